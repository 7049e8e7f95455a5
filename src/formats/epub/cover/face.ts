import {openFace, type Face} from '../../../faces/face.js'
import {outlinesOf, type Outline} from '../../../faces/outlines.js'

/** A font whose letters are drawn. */
export interface CoverFace extends Pick<Face, 'has' | 'shape'> {
  readonly outline: Outline
}

/** Opens a font whose letters are drawn; throws a `TypeError` if the bytes are none. */
export async function openCoverFace(bytes: Uint8Array): Promise<CoverFace> {
  return {...(await openFace(bytes)), outline: outlinesOf(bytes)}
}
