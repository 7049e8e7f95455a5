import type {PdfFaces} from '../options.js'
import {openFace, type Face} from '../../../faces/face.js'
import {formatOf} from '../../../faces/font-format.js'
import {checkPermission} from '../../../faces/permission.js'
import {factsOf} from '../../../faces/sfnt.js'
import type {FaceName} from '../../../faces/garamond/family.js'

/** Names of the faces of a document. */
export type FamilyFace = FaceName | 'monospace'

/** The faces of a document: a family, and what stands in where it lacks a character. */
export interface Family {
  readonly named: Readonly<Record<FamilyFace, Face>>
  readonly fallback: readonly Face[]
  /** Size of code, as a share of that of the text around it, so that letters look equally high. */
  readonly codeScale: number
}

/** What loads the faces that a document has unless the caller gives others. */
const garamond: Readonly<Record<FaceName, () => Promise<{readonly default: Uint8Array}>>> = {
  regular: () => import('../../../faces/garamond/regular.js'),
  italic: () => import('../../../faces/garamond/italic.js'),
  semibold: () => import('../../../faces/garamond/semibold.js'),
  semiboldItalic: () => import('../../../faces/garamond/semibold-italic.js'),
}

/**
 * Opens the faces of a document.
 *
 * @param given - fonts of the caller; the rest is EB Garamond, which is loaded only if it is needed
 * @param strong - whether the document has strong text; without it the regular face stands for the strong ones
 * @returns the faces
 * @throws TypeError - if a font is neither TrueType, OpenType nor WOFF 1, or must not be embedded
 */
export async function loadFamily(given: Readonly<PdfFaces>, strong: boolean): Promise<Family> {
  const open = async (name: FaceName): Promise<Face> => {
    const own = given[name]
    return own ? openGiven(own) : openFace((await garamond[name]()).default)
  }
  const [regular, italic] = await Promise.all([open('regular'), open('italic')])
  const [semibold, semiboldItalic] = strong
    ? await Promise.all([open('semibold'), open('semiboldItalic')])
    : [regular, italic]
  const fallback = await Promise.all((given.fallback ?? []).map(openGiven))
  // A font of another script may lack Latin letters.
  if (given.regular) fallback.push(await openFace((await garamond.regular()).default))
  const monospace = given.monospace ? await openGiven(given.monospace) : (fallback.find(isFixedPitch) ?? regular)
  return {
    named: {regular, italic, semibold, semiboldItalic, monospace},
    fallback,
    codeScale: Math.min(1, Math.max(leastCode, heightOf(regular) / heightOf(monospace))),
  }
}

/** Least size of code, as a share of that of the text around it. */
const leastCode = 0.8

/** Height of small letters, as a share of the size. */
function heightOf({tables}: Face): number {
  const {xHeight} = factsOf(tables)
  return xHeight > 0 ? xHeight / 1000 : 0.45
}

/** Whether all letters of a face are equally wide. */
function isFixedPitch(face: Face): boolean {
  const letters = ['i', 'm', 'W', '.']
  if (!letters.every(letter => face.has(letter.charCodeAt(0)))) return false
  return new Set(letters.map(letter => face.shape(letter, '').advance)).size === 1
}

async function openGiven(bytes: Uint8Array): Promise<Face> {
  const font = formatOf(bytes) === 'woff' ? (await import('../../../faces/woff.js')).unpackFont(bytes) : bytes
  checkPermission(font)
  return openFace(font)
}
