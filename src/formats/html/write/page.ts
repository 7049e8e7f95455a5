import type {Element, Root} from 'hast'
import type {VFile} from 'vfile'
import type {Article, Collection, Tree} from '../../../ast/nodes.js'
import {articleToHast, type HastArticle, type ToHastOptions} from '../../../to-hast/article.js'
import {element} from '../../../to-hast/element.js'
import {imageTypeOf} from '../../../to-hast/images.js'
import {englishLabels, type Labels} from '../../../to-hast/labels.js'
import {languageOf, languageProperties} from '../../../to-hast/language.js'
import {titleOf} from '../../../to-hast/title.js'
import type {HtmlWriteOptions} from '../options.js'
import {headOf} from './head/head.js'
import {pageHandlers} from './handlers.js'
import {styleOf} from './style/style.js'

/** What stands in `main`, and its language. */
interface Body {
  language: string
  children: Element[]
}

/** The page of an article or a collection, or what it holds. */
export function pageOf(tree: Tree, file: VFile, options: Readonly<HtmlWriteOptions>): Root {
  const labels = options.labels ?? englishLabels
  const {language, children} =
    tree.type === 'article' ? articlePage(tree, file, options) : collectionPage(tree, file, options, labels)
  if (options.fragment) {
    const whole = element('div', {className: ['collection'], ...languageProperties(language)}, children)
    return {type: 'root', children: tree.type === 'article' ? children : [whole]}
  }
  const html = element('html', languageProperties(language), [
    headOf(tree, file, labels.untitled, styleOf(options)),
    element('body', {}, [element('main', {}, children)]),
  ])
  return {type: 'root', children: [{type: 'doctype'}, html]}
}

function articlePage(article: Article, file: VFile, options: Readonly<HtmlWriteOptions>): Body {
  const hast = articleToHast(article, file, hastOptions(options))
  return {language: hast.language, children: [articleElement(hast)]}
}

function collectionPage(
  collection: Collection,
  file: VFile,
  options: Readonly<HtmlWriteOptions>,
  labels: Labels,
): Body {
  const {title, subtitle, language} = collection.metadata
  const header = [
    ...(title ? [element('h1', {}, title)] : []),
    ...(subtitle ? [element('p', {className: ['subtitle'], role: 'doc-subtitle'}, subtitle)] : []),
  ]
  const contents = collection.children.map((article, index) =>
    element('li', {}, [element('a', {href: `#article-${index + 1}`}, titleOf(article) ?? labels.untitled)]),
  )
  const names = new Set<string>()
  const articles = collection.children.map((article, index) => {
    const id = `article-${index + 1}`
    const level = title ? 2 : 1
    return articleElement(articleToHast(article, file, {...hastOptions(options), prefix: `${id}-`, level, names}), id)
  })
  const children = [
    ...(header.length > 0 ? [element('header', {className: ['titlepage']}, header)] : []),
    element('nav', {ariaLabel: labels.contents}, [element('ol', {}, contents)]),
    ...articles,
  ]
  return {language: languageOf(language, file), children}
}

function articleElement({language, titleId, children}: HastArticle, id?: string): Element {
  return element('article', {id, ...languageProperties(language), ariaLabelledBy: titleId}, children)
}

function hastOptions({resolve, furniture, labels, handlers}: Readonly<HtmlWriteOptions>): ToHastOptions {
  return {
    furniture,
    labels,
    page: 'p',
    handlers: {...pageHandlers, ...handlers},
    image: url => dataUrl(resolve?.(url)),
  }
}

function dataUrl(bytes: Uint8Array | undefined): string | undefined {
  const type = bytes && imageTypeOf(bytes)
  return type && `data:${type};base64,${encode(bytes)}`
}

/** Base64, in pieces, because a call takes only so many arguments. */
function encode(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(binary)
}
