import type {PdfFaces} from '../options.js'
import {openFace, type Face} from '../../../faces/face.js'
import type {FaceName} from '../../../faces/garamond.js'
import {checkPermission} from '../../../faces/permission.js'
import {formatOf} from '../../../faces/font-format.js'

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
 * @throws TypeError - if a font is neither TrueType, OpenType nor WOFF 1, or must not be embedded
 */
export async function loadFamily(given: Readonly<PdfFaces>): Promise<Family> {
  const openOurs = async (name: FaceName): Promise<Face> =>
    openFace((await import('../../../faces/garamond.js')).garamond[name])
  const open = async (name: FaceName): Promise<Face> => {
    const own = given[name]
    return own ? openGiven(own) : openOurs(name)
  }
  const [regular, italic, semibold, semiboldItalic] = await Promise.all([
    open('regular'),
    open('italic'),
    open('semibold'),
    open('semiboldItalic'),
  ])
  const fallback = await Promise.all((given.fallback ?? []).map(openGiven))
  // A font of another script may lack Latin letters.
  const last = given.regular ? [await openOurs('regular')] : []
  return {named: {regular, italic, semibold, semiboldItalic}, fallback: [...fallback, ...last]}
}

async function openGiven(bytes: Uint8Array): Promise<Face> {
  const font = formatOf(bytes) === 'woff' ? (await import('../../../faces/woff.js')).unpackFont(bytes) : bytes
  checkPermission(font)
  return openFace(font)
}
