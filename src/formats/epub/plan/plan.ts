import {parseModified} from '../../../core/modified.js'
import type {VFile} from 'vfile'
import type {Tree} from '../../../ast/nodes.js'
import {walk} from '../../../ast/walk.js'
import {uuidOf} from '../../../core/identity.js'
import type {Attachment} from '../../../core/types.js'
import articleStyle from '../../../to-hast/article.css'
import {element} from '../../../to-hast/element.js'
import {languageOf} from '../../../to-hast/language.js'
import {titleOf} from '../../../to-hast/title.js'
import bookStyle from '../book.css'
import type {FontFamily} from '../fonts/family.js'
import {englishEpubLabels, type EpubLabels} from '../labels.js'
import type {EpubWriteOptions} from '../options.js'
import {missingTitle} from '../rules.js'
import type {Book, Landmark} from './book.js'
import {changesOf} from './changes.js'
import {chaptersOf, type Chapter} from './chapters.js'
import {colophon} from './colophon.js'
import type {ContentsEntry} from './contents.js'
import {modifiedOf} from './dates.js'
import type {EpubPlan, PlannedAsset} from './epub-plan.js'
import {planFonts} from './fonts.js'
import {collectImages, imageAsset, type Images} from './images.js'
import {madeWith} from './made.js'
import {writeNavigation} from './navigation.js'
import {writeNcx} from './ncx.js'
import {writePackage} from './package.js'
import {titlePage} from './title-page.js'
import {treeRecord} from './tree-record.js'
import {writePage, type Page} from './xhtml.js'

/** How to plan a book: as it is written, with the bytes of the cover. */
export interface EpubPlanOptions extends Omit<EpubWriteOptions, 'cover' | 'fonts' | 'packer'> {
  /** Bytes of a PNG, JPEG, GIF or WebP image for the cover (default: no cover). */
  cover?: Uint8Array | null | undefined
  /** Fonts that are embedded as they are (default: none). */
  fonts?: FontFamily | null | undefined
}

/**
 * Plans a book: makes all its files, but not the zip.
 *
 * The book has a cover if one is given, a title page, contents, a file for each article (several for a long one), and a colophon
 * (EPUB 3.3, with EPUB 2 navigation beside it).
 *
 * @param tree - an article or a collection; it is not changed
 * @param file - gets the messages
 * @param options - how to write
 * @returns the texts and bytes of all files
 * @example
 * import {VFile} from 'vfile'
 *
 * const plan = planEpub(build('article', {metadata: {title: 'On Type'}}, ['First words.']), new VFile())
 * plan.title //=> 'On Type'
 * plan.documents.map(({href}) => href) //=> ['titlepage.xhtml', '001-on-type.xhtml', 'colophon.xhtml']
 */
export function planEpub(tree: Tree, file: VFile, options: Readonly<EpubPlanOptions> = {}): EpubPlan {
  const labels = options.labels ?? englishEpubLabels
  const images = collectImages(options.resolve ?? (() => undefined))
  const cover = options.cover ? imageAsset('cover', options.cover) : undefined
  const chapters = chaptersOf(tree, images, labels, options, file)
  const languages = languagesOf(tree, chapters, file)
  const identifier = options.identifier ?? `urn:uuid:${uuidOf(tree)}`
  const [language = 'und'] = languages
  const title = bookTitle(tree, labels, file)

  const front: Page = {
    href: 'titlepage.xhtml',
    title: labels.titlePage,
    language,
    matter: 'frontmatter',
    children: titlePage(tree.metadata, title, labels),
  }
  const back: Page = {
    href: 'colophon.xhtml',
    title: labels.colophon,
    language: labels.language,
    matter: 'backmatter',
    children: colophon(
      tree,
      identifier,
      changesOf(tree, options.furniture ?? false, images.lost()),
      options.fonts ?? undefined,
      labels,
    ),
  }
  const before = cover ? [coverPage(cover, title, language, labels), front] : [front]
  const after = [...chapters.flatMap(({files}) => files), back]
  const documents = [...before, ...after].map(page => ({href: page.href, data: writePage(page, file)}))
  const fonts = options.fonts ? planFonts(options.fonts, documents, options.style != null) : undefined

  const book: Book = {
    tree,
    identifier,
    title,
    language,
    languages,
    modified: options.modified == null ? modifiedOf(tree, file) : parseModified(options.modified),
    pageSource: options.pageSource ?? 'both',
    labels,
    contents: [entryOf(front, labels), ...chapters.map(({contents}) => contents), entryOf(back, labels)],
    pages: chapters.flatMap(({pages}) => pages),
    landmarks: landmarksOf(chapters, labels, cover !== undefined),
    spine: [...before, {href: 'toc.xhtml'}, ...after].map(({href}) => href),
    assets: [...(cover ? [cover] : []), ...images.assets],
    fonts,
    made: madeWith(options),
    hasUndescribed: hasUndescribed(tree, images),
    conformsTo: options.conformsTo ?? undefined,
    records: [...((options.tree ?? true) ? [treeRecord(tree)] : []), ...(options.records ?? []).map(recordOf)],
    cover: cover?.href,
  }
  return {
    title,
    opf: writePackage(book, file),
    nav: writeNavigation(book, file),
    ncx: writeNcx(book, file),
    css: [fonts?.css, options.style ?? `${articleStyle}\n${bookStyle}`].filter(part => part !== undefined).join('\n'),
    documents,
    assets: [...book.assets, ...(fonts ? [...fonts.assets, fonts.licence] : []), ...book.records],
  }
}

/** Whether an image is shown of which nobody said what it shows; an empty alternative text says that it adds nothing. */
function hasUndescribed(tree: Tree, images: Images): boolean {
  for (const node of walk(tree)) if (node.type === 'image' && node.alt == null && images.isShown(node.url)) return true
  return false
}

function recordOf({name, mediaType, data}: Attachment): PlannedAsset {
  return {href: name, mediaType, data: typeof data === 'string' ? new TextEncoder().encode(data) : data}
}

function bookTitle(tree: Tree, labels: EpubLabels, file: VFile): string {
  const title = titleOf(tree)
  if (title !== undefined) return title
  missingTitle.report(file, tree, 'Unexpected tree without a title, expected one', 'Give `metadata.title`.')
  return labels.untitled
}

/** Languages of the book, the main one first; `und` alone if none is known. */
function languagesOf(tree: Tree, chapters: readonly Chapter[], file: VFile): string[] {
  const own =
    tree.type === 'collection' && tree.metadata.language !== undefined ? [languageOf(tree.metadata.language, file)] : []
  const all = new Set([...own, ...chapters.map(({files: [page]}) => page.language)])
  if (all.size > 1) all.delete('und')
  return all.size > 0 ? [...all] : ['und']
}

function coverPage(cover: PlannedAsset, title: string, language: string, labels: EpubLabels): Page {
  const image = element('img', {src: cover.href, alt: `${labels.cover}: ${title}`, role: 'doc-cover'})
  const children = [element('section', {'epub:type': 'cover', className: ['cover']}, [image])]
  return {href: 'cover.xhtml', title: labels.cover, language, matter: 'frontmatter', children}
}

function entryOf({href, title}: Page, labels: EpubLabels): ContentsEntry {
  return {label: title, authors: [], language: labels.language, href, children: []}
}

function landmarksOf(chapters: readonly Chapter[], labels: EpubLabels, hasCover: boolean): Landmark[] {
  const [first] = chapters
  return [
    ...(hasCover ? [{type: 'cover' as const, label: labels.cover, href: 'cover.xhtml'}] : []),
    {type: 'titlepage', label: labels.titlePage, href: 'titlepage.xhtml'},
    {type: 'toc', label: labels.contents, href: 'toc.xhtml'},
    ...(first ? [{type: 'bodymatter' as const, label: labels.start, href: first.files[0].href}] : []),
    {type: 'colophon', label: labels.colophon, href: 'colophon.xhtml'},
  ]
}
