import type {Element, ElementContent} from 'hast'
import type {VFile} from 'vfile'
import {element, text} from '../../../to-hast/element.js'
import {languageProperties} from '../../../to-hast/language.js'
import type {Book} from './book.js'
import {beforeAuthors, type ContentsEntry} from './contents.js'
import {writePage} from './xhtml.js'

/** Writes the navigation document: contents, landmarks and the pages of the printed original. */
export function writeNavigation(book: Book, file: VFile): string {
  const {labels, pages, language} = book
  const landmarks = book.landmarks.map(({type, label, href}) => item(label, href, {'epub:type': type}))
  const children = [
    nav(book, 'toc', labels.contents, {role: 'doc-toc'}, contentsItems(book.contents, language)),
    nav(book, 'landmarks', labels.landmarks, {'epub:type': 'landmarks', hidden: true}, landmarks),
  ]
  if (pages.length > 0) {
    const items = pages.map(({label, href}) => item(label, href))
    children.push(nav(book, 'page-list', labels.pages, {role: 'doc-pagelist', hidden: true}, items))
  }
  return writePage({href: 'toc.xhtml', title: labels.contents, language, matter: 'frontmatter', children}, file)
}

type Own = Readonly<Record<string, string | boolean>>

function nav({labels, language}: Book, id: string, label: string, properties: Own, items: Element[]): Element {
  const headingId = `${id}-heading`
  return element('nav', {id, ariaLabelledBy: headingId, ...properties}, [
    element(id === 'toc' ? 'h1' : 'h2', {id: headingId, ...inLanguage(labels.language, language)}, label),
    element('ol', {}, items),
  ])
}

function contentsItems(entries: readonly ContentsEntry[], around: string): Element[] {
  return entries.map(entry => {
    const {language, href, children} = entry
    const {children: link, ...li} = item(labelOf(entry), href, inLanguage(language, around))
    return {...li, children: children.length > 0 ? [...link, element('ol', {}, contentsItems(children, around))] : link}
  })
}

/** In the contents the authors stand on a line of their own; readers that show no styles have a slash. */
function labelOf({label, authors}: ContentsEntry): ElementContent[] {
  if (authors.length === 0) return [text(label)]
  const slash = element('span', {className: ['slash']}, beforeAuthors)
  return [text(label), element('span', {className: ['authors']}, [slash, text(authors.join(', '))])]
}

function item(label: string | ElementContent[], href: string, properties: Own = {}): Element {
  return element('li', {}, [element('a', {href, ...properties}, label)])
}

function inLanguage(language: string, around: string): Own {
  return language === around ? {} : languageProperties(language)
}
