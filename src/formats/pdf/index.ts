/**
 * PDF: an article set like a page of a good periodical, tagged and outlined.
 *
 * @module offprint/pdf
 */

import type {Bytes, Writer} from '../../core/types.js'
import {settle, type PdfWriteOptions} from './options.js'

export {englishLabels} from '../../to-hast/labels.js'
export type {Conformance as PdfConformance, PageSize, PdfFaces, PdfLabels, PdfWriteOptions} from './options.js'
export {pdfRules} from './rules.js'

/**
 * Makes a writer of PDF 1.7 (ISO 32000-1), tagged after PDF/UA-1 (ISO 14289-1), for archives (PDF/A-3a, ISO 19005-3).
 *
 * Text is set in EB Garamond, which is embedded, justified and hyphenated in the language of the article;
 * notes stand at the foot of the page; pages of the original are marked in the outer margin and are
 * named destinations (`#nameddest=p85`). Nothing is fetched, and the same tree gives the same bytes.
 *
 * @param options - page size, fonts, images, date
 * @returns a writer that takes an article or a collection and gives the bytes of the file
 * @throws TypeError - if an option cannot be used
 * @example
 * const tree = build('article', {metadata: {title: 'On Type', language: 'en'}}, [build('title', 'On Type'), 'First words.'])
 * const {value} = await write(tree, {to: writePdf({pageSize: 'A5'})})
 * new TextDecoder().decode(value) //=> '%PDF-1.7…'
 */
export function writePdf(options?: Readonly<PdfWriteOptions> | null): Writer<Bytes> {
  const settings = settle(options ?? {})
  return {
    name: 'pdf',
    mediaType: 'application/pdf',
    extension: 'pdf',
    async write(tree, file) {
      const {write} = await import('./write.js')
      return write(tree, file, settings)
    },
  }
}
