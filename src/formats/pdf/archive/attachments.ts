import {md5} from '@noble/hashes/legacy.js'
import type {Attachment} from '../../../core/types.js'
import type {Drawing} from '../draw.js'
import {byBytes, byteString, dateString, nameOf, textString, type PdfValue, type Reference} from '../object.js'

/** Files in the file: what the catalogue says of them, and their names. */
export interface AttachedFiles {
  /** Entry `AF` of the catalogue. */
  readonly associated: readonly Reference[]
  /** Names and files, sorted by the bytes of the names. */
  readonly names: readonly PdfValue[]
}

/**
 * Attaches files to the document, as what it was made from (ISO 19005-3, 6.8; ISO 32000-1, 7.11).
 *
 * @param drawing - the document
 * @param attachments - the files, each of another name
 * @param modified - when they were last changed
 */
export function attach(drawing: Drawing, attachments: readonly Attachment[], modified: Date): AttachedFiles {
  const files = [...attachments]
    .sort((a, b) => byBytes(a.name, b.name))
    .map(({name, mediaType, data, description}) => {
      const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data
      const params = {Size: bytes.length, ModDate: dateString(modified), CheckSum: md5(bytes)}
      const file = drawing.addStream({Type: 'EmbeddedFile', Subtype: nameOf(mediaType), Params: params}, bytes)
      const specification = drawing.reserve()
      drawing.fill(specification, {
        Type: 'Filespec',
        F: byteString(name),
        UF: textString(name),
        EF: {F: file, UF: file},
        Desc: textString(description ?? name),
        AFRelationship: 'Source',
      })
      return {name, specification}
    })
  return {
    associated: files.map(({specification}) => specification),
    names: files.flatMap(({name, specification}): PdfValue[] => [byteString(name), specification]),
  }
}
