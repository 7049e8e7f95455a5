import type {Element as HastElement, ElementContent, Properties} from 'hast'
import {find, html} from 'property-information'
import type {VFile} from 'vfile'
import type {Element, ElementContent as XastContent, Root} from 'xast'
import {blockContainers, element} from '../../../to-hast/element.js'
import {languageProperties} from '../../../to-hast/language.js'
import {writeXml} from './xml.js'

/** A page of a book. */
export interface Page {
  href: string
  title: string
  /** BCP 47 tag of the language. */
  language: string
  /** Which part of the book it belongs to. */
  matter: 'frontmatter' | 'bodymatter' | 'backmatter'
  children: ElementContent[]
}

/** Terms of the EPUB vocabulary of structural semantics 1.1 that occur in our books. */
const epubTypes = [
  'backlink', 'backmatter', 'bodymatter', 'chapter', 'colophon', 'cover', 'footnote', 'footnotes', 'frontmatter',
  'landmarks', 'noteref', 'page-list', 'pagebreak', 'subtitle', 'title', 'titlepage', 'toc',
] as const // prettier-ignore

/** A term of the EPUB vocabulary of structural semantics. */
export type EpubType = (typeof epubTypes)[number]

/** Terms for the roles that say the same. */
const typesByRole: ReadonlyMap<string, EpubType> = new Map<string, EpubType>([
  ['doc-backlink', 'backlink'],
  ['doc-chapter', 'chapter'],
  ['doc-colophon', 'colophon'],
  ['doc-cover', 'cover'],
  ['doc-footnote', 'footnote'],
  ['doc-noteref', 'noteref'],
  ['doc-pagebreak', 'pagebreak'],
  ['doc-pagelist', 'page-list'],
  ['doc-subtitle', 'subtitle'],
  ['doc-toc', 'toc'],
])

/**
 * Writes a page as XHTML.
 *
 * Roles get their `epub:type`, languages their `xml:lang`.
 */
export function writePage(page: Page, file: VFile): string {
  const page5 = element('html', {...languageProperties(page.language)}, [
    element('head', {}, [
      element('title', {}, page.title),
      element('link', {rel: ['stylesheet'], type: 'text/css', href: 'style.css'}),
    ]),
    element('body', {'epub:type': page.matter}, page.children),
  ])
  const document = toXast(page5)
  const namespaces = {xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops'}
  const root: Root = {
    type: 'root',
    children: [
      {type: 'doctype', name: 'html'},
      {...document, attributes: {...namespaces, ...document.attributes}},
    ],
  }
  return writeXml(root, page.href, {xhtml: true, blocks: ({name}) => blockContainers.has(name)}, file)
}

function toXast(node: HastElement): Element {
  return {
    type: 'element',
    name: node.tagName,
    attributes: attributesOf(node.properties),
    children: node.children.map((child): XastContent => (child.type === 'element' ? toXast(child) : child)),
  }
}

function attributesOf(properties: Properties): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [property, value] of Object.entries(properties)) {
    if (value == null || value === false) continue
    const {attribute} = find(html, property)
    attributes[attribute] = value === true ? attribute : Array.isArray(value) ? value.join(' ') : String(value)
  }
  const {lang, role = ''} = attributes
  const type = attributes['epub:type'] ?? typesByRole.get(role)
  for (const term of type?.split(/\s+/) ?? []) {
    if (!epubTypes.some(known => known === term)) {
      throw new TypeError(`Unexpected \`epub:type\` \`${term}\`, expected ${epubTypes.join(', ')}`)
    }
  }
  return {...attributes, ...(lang !== undefined && {'xml:lang': lang}), ...(type !== undefined && {'epub:type': type})}
}
