import {revisionDate} from '../../core/modified.js'
import type {Image} from 'mdast'
import type {VFile} from 'vfile'
import type {Article, Collection, Tree} from '../../ast/nodes.js'
import {toString} from '../../ast/text.js'
import {walk} from '../../ast/walk.js'
import type {Attachment, Bytes} from '../../core/types.js'
import {attach} from './archive/attachments.js'
import {outputIntent} from './archive/output-intent.js'
import {startDrawing, type Drawing, type Information} from './draw.js'
import {setContents, type ContentsEntry} from './flow/contents.js'
import {loadFamily} from './faces/load.js'
import {reportMissingFaces} from './faces/missing.js'
import {suggestFont} from './faces/suggest.js'
import {destinationOf, setArticle} from './flow/article.js'
import type {Book} from './flow/flow.js'
import type {Miss} from './lines/words.js'
import {byBytes, byteString, type PdfValue} from './object.js'
import type {Settings} from './options.js'
import {drawPages} from './pages/compose.js'
import {designPage} from './pages/design.js'
import {blankPage, fillPages, type FilledPage} from './pages/fill.js'
import {folioOf, type Numbering} from './pages/folio.js'
import {headsOf} from './pages/furniture.js'
import type {Anchor, Picture, Row} from './pages/row.js'
import {
  controlCharacter,
  distantFigure,
  forbiddenAttachment,
  missingGlyph,
  missingImage,
  missingTitle,
  unfitImage,
} from './rules.js'
import {languageTag} from './tags/language.js'
import {makeOutline, placeOf, writeOutline, type Entry} from './tags/outline.js'
import {startStructure, type Structure} from './tags/structure.js'
import {makeRoot, type Tag} from './tags/tag.js'
import {writePacket} from './tags/xmp.js'

/** What the steps of writing share. */
interface Work {
  readonly drawing: Drawing
  readonly book: Book
  readonly root: Tag
  readonly structure: Structure
  /** Entries of the outline. */
  readonly entries: Entry[]
  readonly anchors: Anchor[]
}

/** Writes a tree; see `writePdf`. */
export async function write(tree: Tree, file: VFile, settings: Settings): Promise<Bytes> {
  const fields = fieldsOf(tree, file, settings)
  const drawing = startDrawing(fields)
  const book = await startBook(drawing, tree, file, settings)
  const [root, structure] = [makeRoot(), startStructure(drawing)]
  const work: Work = {drawing, book, root, structure, entries: [], anchors: []}
  const before = await writePages(work, tree)
  const outlines = writeOutline(drawing, work.entries)
  const {associated, names} = attach(drawing, attachmentsOf(settings, file), fields.modified)
  return drawing.finish({
    catalog: {
      PageLabels: {Nums: before === 0 ? [0, {S: 'D'}] : [0, {S: 'r'}, before, {S: 'D'}]},
      ...(outlines && {Outlines: outlines, PageMode: 'UseOutlines'}),
      ...(settings.conformance !== 'none' && {OutputIntents: [outputIntent(drawing)]}),
      ...(associated.length > 0 && {AF: associated}),
    },
    names: {
      Dests: {Names: writeDestinations(drawing, work.anchors)},
      ...(names.length > 0 && {EmbeddedFiles: {Names: names}}),
    },
    structure: structure.finish(root),
    xmp: writePacket(tree.metadata, fields),
  })
}

/** What the document says of itself. */
function fieldsOf(tree: Tree, file: VFile, {modified, conformance, scale}: Settings): Information {
  const {metadata} = tree
  return {
    title: titleOf(tree, file),
    author: joined(metadata.creators.map(({name}) => name)),
    keywords: joined(metadata.keywords ?? []),
    language: languageTag(metadata.language) ?? 'und',
    modified: modified ?? new Date(revisionDate(tree) ?? '1980-01-01'),
    conformance,
    scale,
  }
}

async function startBook(drawing: Drawing, tree: Tree, file: VFile, settings: Settings): Promise<Book> {
  const design = designPage(settings.width / settings.scale, settings.height / settings.scale)
  const family = await loadFamily(settings.faces, hasStrong(tree))
  reportMissingFaces(settings.faces, tree, file)
  return {
    file,
    settings,
    design,
    family,
    miss: reportMisses(file),
    openPicture: openPictures(drawing, settings, file),
    isCollection: tree.type === 'collection',
    destinations: new Set(),
    counts: {tables: 0},
  }
}

/** Draws all pages, of which there is one at least; gives how many stand before those of the text. */
async function writePages(work: Work, tree: Tree): Promise<number> {
  const {drawing, book} = work
  const numbering = {from: 0, roman: false}
  const listed = await writeArticles(work, tree.type === 'article' ? [tree] : tree.children, numbering)
  if (drawing.pages.length === 0) drawPages({...book, drawing, numbering}, [blankPage], headsOf(tree.metadata))
  const isListed = tree.type === 'collection' && listed.length > 1 && book.settings.contents
  return isListed ? writeContents(work, tree, listed) : 0
}

/** Draws each article, and gives their entries in the table of contents. */
async function writeArticles(work: Work, articles: readonly Article[], numbering: Numbering): Promise<ContentsEntry[]> {
  const {drawing, book, root, structure, entries, anchors} = work
  const outline = makeOutline(entries)
  const listed: ContentsEntry[] = []
  for (const [index, article] of articles.entries()) {
    const {rows, notes} = await setArticle(book, article, index + 1, root, outline)
    const pages = fillPages(rows, notes, book.design.depth)
    reportDistant(pages, book.file)
    listed.push({article, destination: destinationOf(index + 1), folio: folioOf(drawing.pages.length, numbering)})
    drawPages({...book, drawing, numbering}, pages, headsOf(article.metadata))
    for (const some of [rows, ...notes.values()]) addAnchors(anchors, some)
    structure.write(root)
  }
  return listed
}

/** Puts the table of contents before all else, on as many pages as have two sides; gives how many. */
function writeContents(work: Work, collection: Collection, listed: readonly ContentsEntry[]): number {
  const {drawing, book, root, structure} = work
  const numbering = {from: drawing.pages.length, roman: true}
  const pages = fillPages(setContents(book, collection, listed, root), new Map(), book.design.depth)
  const sides = pages.length % 2 === 0 ? pages : [...pages, blankPage]
  const title = collection.metadata.title ?? ''
  drawPages({...book, drawing, numbering}, sides, {verso: title, recto: title})
  drawing.moveToFront(sides.length)
  structure.write(root, true)
  return sides.length
}

function addAnchors(anchors: Anchor[], rows: readonly Row[]): void {
  for (const row of rows) for (const anchor of row.anchors) anchors.push(anchor)
}

function hasStrong(tree: Tree): boolean {
  for (const {type} of walk(tree)) if (type === 'strong') return true
  return false
}

/** A field of several values; nothing, if there is none. */
function joined(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : values.join('; ')
}

function titleOf(tree: Tree, file: VFile): string | undefined {
  const node = tree.type === 'article' ? tree.children.find(child => child.type === 'title') : undefined
  const title = (tree.metadata.title ?? (node ? toString(node) : '')).replace(/\s+/g, ' ').trim()
  if (title !== '') return title
  const note = 'Give a title in the metadata; without it the file does not claim to conform to PDF/UA.'
  missingTitle.report(file, tree, 'Unexpected document without a title, expected one', note)
  return undefined
}

/** Reports each character once. */
function reportMisses(file: VFile): Miss {
  const seen = new Set<string>()
  return (character, place) => {
    if (seen.has(character)) return
    seen.add(character)
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    if (/[\p{Cc}\p{Cs}]/u.test(character)) {
      controlCharacter.report(file, place, `Unexpected character U+${code}, expected one that can be printed`)
      return
    }
    const font = suggestFont(character)
    const note = `Give a font that has it in \`faces.fallback\` (\`--font\`), such as ${font}; the text layer has it.`
    missingGlyph.report(file, place, `Unexpected character U+${code}, expected one that a face has`, note)
  }
}

/** Reports figures that stand far from their text. */
function reportDistant(pages: readonly FilledPage[], file: VFile): void {
  const note = 'Give smaller pictures, or put the figure where there is more text around it.'
  for (const {node} of pages.flatMap(({distant}) => distant)) {
    const reason = 'Unexpected figure more than two pages after its text, expected it on the same page or the next'
    distantFigure.report(file, node, reason, note)
  }
}

/** Opens each image once, and reports what cannot be shown. */
function openPictures(drawing: Drawing, {resolve}: Settings, file: VFile): (node: Image) => Picture | undefined {
  const opened = new Map<string, Picture | 'unfit' | undefined>()
  return node => {
    const {url} = node
    if (!opened.has(url)) {
      const bytes = resolve(url)
      opened.set(url, bytes && drawing.openPicture(bytes))
    }
    const picture = opened.get(url)
    if (picture === undefined) {
      missingImage.report(file, node, `Unexpected image \`${url}\`, expected the bytes of a JPEG or a PNG`)
    } else if (picture === 'unfit') {
      const note = 'Give the image in RGB or grey, for PDF/A-1 without transparency; or set `conformance` to `none`.'
      unfitImage.report(file, node, `Unexpected colours of image \`${url}\`, expected those of a screen`, note)
    } else return picture
    return undefined
  }
}

/** Files that may ride along. */
function attachmentsOf({attachments, conformance}: Settings, file: VFile): readonly Attachment[] {
  if (attachments.length === 0 || conformance === 'PDF/A-3a' || conformance === 'none') return attachments
  const reason = `Unexpected attachments in ${conformance}, expected none: they are left out`
  forbiddenAttachment.report(file, undefined, reason, 'Set `conformance` to `PDF/A-3a`.')
  return []
}

/** Named destinations, sorted by the bytes of their names. */
function writeDestinations(drawing: Drawing, anchors: readonly Anchor[]): PdfValue[] {
  const named = anchors.flatMap(anchor => (anchor.name === undefined ? [] : [{anchor, name: anchor.name}]))
  named.sort((a, b) => byBytes(a.name, b.name))
  return named.flatMap(({anchor, name}): PdfValue[] => {
    const place = placeOf(drawing, anchor)
    return place === undefined ? [] : [byteString(name), place]
  })
}
