import type {VFile} from 'vfile'
import type {Tree} from '../../../ast/nodes.js'
import {slugOf} from '../../../bibliography/slug.js'
import {articleToHast, type HastArticle} from '../../../to-hast/article.js'
import {element} from '../../../to-hast/element.js'
import {titleOf} from '../../../to-hast/title.js'
import type {EpubLabels} from '../labels.js'
import type {EpubWriteOptions} from '../options.js'
import {nestOutline, type ContentsEntry, type PageTarget} from './contents.js'
import type {Images} from './images.js'
import type {Page} from './xhtml.js'

/** An article as a file of the book. */
export interface Chapter {
  page: Page
  contents: ContentsEntry
  pages: PageTarget[]
}

/** Makes a file of each article; its name is its place and a short name. */
export function chaptersOf(
  tree: Tree,
  images: Images,
  labels: EpubLabels,
  options: Readonly<EpubWriteOptions>,
  file: VFile,
): Chapter[] {
  const articles = tree.type === 'collection' ? tree.children : [tree]
  return articles.map((article, index) => {
    const number = String(index + 1).padStart(3, '0')
    const href = `${[number, slugOf(article.metadata)].filter(Boolean).join('-')}.xhtml`
    const {furniture, handlers, notes} = options
    const image = (url: string): string | undefined => images.hrefOf(url)
    const content = articleToHast(article, file, {furniture, handlers, labels, image, note: notes})
    return chapterOf(content, href, titleOf(article), labels)
  })
}

function chapterOf(content: HastArticle, href: string, title: string | undefined, labels: EpubLabels): Chapter {
  const {children, titleId, pages} = content
  const label = title ?? labels.untitled
  const language = title === undefined ? labels.language : content.language
  const section = element('section', {role: 'doc-chapter', ariaLabelledBy: titleId}, children)
  return {
    page: {href, title: label, language: content.language, matter: 'bodymatter', children: [section]},
    contents: {label, language, href, children: nestOutline(content, href)},
    pages: pages.map(page => ({label: page.label, href: `${href}#${page.id}`})),
  }
}
