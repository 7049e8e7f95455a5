import type {Element, Root} from 'hast'
import type {VFile} from 'vfile'
import type {Article, Collection, Tree} from '../../../ast/nodes.js'
import articleStyle from '../../../to-hast/article.css'
import {articleToHast, type HastArticle, type ToHastOptions} from '../../../to-hast/article.js'
import {element} from '../../../to-hast/element.js'
import {imageTypeOf} from '../../../to-hast/images.js'
import {englishLabels, type Labels} from '../../../to-hast/labels.js'
import {languageOf, languageProperties} from '../../../to-hast/language.js'
import {titleOf} from '../../../to-hast/title.js'
import type {HtmlWriteOptions} from '../options.js'
import {missingTitle} from '../rules.js'
import {citationTags} from './citation-tags.js'
import pageStyle from './page.css'

/** What stands in `main`, and its language. */
interface Body {
  language: string
  children: Element[]
}

/** The page of an article or a collection. */
export function pageOf(tree: Tree, file: VFile, options: Readonly<HtmlWriteOptions>): Root {
  const labels = options.labels ?? englishLabels
  const {language, children} =
    tree.type === 'article' ? articlePage(tree, file, options) : collectionPage(tree, file, options, labels)
  const html = element('html', languageProperties(language), [
    element('head', {}, head(tree, file, options, labels)),
    element('body', {}, [element('main', {}, children)]),
  ])
  return {type: 'root', children: [{type: 'doctype'}, html]}
}

function head(tree: Tree, file: VFile, options: Readonly<HtmlWriteOptions>, labels: Labels): Element[] {
  const title = titleOf(tree)
  if (title === undefined) {
    missingTitle.report(file, tree, 'Unexpected tree without a title, expected one', 'Give `metadata.title`.')
  }
  const style = options.style ?? `${articleStyle}\n${pageStyle}`
  return [
    element('meta', {charSet: 'utf-8'}),
    element('title', {}, title ?? labels.untitled),
    element('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
    ...citationTags(tree.metadata),
    ...(style === '' ? [] : [element('style', {}, style.replaceAll('</', '<\\/'))]),
  ]
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
  const articles = collection.children.map((article, index) => {
    const id = `article-${index + 1}`
    const level = title ? 2 : 1
    return articleElement(articleToHast(article, file, {...hastOptions(options), prefix: `${id}-`, level}), id)
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
  return {furniture, labels, handlers, image: url => dataUrl(resolve?.(url))}
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
