import {findDate} from '../../../bibliography/date.js'
import {isCitation} from '../../../bibliography/citation.js'
import type {Furniture} from '../../../ast/flow.js'
import {isOrnament} from '../../../recover/breaks.js'
import {brokenLines, linesOf, textOf, type Block} from '../../../recover/block.js'
import {furnitureOf} from '../../../recover/furniture.js'
import {hasClass, rank, state} from './evidence.js'
import {isPicture} from './figures.js'
import {isAnnouncedName} from './front/lines.js'

/** Classes of the archive's style sheets, and of the programs that most sites are made with, for what is not of the article. */
const furniture = new Map<string, Furniture['role']>(
  Object.entries({
    toplink: 'navigation',
    linkback: 'navigation',
    link: 'navigation',
    footer: 'navigation',
    next: 'navigation',
    breadcrumbs: 'navigation',
    navigation: 'navigation',
    updat: 'updated',
    update: 'updated',
    noprint: 'navigation',
    catlinks: 'navigation',
    printfooter: 'other',
    breadcrumb: 'navigation',
    sidebar: 'navigation',
    'site-header': 'navigation',
    'site-footer': 'other',
    'skip-link': 'navigation',
    'blog-pager': 'navigation',
    node__meta: 'other',
    node__links: 'other',
    submitted: 'other',
    'post-footer': 'other',
    'entry-footer': 'other',
    'field--name-field-tags': 'other',
    'tags-links': 'other',
    'comment-form': 'other',
    'comment-respond': 'other',
    'visually-hidden': 'other',
    'screen-reader-text': 'other',
    'sr-only': 'other',
    sharedaddy: 'navigation',
    related: 'navigation',
    'related-posts': 'navigation',
    comments: 'other',
    'comments-area': 'other',
  } as const),
)

/** Classes of paragraphs of a quotation. */
const quoted = ['quoteb', 'quote', 'quotec', 'quotecent', 'quotet', 'quoteb2', 'quotes', 'blockquote', 'msoquote']

/** Classes of paragraphs that stand as headings, under those of the heading elements. */
const subheads = ['sub', 'subhead', 'subheading']

/** Classes of notes; a note is known by its links, this says how far it goes. */
const notes = ['note', 'endnote', 'endnotes', 'foot', 'footnote', 'pagenote', 'pagenoteb']

/** Classes that say how a block looks, or that the reader has no more to learn from. */
const plain = [
  ...['fst', 'c', 'center', 'skip', 'info', 'information', 'from', 'title', 'author', 'sig', 'sign', 'date', 'quoter'],
  ...[
    'verse',
    'poem',
    'stanza',
    'poetry',
    'poetry-container',
    'linegroup',
    'ws-poem',
    'inline',
    'infotop',
    'infobot',
    'section',
    'end',
    'base',
    'border',
    'msonormal',
    'western',
    'smc',
    'sm',
    'sm1',
  ],
  ...['smr', 'sublt', 'fst quoteb', 'text', 'data', 'head', 'index', 'toc', 'term'],
]

const known = new Set([...furniture.keys(), ...quoted, ...subheads, ...notes, ...plain])

/** Alternative text of a picture that is a button of the site. */
const button = /^(?:return|button|back|home|next|prev(?:ious)?|up|top|forward)\b|\b(?:button|icon)$/i

/** Whether classes are those of a paragraph of a quotation. */
export function isQuotationClass(classes: readonly string[]): boolean {
  return classes.some(name => quoted.includes(name))
}

/** Classes of a block that the reader does not know; they are kept. */
export function unknownClasses({evidence}: Block): string[] {
  return (evidence.classes ?? []).filter(name => !known.has(name))
}

/** Whether a paragraph stands as a heading. */
export function isSubhead(block: Block): boolean {
  const text = textOf(block)
  return block.evidence.tag === 'p' && hasClass(block, subheads) && text.length < 160 && !isOrnament(text)
}

/**
 * Gives a block the role that its class says it has.
 *
 * @param block - a block; one that has a role keeps it
 */
export function assignByClass(block: Block): void {
  if (block.role !== undefined) return
  const kind = block.evidence.classes?.map(name => furniture.get(name)).find(Boolean)
  const text = textOf(block)
  const sure = furnitureOf(text)
  const linked = block.evidence.linked ?? 0
  // A box beside the text is called so too; that of the site is links.
  const isBox = hasClass(block, ['sidebar']) && linked < 0.5
  const isLine = block.evidence.tag !== 'hr' && (text.length < 400 || linked > 0.8)
  if (kind === 'updated' && isCitation(text) && sure === undefined) {
    state(block, 'sourceCitation')
  } else if (kind !== undefined && isLine && !isBox && !isFront(block, text)) {
    if (block.node) stateTable(block)
    state(block, 'furniture')
    block.furniture = sure ?? kind
  } else if (block.node === undefined && block.evidence.tag !== 'hr') {
    assignText(block, text)
  }
}

/** Programs of sites hide a title that a picture shows, and put the name of the author among what they say of a page. */
function isFront(block: Block, text: string): boolean {
  const hidden = block.evidence.tag === 'h1' && hasClass(block, ['visually-hidden', 'screen-reader-text', 'sr-only'])
  return hidden || (hasClass(block, ['submitted', 'node__meta']) && isAnnouncedName(text))
}

/** A table that is navigation becomes lines of text. */
function stateTable(block: Block): void {
  const text = textOf(block).replace(/(?<!\s)\s*\t\s*/g, ' | ')
  delete block.node
  block.children = brokenLines(text)
}

function assignText(block: Block, text: string): void {
  if (hasClass(block, ['title']) && /\s[>|]\s|^MIA\b|\bInternet Archive$/.test(text)) {
    state(block, 'furniture')
    block.furniture = 'navigation'
  } else if (hasClass(block, ['verse', 'poem', 'stanza']) && linesOf(block).length > 1) {
    state(block, 'verse')
  } else if (isQuotationClass(block.evidence.classes ?? []) && rank(block) === 0) {
    state(block, 'quotation')
  } else if (hasClass(block, ['quoter', 'inline']) && text.length < 160 && furnitureOf(text) === undefined) {
    state(block, 'attribution')
  } else if (block.children.every(({type}) => type === 'image') && button.test(text)) {
    state(block, 'furniture')
    block.furniture = 'navigation'
  } else if (hasClass(block, ['sig', 'sign']) && text.length < 100 && !isPicture(block)) {
    state(block, 'signature')
  } else if (hasClass(block, ['date']) && findDate(text)) {
    state(block, 'dateline')
  } else if (isOrnament(text)) {
    state(block, 'thematicBreak')
  }
}
