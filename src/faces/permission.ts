import {openFace} from './face.js'

/**
 * Looks whether a font allows to be embedded in part (OpenType, `OS/2.fsType`).
 *
 * @param bytes - a TrueType or OpenType font
 * @throws TypeError - if it does not, or is no font
 */
export function checkPermission(bytes: Uint8Array): void {
  const {noEmbedding, noSubsetting, bitmapOnly} = openFace(bytes).font['OS/2'].fsType
  if (noEmbedding || noSubsetting || bitmapOnly) {
    throw new TypeError('Unexpected font that must not be embedded in part, expected one whose `fsType` allows it')
  }
}
