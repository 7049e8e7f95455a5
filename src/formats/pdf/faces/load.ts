import type {PdfFaces} from '../options.js'
import {openFace, type Face} from '../../../faces/face.js'
import type {FaceName} from '../../../faces/garamond/family.js'

/** The faces of a document: a family, and what stands in where it lacks a character. */
export interface Family {
  readonly named: Readonly<Record<FaceName, Face>>
  readonly fallback: readonly Face[]
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
 * @throws TypeError - if a font is neither TrueType nor OpenType
 */
export async function loadFamily(given: Readonly<PdfFaces>, strong: boolean): Promise<Family> {
  const open = async (name: FaceName): Promise<Face> => openFace(given[name] ?? (await garamond[name]()).default)
  const [regular, italic] = await Promise.all([open('regular'), open('italic')])
  const [semibold, semiboldItalic] = strong
    ? await Promise.all([open('semibold'), open('semiboldItalic')])
    : [regular, italic]
  const fallback = await Promise.all((given.fallback ?? []).map(openFace))
  return {named: {regular, italic, semibold, semiboldItalic}, fallback}
}
