import type {PdfFaces} from '../options.js'
import {openFace, type Face} from '../../../faces/face.js'
import type {FaceName} from '../../../faces/garamond.js'

/** Names of the faces of a document. */
export type FamilyFace = FaceName | 'monospace'

/** The faces of a document: a family, and what stands in where it lacks a character. */
export interface Family {
  readonly named: Readonly<Record<FamilyFace, Face>>
  readonly fallback: readonly Face[]
  /** Size of code, as a share of that of the text around it, so that letters look equally high. */
  readonly codeScale: number
}

/**
 * Opens the faces of a document.
 *
 * @param given - fonts of the caller; the rest is EB Garamond, which is loaded only if it is needed
 * @returns the faces
 * @throws TypeError - if a font is neither TrueType nor OpenType
 */
export async function loadFamily(given: Readonly<PdfFaces>): Promise<Family> {
  const open = async (name: FaceName): Promise<Face> =>
    openFace(given[name] ?? (await import('../../../faces/garamond.js')).garamond[name])
  const [regular, italic, semibold, semiboldItalic] = await Promise.all([
    open('regular'),
    open('italic'),
    open('semibold'),
    open('semiboldItalic'),
  ])
  const fallback = (given.fallback ?? []).map(openFace)
  const monospace = given.monospace ? openFace(given.monospace) : (fallback.find(isFixedPitch) ?? regular)
  return {
    named: {regular, italic, semibold, semiboldItalic, monospace},
    fallback,
    codeScale: Math.min(1, Math.max(leastCode, heightOf(regular) / heightOf(monospace))),
  }
}

/** Least size of code, as a share of that of the text around it. */
const leastCode = 0.8

/** Height of small letters, as a share of the size. */
function heightOf({font: {xHeight, unitsPerEm}}: Face): number {
  return xHeight > 0 ? xHeight / unitsPerEm : 0.45
}

/** Whether all letters of a face are equally wide. */
function isFixedPitch(face: Face): boolean {
  const letters = ['i', 'm', 'W', '.']
  if (!letters.every(letter => face.has(letter.charCodeAt(0)))) return false
  return new Set(letters.map(letter => face.shape(letter, '').advance)).size === 1
}
