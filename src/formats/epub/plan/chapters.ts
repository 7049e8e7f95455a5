import type {ElementContent} from 'hast'
import type {VFile} from 'vfile'
import type {Article, Tree} from '../../../ast/nodes.js'
import {slugOf} from '../../../bibliography/slug.js'
import {articleToHast, type HastArticle} from '../../../to-hast/article.js'
import {element} from '../../../to-hast/element.js'
import {titleOf} from '../../../to-hast/title.js'
import type {EpubLabels} from '../labels.js'
import type {EpubWriteOptions} from '../options.js'
import {nestOutline, type ContentsEntry, type PageTarget} from './contents.js'
import type {Images} from './images.js'
import {linkParts, partsOf} from './parts.js'
import type {Page} from './xhtml.js'
import {tidy} from './xml.js'

/** An article as files of the book: one, or several if it is long. */
export interface Chapter {
  files: readonly [Page, ...Page[]]
  contents: ContentsEntry
  pages: PageTarget[]
}

/** Makes files of each article; their name is its place and a short name. */
export function chaptersOf(
  tree: Tree,
  images: Images,
  labels: EpubLabels,
  options: Readonly<Pick<EpubWriteOptions, 'furniture' | 'handlers' | 'notes'>>,
  file: VFile,
): Chapter[] {
  const articles = tree.type === 'collection' ? tree.children : [tree]
  return articles.map((article, index) => {
    const number = String(index + 1).padStart(3, '0')
    const name = [number, slugOf(article.metadata)].filter(Boolean).join('-')
    const {furniture, handlers, notes} = options
    const image = (url: string): string | undefined => images.hrefOf(url)
    const content = articleToHast(article, file, {furniture, handlers, labels, image, note: notes})
    return chapterOf(content, name, titleOf(article), authorsIn(tree, article), labels)
  })
}

/** Authors of an article of a collection, if it has others than the collection itself. */
function authorsIn({type, metadata}: Tree, article: Article): string[] {
  const [own, whole] = [article.metadata, metadata].map(({creators}) =>
    creators.map(({name}) => tidy(name)).filter(Boolean),
  )
  return type === 'article' || String(own) === String(whole) ? [] : (own ?? [])
}

function chapterOf(
  content: HastArticle,
  name: string,
  title: string | undefined,
  authors: readonly string[],
  labels: EpubLabels,
): Chapter {
  const {titleId, pages} = content
  const label = title ?? labels.untitled
  const language = title === undefined ? labels.language : content.language
  const undivided = partsOf(content.children)
  const hrefs = undivided.map((_, index) => `${name}${index === 0 ? '' : `-${index + 1}`}.xhtml`)
  const {parts, hrefOf} = linkParts(undivided, hrefs)
  const pageOf = (children: ElementContent[], index: number): Page => ({
    href: hrefs[index] ?? '',
    title: label,
    language: content.language,
    matter: 'bodymatter',
    children: [
      element('section', index === 0 ? {role: 'doc-chapter', ariaLabelledBy: titleId} : {ariaLabel: label}, children),
    ],
  })
  const [opening = [], ...others] = parts
  const first = pageOf(opening, 0)
  return {
    files: [first, ...others.map((part, index) => pageOf(part, index + 1))],
    contents: {label, authors, language, href: first.href, children: nestOutline(content, hrefOf)},
    pages: pages.map(page => ({label: page.label, href: hrefOf(page.id)})),
  }
}
