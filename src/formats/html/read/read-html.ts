import {defaultTreeAdapter, html as names} from 'parse5'
import type {VFile} from 'vfile'
import {isLanguageTag} from '../../../ast/language.js'
import {decode} from '../../../core/decode.js'
import {reportExcess} from '../../../core/grid.js'
import {startOf} from '../../../core/sniff.js'
import type {Reader} from '../../../core/types.js'
import {recoverPage} from '../../../recover/column.js'
import {takeFrame, type Frame} from '../../../recover/library/frame.js'
import type {Stated} from '../../../recover/stated.js'
import type {HtmlReadOptions} from '../options.js'
import {relativeLink} from '../rules.js'
import {readBlocks} from './blocks.js'
import {attribute, isElement, positionOf, textContent, type ChildNode, type Element} from './elements.js'
import type {Page} from './inline.js'
import {reportKind} from './kind.js'
import {outsideText} from './landmarks.js'
import {languageOfParts} from './languages.js'
import {linkNotes} from './notes/links.js'
import {findPagination} from './pages/pagination.js'
import {parse} from './parser.js'
import type {Head} from './front/head.js'
import {assignRoles} from './roles.js'
import {typedTexts} from './typed.js'

/**
 * Makes a reader of archive pages in HTML.
 *
 * It knows the dialect of the Marxists Internet Archive: `h2` byline, `h1` title, `h3` date, `p.info`,
 * `p.quoteb`, notes linked both ways. Nothing is fetched, no script is run.
 *
 * @param options - encoding (default: decided from the bytes)
 * @returns the reader
 * @example
 * const {tree} = await read('<h1>A Title</h1><p>A paragraph.</p>', {from: readHtml()})
 * tree.children.map(({type}) => type) //=> ['title', 'paragraph']
 */
export function readHtml(options?: Readonly<HtmlReadOptions> | null): Reader {
  return {
    name: 'html',
    mediaTypes: ['text/html', 'application/xhtml+xml'],
    extensions: ['html', 'htm', 'xhtml'],
    sniff,
    read(file) {
      const {text, source} = decode(file, 'text/html', options ?? {})
      const {root, head, keywords, refresh, ...said} = parsePage(text)
      const parts = mayStateLanguage(text) ? languageOfParts(root) : undefined
      const language = parts ?? said.language
      const setIn = parts ?? said.setIn ?? language
      let lost = 0
      let excessive: Element | undefined
      const page: Page = {
        links: linkNotes(root, source.uri),
        pages: findPagination(root),
        outside: landmark.test(text) ? outsideText(root) : new Set(),
        typed: /<pre\b/i.test(text) ? typedTexts(root) : new Set(),
        ...(setIn !== undefined && {language: setIn}),
        ...(source.uri !== undefined && {base: source.uri}),
        onLostLink: () => lost++,
        onExcessiveSpan: cell => (excessive ??= cell),
      }
      const framed = takeFrame(readBlocks(root, page))
      const blocks = assignRoles(framed.blocks, headOf(head, framed))
      reportKind(root, blocks, refresh, file)
      if (excessive) reportExcess(file, positionOf(excessive).position)
      if (lost > 0) {
        const reason = `Unexpected relative links, ${String(lost)} of them, expected addresses: their text is kept`
        relativeLink.report(file, undefined, reason, 'Give the address of the page as `uri` in the data of the file.')
      }
      const stated: Stated = {
        source,
        ...(language !== undefined && {language}),
        ...(framed.title !== undefined && {title: framed.title}),
        ...(framed.subtitle !== undefined && {subtitle: framed.subtitle}),
        ...(framed.authors && {authors: framed.authors}),
        ...(head.title !== undefined && {pageTitle: head.title}),
        ...(head.author !== undefined && {author: head.author}),
        ...(keywords.length > 0 && {keywords}),
      }
      return recoverPage(blocks, stated, file)
    },
  }
}

/** What only a page with landmarks has: others need no look at each of their elements. */
const landmark = /<(?:main|footer)\b|\srole\s*=|\sid\s*=\s*["']?[\w-]{0,20}(?:nav|menu|footer|skip)/i

/** Whether anything within a page may say its language. */
function mayStateLanguage(text: string): boolean {
  return /lang\s*=/i.test(text.slice(Math.max(text.search(/<body\b[^<>]{0,400}>/i), 0)).replace(/^<body[^<>]*>/i, ''))
}

/** What a library states goes before what the head of its page says. */
function headOf(head: Head, {title, authors = []}: Frame): Head {
  const author = authors.join(' and ')
  return {...head, ...(title !== undefined && {title}), ...(author !== '' && {author})}
}

function sniff(file: VFile): number {
  const start = startOf(file)
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(start)) return 0.95
  return /<(?:p|h[1-6]|div|br|hr)\b[^<>]*>/i.test(start) ? 0.7 : 0
}

interface PageParts {
  root: Element
  head: Head
  /** Stated of the page as a whole. */
  language: string | undefined
  /** Language in which its text is set, which a word processor writes there whatever it is. */
  setIn: string | undefined
  keywords: string[]
  /** Content of `meta http-equiv="refresh"`. */
  refresh: string | undefined
}

function parsePage(text: string): PageParts {
  const document = parse(text)
  const html = childOf(document.childNodes, 'html')
  const headElement = html && childOf(html.childNodes, 'head')
  const root = html && (childOf(html.childNodes, 'body') ?? childOf(html.childNodes, 'frameset'))
  const metas = headElement?.childNodes.filter(isElement).filter(element => element.tagName === 'meta') ?? []
  const author = contentOf(metas, 'name', 'author')
  const titleElement = headElement && childOf(headElement.childNodes, 'title')
  const title = (titleElement ? textContent(titleElement) : '').replace(/\s+/g, ' ').trim()
  const stated = (html && attribute(html, 'lang')) ?? contentOf(metas, 'http-equiv', 'content-language')
  const language = stated?.trim() ?? ''
  return {
    root: root ?? defaultTreeAdapter.createElement('body', names.NS.HTML, []),
    head: {...(title !== '' && {title}), ...(author !== undefined && {author: author.trim()})},
    language: isLanguageTag(language) ? language : undefined,
    setIn: root && attribute(root, 'lang'),
    refresh: contentOf(metas, 'http-equiv', 'refresh'),
    keywords: (contentOf(metas, 'name', 'keywords') ?? '')
      .split(/[,;]/)
      .flatMap(word => word.replace(/\s+/g, ' ').trim() || []),
  }
}

function childOf(nodes: readonly ChildNode[], tagName: string): Element | undefined {
  return nodes.filter(isElement).find(element => element.tagName === tagName)
}

function contentOf(metas: readonly Element[], key: string, name: string): string | undefined {
  return metas
    .map(meta => (attribute(meta, key)?.toLowerCase() === name ? attribute(meta, 'content') : undefined))
    .find(Boolean)
}
