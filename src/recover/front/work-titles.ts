import type {Emphasis, PhrasingContent, Strong} from 'mdast'
import {isParent, isType} from '../../ast/is.js'
import type {ArticleContent, Nodes} from '../../ast/nodes.js'
import type {WorkTitle} from '../../ast/phrasing.js'
import {toString} from '../../ast/text.js'
import {walk} from '../../ast/walk.js'
import {isLine} from '../lines.js'
import {findDate} from '../../bibliography/date.js'

/** Words that are set apart in a note and are no title. */
const noTitle =
  /^(?:ibid|op\.? ?cit|loc\.? ?cit|idem|sic|notes?|eds?|see|cf|source|from|translat|transcri|by|(?:(?:first|originally|also|thence)\s)?(?:re-?)?(?:published|printed))\b|:\s*$/i

/** What follows the name of a periodical: `, Vol. 2 No. 1`, `, No. 61`, ` 1981 : 5`. */
const numbered =
  /^(?:n\.? ?s\.?,? )?(?:vol(?:ume)?\.?[\s\u00a0]?[\divxl]+\.?,?[\s\u00a0]*)?\(?(?:whole[\s\u00a0])?(?:nos?|nrs?|number|issue|heft)\b\.?[\s\u00a0]*\d|^\d{1,4}[\s\u00a0]*:[\s\u00a0]*\d{1,3}\b/i

/** What follows the title of a book: a volume, a page, a chapter. */
const located =
  /^(?:(?:vols?|volumes?|bd|band|tome)\b\.?[\s\u00a0]?[\divxl]|(?:pp?|pages?|chap(?:ter)?s?|ch|part|book|kap)\b\.?[\s\u00a0]?[\divxl]|[ivxl]{1,6}\.?,[\s\u00a0]*(?:pp?|s)\b)/i

/** Place or publisher, and a year that is not the first of a life: `London 1952`, `Paris: Denoël, 2002`. */
const published = /^\p{Lu}[^\d()]{1,60}[\s\u00a0](?:1[5-9]|20)\d\d\b(?![\s\u00a0]*[–-])/u

/** A year that is not the first of a life. */
const dated = /^(?:1[5-9]|20)\d\d\b(?![\s\u00a0]*[–-])/

/** No title is longer, in characters, and no more is looked at after one. */
const longest = 160

/**
 * Tells titles of works from emphasis where a text cites works: in lines that say where it was printed, and in notes.
 *
 * Pages of the archive set titles of periodicals and books apart with `strong` or `em`, and those of articles before
 * them with `em`. What follows says which: a number or a day is of a periodical, a place or a page of a book.
 * Where nothing does, the emphasis stays.
 *
 * @param children - the content of an article, which is changed
 */
export function markWorkTitles(children: readonly ArticleContent[]): void {
  for (const child of children) {
    for (const root of walk(child, node => !citesWorks(node)))
      if (citesWorks(root))
        for (const node of walk(root, inner => !isLine(inner)))
          if (isLine(node)) Object.assign(node, {children: markTitles(node.children, '')})
  }
}

function citesWorks(node: Nodes): boolean {
  return isType(node, 'footnoteDefinition') || isType(node, 'sourceCitation') || isType(node, 'credit')
}

/** Marks titles among nodes of a line; `after` is the text that follows them. */
function markTitles(nodes: readonly PhrasingContent[], after: string): PhrasingContent[] {
  return nodes.map((node, index) => {
    const level = levelAt(nodes, index, after) ?? articleBefore(nodes, index, after)
    if (level && (node.type === 'emphasis' || node.type === 'strong')) return titleOf(node, level)
    return isParent(node) ? {...node, children: markTitles(node.children, textAfter(nodes, index, after))} : node
  })
}

function titleOf({type, children, position, data}: Emphasis | Strong, level: WorkTitle['level']): WorkTitle {
  const recovery = {rule: 'title-of-work', certainty: type === 'strong' ? 0.95 : 0.85}
  return {type: 'workTitle', level, children, ...(position && {position}), data: {...data, recovery}}
}

/** Level of a title by what follows it; nothing for what is no title. */
function levelAt(nodes: readonly PhrasingContent[], index: number, outer: string): 'journal' | 'book' | undefined {
  const node = nodes[index]
  if (node?.type !== 'emphasis' && node?.type !== 'strong') return undefined
  const text = textOfLine([node])
  if (!/^[“"‘'«„(]?[\p{Lu}\d]/u.test(text) || noTitle.test(text) || text.length > longest) return undefined
  const after = textAfter(nodes, index, outer)
  if (/^[\s\u00a0]*:/.test(after)) return undefined
  const rest = after.replace(/^[\s\u00a0,.;(]+/, '')
  if (numbered.test(rest) || beginsWithDay(rest.slice(0, 40))) return 'journal'
  const place = published.exec(rest)?.[0]
  if (located.test(rest) || (place !== undefined && !isDated(place))) return 'book'
  return node.type === 'strong' && dated.test(rest) ? 'book' : undefined
}

/** Whether a text begins with more of a date than a year. */
function beginsWithDay(text: string): boolean {
  const date = findDate(text)
  return date?.index === 0 && date.edtf.length > 4
}

/** Whether a text ends with more of a date than a year: what stands before that is a periodical, too. */
function isDated(text: string): boolean {
  const date = findDate(text)
  return date !== undefined && date.edtf.length > 4
}

/** The title of an article stands before that of what it was printed in: `On Ink, in The Tide, No. 3`. */
function articleBefore(nodes: readonly PhrasingContent[], index: number, outer: string): 'article' | undefined {
  const between = nodes[index + 1]
  if (between?.type !== 'text' || noTitle.test(textOfLine(nodes.slice(index, index + 1)))) return undefined
  const leads = /^(?:[,.][\s\u00a0]*(?:in:?[\s\u00a0]+)?|[\s\u00a0]*in:?[\s\u00a0]+)$/i.test(between.value)
  return leads && levelAt(nodes, index + 2, outer) ? 'article' : undefined
}

function textAfter(nodes: readonly PhrasingContent[], index: number, outer: string): string {
  const near = nodes.slice(index + 1, index + 1 + nearest)
  const end = near.findIndex(({type}) => type === 'break')
  const next = end < 0 ? near : near.slice(0, end)
  const whole = end < 0 && index + 1 + nearest >= nodes.length
  return `${textOfLine(next)}${whole ? outer : ''}`.slice(0, longest)
}

/** So many nodes after a title are looked at. */
const nearest = 6

function textOfLine(children: PhrasingContent[]): string {
  return toString({type: 'paragraph', children})
}
