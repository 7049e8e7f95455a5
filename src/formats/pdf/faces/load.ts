import type {PdfFaces} from '../options.js'
import {openFace, type Face} from '../../../faces/face.js'
import type {FaceName} from '../../../faces/garamond.js'

/** The faces of a document: a family, and what stands in where it lacks a character. */
export interface Family {
  readonly named: Readonly<Record<FaceName, Face>>
  readonly fallback: readonly Face[]
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
  return {
    named: {regular, italic, semibold, semiboldItalic},
    fallback: await Promise.all((given.fallback ?? []).map(openFace)),
  }
}
