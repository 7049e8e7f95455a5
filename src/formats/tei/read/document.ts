import type {VFile} from 'vfile'
import type {Element} from 'xast'
import {emptyMetadata} from '../../../ast/build.js'
import type {Metadata, Source} from '../../../ast/metadata.js'
import type {Article, Collection, Tree} from '../../../ast/nodes.js'
import {metadataOfGroup} from '../header/remainder.js'
import {ignoredPart, missingHeader, missingText, notTei} from '../rules.js'
import {collection, namespace} from '../vocabulary.js'
import {restoreText} from '../body/remainder.js'
import {readArticle} from './article.js'
import {besideOf, partsOfDocument} from './beside.js'
import {editionOf, type Edition, type Reading} from './edition.js'
import {elementsIn, idOf, textOf} from './elements.js'
import {childOf, within, wordsOf} from './header/elements.js'
import {readHeader} from './header/read-header.js'

/** Names of the elements that hold a document. */
const documents: ReadonlySet<string> = new Set(['TEI', 'TEI.2', 'tei'])
const corpora: ReadonlySet<string> = new Set(['teiCorpus', 'teiCorpus.2'])

/** Elements that may be all of a file, in place of a document. */
const fragments: ReadonlySet<string> = new Set([
  'text', 'body', 'front', 'back', 'div', 'div1', 'group', 'floatingText', 'list', 'listBibl', 'listOrg', 'listPerson', 'listPlace',
]) // prettier-ignore

interface Context extends Reading {
  readonly source: Source
}

/** Whether an element may be all of a file. */
export function isRoot(name: string): boolean {
  return documents.has(name) || corpora.has(name) || fragments.has(name)
}

/**
 * Reads the element of a whole file.
 *
 * @param root - the element
 * @param file - gets the messages
 * @param source - what is known of the file
 * @param lineEnds - whether ends of lines of the print are kept
 */
export function readDocument(root: Element, file: VFile, source: Source, lineEnds: boolean): Tree {
  const context = {file, source, reported: new Set<string>(), lineEnds}
  if (corpora.has(root.name)) return corpusOf(root, context)
  if (documents.has(root.name)) return documentOf(root, context)
  if (fragments.has(root.name) || root.data?.namespace === namespace) return fragmentOf(root, context)
  const reason = `Unexpected root element \`${root.name}\`, expected \`TEI\` or \`teiCorpus\``
  return notTei.report(file, root, reason, 'Give a document of TEI P5 or P4.') as never
}

function corpusOf(root: Element, context: Context): Collection {
  const {metadata, edition, header} = headerOf(root, context)
  const articles = elementsIn(root).flatMap((child): Article[] => {
    if (corpora.has(child.name)) return corpusOf(child, context).children
    if (!documents.has(child.name)) return []
    const tree = documentOf(child, context)
    return tree.type === 'article' ? [tree] : tree.children
  })
  return withBeside({type: 'collection', metadata, children: articles, ...placeOf(root)}, root, header, edition)
}

function documentOf(root: Element, context: Context): Tree {
  const {metadata, edition, header} = headerOf(root, context)
  return withBeside(textOfDocument(root, context, {metadata, edition, header}), root, header, edition)
}

/** A tree with what its document says beside it. */
function withBeside<Made extends Tree>(tree: Made, root: Element, header: Element | undefined, edition: Edition): Made {
  if (!edition.own) reportParts(root, edition)
  const beside = besideOf(root, header, edition)
  return beside.length === 0 ? tree : {...tree, data: {...tree.data, beside}}
}

function textOfDocument(root: Element, context: Context, {metadata, edition, header}: Described): Tree {
  const texts = elementsIn(root).filter(({name}) => name === 'text')
  const inner = elementsIn(root).filter(({name}) => documents.has(name))
  const [text, ...others] = texts
  if (inner.length > 0 || others.length > 0) {
    const read = [
      ...texts.map(one => readArticle(one, emptyMetadata(), edition)),
      ...inner.flatMap(one => articlesOf(documentOf(one, context))),
    ]
    return {type: 'collection', metadata, children: read, ...placeOf(root)}
  }
  if (!text) {
    missingText.report(context.file, root, 'Unexpected document without `text`, expected one')
    const rest = elementsIn(root).filter(({name}) => name !== 'teiHeader' && !partsOfDocument.has(name))
    return readArticle({...root, name: 'text', children: rest}, metadata, edition)
  }
  const group = childOf(text, 'group')
  if (group) return groupOf(text, header, metadata, edition, context)
  if (edition.own && text.attributes['type'] === collection) {
    return {type: 'collection', metadata, children: [], ...placeOf(root)}
  }
  return restoreText(readArticle(text, metadata, edition), header, undefined, context.file)
}

function articlesOf(tree: Tree): Article[] {
  return tree.type === 'article' ? [tree] : tree.children
}

/** A text that is a group of texts: each is an article, and so is what stands before or after them. */
function groupOf(
  text: Element,
  header: Element | undefined,
  metadata: Metadata,
  edition: Edition,
  context: Context,
): Collection {
  const known = header ? metadataOfGroup(header, context.file) : new Map<string, Metadata>()
  const articles: Article[] = []
  let before: Element[] = []
  const visit = (element: Element): void => {
    for (const child of elementsIn(element)) {
      if (child.name === 'group' || (child.name === 'text' && childOf(child, 'group'))) visit(child)
      else if (child.name === 'text') {
        const id = idOf(child)
        const article = readArticle(child, known.get(id ?? '') ?? titled(child), edition, before)
        articles.push(id === undefined ? article : restoreText(article, header, id, context.file))
        before = []
      } else if (child.name === 'pb' || child.name === 'fw' || child.name === 'milestone') before.push(child)
      else if (/\S/.test(textOf(child.children))) {
        articles.push(readArticle({...text, children: [child]}, titled(child), edition, before))
        before = []
      }
    }
  }
  visit(text)
  const last = articles.at(-1)
  if (before.length > 0 && last) {
    const behind = readArticle({...text, children: []}, emptyMetadata(), edition, before)
    for (const node of behind.children) last.children.push(node)
  }
  return {type: 'collection', metadata, children: articles, ...placeOf(text)}
}

/** What a text says of itself: its title. */
function titled(text: Element): Metadata {
  const [title] = within(text, ['titlePart', 'head'], ['figure', 'list', 'table', 'note'])
  const words = wordsOf(title, ['note'])
  return emptyMetadata(words === '' ? {} : {title: words})
}

function fragmentOf(root: Element, context: Context): Article {
  missingHeader.report(context.file, root, 'Unexpected text without `teiHeader`, expected a document')
  const text = root.name === 'text' ? root : {...root, name: 'text', children: [root]}
  const metadata = emptyMetadata({source: context.source})
  return readArticle(text, metadata, editionOf(undefined, context, root))
}

interface Described {
  readonly metadata: Metadata
  readonly edition: Edition
  readonly header: Element | undefined
}

function headerOf(root: Element, context: Context): Described {
  const {file, source} = context
  const header = childOf(root, 'teiHeader')
  const edition = editionOf(header, context, root)
  if (!header) {
    missingHeader.report(file, root, 'Unexpected document without `teiHeader`, expected one as its first element')
    return {metadata: emptyMetadata({source}), edition, header}
  }
  const text = childOf(root, 'text')
  const language = [root, text].flatMap(one => one?.attributes['xml:lang'] ?? one?.attributes['lang'] ?? [])[0]
  const metadata = readHeader(header, file, language)
  return {metadata: edition.own || metadata.source ? metadata : {...metadata, source}, edition, header}
}

function reportParts(root: Element, {file}: Edition): void {
  for (const part of elementsIn(root)) {
    if (!partsOfDocument.has(part.name)) continue
    const reason = `Unexpected \`${part.name}\`, expected header and text; it is kept beside the text`
    ignoredPart.report(file, part, reason, 'TEI has it again; other formats do not show it.')
  }
}

function placeOf({position}: Element): Pick<Element, 'position'> {
  return position ? {position} : {}
}
