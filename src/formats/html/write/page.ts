import type {Element, ElementContent, Root} from 'hast'
import type {VFile} from 'vfile'
import type {Article, Collection, Tree} from '../../../ast/nodes.js'
import articleStyle from '../../../to-hast/article.css'
import {articleToHast, type ToHastOptions} from '../../../to-hast/article.js'
import {element} from '../../../to-hast/element.js'
import {imageTypeOf} from '../../../to-hast/images.js'
import {languageOf, languageProperties} from '../../../to-hast/language.js'
import {titleOf} from '../../../to-hast/title.js'
import type {HtmlWriteOptions} from '../options.js'
import {missingTitle} from '../rules.js'
import {citationTags} from './citation-tags.js'
import pageStyle from './page.css'

/** The page of an article or a collection. */
export function pageOf(tree: Tree, file: VFile, options: Readonly<HtmlWriteOptions>): Root {
  const language = languageOf(tree.metadata.language, file)
  const body = tree.type === 'article' ? articlePage(tree, file, options) : collectionPage(tree, file, options)
  const html = element('html', languageProperties(language), [
    element('head', {}, head(tree, file, options)),
    element('body', {}, [element('main', {}, body)]),
  ])
  return {type: 'root', children: [{type: 'doctype'}, html]}
}

function head(tree: Tree, file: VFile, options: Readonly<HtmlWriteOptions>): Element[] {
  const title = titleOf(tree)?.trim()
  if (title === undefined)
    missingTitle.report(file, tree, 'Unexpected tree without a title, expected one', 'Give `metadata.title`.')
  const style = options.style ?? `${articleStyle}\n${pageStyle}`
  return [
    element('meta', {charSet: 'utf-8'}),
    element('title', {}, title ?? 'Untitled'),
    element('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
    ...citationTags(tree.metadata),
    ...(style === '' ? [] : [element('style', {}, style.replaceAll('</', '<\\/'))]),
  ]
}

function articlePage(article: Article, file: VFile, options: Readonly<HtmlWriteOptions>): Element[] {
  return [articleElement(article, file, hastOptions(options))]
}

function collectionPage(collection: Collection, file: VFile, options: Readonly<HtmlWriteOptions>): Element[] {
  const {title, subtitle} = collection.metadata
  const header: ElementContent[] = [
    ...(title ? [element('h1', {}, title)] : []),
    ...(subtitle ? [element('p', {className: ['subtitle'], role: 'doc-subtitle'}, subtitle)] : []),
  ]
  const articles = collection.children.map((article, index) =>
    articleElement(article, file, {
      ...hastOptions(options),
      level: title ? 2 : 1,
      prefix: `article-${index + 1}-`,
    }),
  )
  return [...(header.length > 0 ? [element('header', {}, header)] : []), ...articles]
}

function articleElement(article: Article, file: VFile, options: ToHastOptions): Element {
  const {children, language, titleId} = articleToHast(article, file, options)
  return element('article', {...languageProperties(language), ariaLabelledBy: titleId}, children)
}

function hastOptions(options: Readonly<HtmlWriteOptions>): ToHastOptions {
  const {resolve, furniture, labels, handlers} = options
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
