import type {VFile} from 'vfile'
import type {Tree} from '../../ast/nodes.js'
import {parseModified} from '../../core/modified.js'
import type {Bytes, Writer} from '../../core/types.js'
import {imageTypeOf} from '../../to-hast/images.js'
import {resolveLink} from '../../to-hast/url.js'
import type {EpubWriteOptions} from './options.js'
import {epubMediaType} from './pack/packer.js'
import {zipPacker} from './pack/zip.js'
import {planEpub} from './plan/plan.js'
import {coverType} from './rules.js'
import {charactersOf} from './plan/fonts.js'
import {checkFamily, type FontFamily} from './fonts/family.js'
import {englishEpubLabels} from './labels.js'

/**
 * Makes a writer of EPUB 3.3: a book with contents, a list of the pages of the printed original, notes that
 * are linked both ways, a colophon, and bibliography in the package document.
 *
 * Nothing is fetched, and the bytes depend on the tree and the options alone.
 *
 * @param options - how to write
 * @returns the writer
 * @throws TypeError - if `modified` is no date, `cover` no image, `fonts` no fonts, `identifier` blank, or the report of a claim of
 *   conformance no address
 * @example
 * const tree = build('article', {metadata: {title: 'On Type', language: 'en'}}, ['First words.'])
 * const to = writeEpub({modified: '2026-11-24'})
 * const {value} = await write(tree, {to})
 * const blob = new Blob([value], {type: to.mediaType})
 * blob.type //=> 'application/epub+zip'
 */
export function writeEpub(options?: Readonly<EpubWriteOptions> | null): Writer<Bytes> {
  const settings = options ?? {}
  const pack = settings.packer ?? zipPacker
  check(settings)
  return {
    name: 'epub',
    mediaType: epubMediaType,
    extension: 'epub',
    async write(tree, file) {
      const cover = await coverFor(tree, file, settings)
      const fonts = await fontsFor(tree, file, settings)
      return pack(planEpub(tree, file, {...settings, cover, fonts}))
    },
  }
}

async function coverFor(
  tree: Tree,
  file: VFile,
  {cover}: Readonly<EpubWriteOptions>,
): Promise<Uint8Array | null | undefined> {
  if (typeof cover !== 'function') return cover
  const made = await cover(tree, file)
  if (made === undefined || imageTypeOf(made)) return made
  coverType.report(file, undefined, 'Unexpected bytes for the cover, expected a PNG, JPEG, GIF or WebP image')
  return undefined
}

async function fontsFor(
  tree: Tree,
  file: VFile,
  {fonts, labels, furniture}: Readonly<EpubWriteOptions>,
): Promise<FontFamily | null | undefined> {
  if (typeof fonts !== 'function') return fonts
  const made = await fonts(charactersOf(tree, labels ?? englishEpubLabels, furniture ?? false), file)
  checkFamily(made)
  return made
}

function check(settings: Readonly<EpubWriteOptions>): void {
  if (settings.modified != null) parseModified(settings.modified)
  if (settings.cover instanceof Uint8Array && !imageTypeOf(settings.cover)) {
    throw new TypeError('Unexpected bytes as `cover`, expected a PNG, JPEG, GIF or WebP image')
  }
  if (settings.fonts && typeof settings.fonts !== 'function') checkFamily(settings.fonts)
  if (settings.identifier?.trim() === '') {
    throw new TypeError('Unexpected blank text as `identifier`, expected a URN or a URL')
  }
  const report = settings.conformsTo?.report
  if (report != null && resolveLink(report, undefined) === undefined) {
    throw new TypeError(`Unexpected \`${report}\` as report of conformance, expected an \`http\` or \`https\` address`)
  }
}
