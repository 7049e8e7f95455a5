import type {ElementContent} from 'xast'

/** Elements of TEI that the tree has no nodes for: where each may stand, and what may stand in it. */

/** Where an element may stand: in any line, only where whole paragraphs could stand too, only in an entry or an apparatus. */
type Place = 'line' | 'paragraph' | 'entry' | 'apparatus'

/** What may stand in an element: what may in a line or in a paragraph, the parts of an entry, mere text, a name, readings, nothing. */
type Content = 'line' | 'paragraph' | 'entry' | 'apparatus' | 'text' | 'name' | 'nothing'

interface Grammar {
  readonly place: Place
  readonly content: Content
}

const table: readonly (readonly [Place, Content, string])[] = [
  [
    'line',
    'line',
    'abbr addName affiliation bloc country date distinct district email expan forename genName geogFeat geogName gloss measure mentioned name nameLink num objectName offset orgName persName placeName region roleName rs settlement soCalled stamp surname term time unit',
  ],
  ['line', 'paragraph', 'corr damage metamark mod orig q reg restore rhyme secl surplus'],
  ['line', 'text', 'ex formula geo ident tag val'],
  ['line', 'name', 'att gi'],
  ['line', 'apparatus', 'app'],
  ['apparatus', 'paragraph', 'lem rdg'],
  ['line', 'nothing', 'anchor cb gb milestone'],
  ['paragraph', 'line', 'label'],
  ['paragraph', 'paragraph', 'quote said stage'],
  ['paragraph', 'entry', 'bibl'],
  ['entry', 'line', 'author biblScope citedRange edition editor extent publisher pubPlace'],
  ['entry', 'text', 'idno'],
]

const grammar: ReadonlyMap<string, Grammar> = new Map(
  table.flatMap(([place, content, names]) => names.split(' ').map(name => [name, {place, content}] as const)),
)

/** Elements that are read and written as they are. */
export const opaqueElements: ReadonlySet<string> = new Set(grammar.keys())

/** Elements that stand for nodes, by what may stand in them. */
const ofNodes: ReadonlyMap<string, Content> = new Map([
  ...words('p ab head hi ref title cell item note l signed salute sic supplied unclear add del seg').map(paragraphs),
  ...words('foreign speaker fw byline dateline').map(lines),
])

/** Elements of a line that may not stand in a bibliographic entry. */
const notInEntries: ReadonlySet<string> = new Set(words('stamp rhyme att gi tag val formula label stage said'))

/** Attributes that an element must have. */
const required: ReadonlyMap<string, string> = new Map([['milestone', 'unit']])

/** Elements of blocks, in which what is done on a stage may stand. */
export const holdersOfBlocks: ReadonlySet<string> = new Set(words('argument body div quote sp'))

/** Whether an element may stand right in another. */
export function mayStand(name: string, parent: string): boolean {
  if (name === 'stage' && holdersOfBlocks.has(parent)) return true
  const place = grammar.get(name)?.place
  switch (grammar.get(parent)?.content ?? ofNodes.get(parent)) {
    case 'paragraph':
      return place === 'line' || place === 'paragraph'
    case 'line':
      return place === 'line'
    case 'entry':
      return place !== undefined && place !== 'apparatus' && !notInEntries.has(name)
    case 'apparatus':
      return place === 'apparatus'
    default:
      return false
  }
}

/**
 * Whether something may stand in an element.
 *
 * @param name - name of the element
 * @param content - what stands in it; elements that stand for themselves have been asked for
 */
export function mayHold(name: string, content: readonly ElementContent[]): boolean {
  const isText = content.every(({type}) => type === 'text')
  switch (grammar.get(name)?.content) {
    case 'nothing':
      return content.length === 0
    case 'text':
      return isText
    case 'name':
      return isText && xmlName.test(content.map(child => (child.type === 'text' ? child.value : '')).join(''))
    default:
      return true
  }
}

const xmlName = /^[A-Za-z_][A-Za-z0-9_.-]*(?::[A-Za-z_][A-Za-z0-9_.-]*)?$/

/** The attribute that an element must have. */
export function requiredAttribute(name: string): string | undefined {
  return required.get(name)
}

function words(list: string): string[] {
  return list.split(' ')
}

function paragraphs(name: string): [string, Content] {
  return [name, 'paragraph']
}

function lines(name: string): [string, Content] {
  return [name, 'line']
}
