import type {Bytes} from '../../../core/types.js'
import type {EpubPlan} from '../plan/epub-plan.js'

/**
 * Makes the zip of a book.
 *
 * @param plan - the finished files
 * @returns bytes of an OCF container (EPUB 3.3, section 4), the same for the same plan
 */
export type Packer = (plan: EpubPlan) => Bytes | Promise<Bytes>

/** Media type of the container, and content of its first entry. */
export const epubMediaType = 'application/epub+zip'

/** Where a reader finds the package document. */
export const container: string =
  '<?xml version="1.0" encoding="UTF-8"?>\n' +
  '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>' +
  '<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n'

/** An entry of the zip: its name and its content. */
export type Entry = readonly [name: string, data: string | Uint8Array]

/**
 * The entries of a book, in the order of the zip: the media type first, what readers ask for first
 * next, the others by name.
 *
 * @throws TypeError - if two files have one name, or a name may not stand in a zip
 * @example
 * import {VFile} from 'vfile'
 *
 * const plan = planEpub(build('article', {metadata: {title: 'On Type'}}, ['First words.']), new VFile())
 * entriesOf(plan)[0] //=> ['mimetype', 'application/epub+zip']
 */
export function entriesOf(plan: EpubPlan): Entry[] {
  const content: Entry[] = [
    ['style.css', plan.css],
    ...[...plan.documents, ...plan.assets].map(({href, data}) => [href, data] as const),
  ]
  const entries: Entry[] = [
    ['mimetype', epubMediaType],
    ['META-INF/container.xml', container],
    ['OEBPS/content.opf', plan.opf],
    ['OEBPS/toc.xhtml', plan.nav],
    ['OEBPS/toc.ncx', plan.ncx],
    ...content.map(([name, data]) => [`OEBPS/${name}`, data] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]
  const names = new Set<string>()
  for (const [name] of entries) {
    // Some file systems take capitals and small letters for the same (EPUB 3.3, section 4.2.3).
    const folded = name.toLowerCase()
    if (names.has(folded)) throw new TypeError(`Unexpected second file \`${name}\`, expected one`)
    if (!/^[A-Za-z-]+(\/[-_A-Za-z0-9]+(\.[-_A-Za-z0-9]+)*)?$/.test(name)) {
      throw new TypeError(
        `Unexpected file name \`${name}\`, expected letters, digits, \`-\`, \`_\`, and \`.\` between them`,
      )
    }
    names.add(folded)
  }
  return entries
}
