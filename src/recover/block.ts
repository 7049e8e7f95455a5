import type {Position} from 'unist'
import type {Recovery} from '../ast/base.js'
import type {Furniture} from '../ast/flow.js'
import type {FootnoteReference, PhrasingContent} from 'mdast'
import type {FlowContent} from '../ast/nodes.js'
import type {Responsibility} from '../ast/phrasing.js'
import {toString} from '../ast/text.js'

/** What a block turns out to be. */
export type Role =
  | 'masthead'
  | 'kicker'
  | 'title'
  | 'subtitle'
  | 'byline'
  | 'dateline'
  | 'sourceCitation'
  | 'credit'
  | 'headnote'
  | 'furniture'
  | 'paragraph'
  | 'heading'
  | 'quotation'
  | 'attribution'
  | 'verse'
  | 'thematicBreak'
  | 'salutation'
  | 'signature'
  | 'note'

/** What a reader saw around a block, as far as its format shows it. */
export interface Evidence {
  /** Empty lines before the block. */
  gap: number
  /** Name of the element, such as `h2` or `p`. */
  tag?: string
  /** Class names of the element. */
  classes?: readonly string[]
  /** How its lines are set, where the page says so. */
  align?: 'center' | 'right'
  /** How many steps each of its lines is set in, where a text that was typed shows it. */
  indents?: readonly number[]
  /** How many characters all its lines are set in, where a text that a column broke shows it. */
  setIn?: number
  /** Language of the block, where it is another than that of its page. */
  language?: string
  /** Share of its letters that stand in links, from 0 to 1. */
  linked?: number
  /** Share of its letters that stand in links to another place of the same page, from 0 to 1. */
  linkedWithin?: number
  /** How many of its last lines are set smaller than those before them. */
  lesserLines?: number
}

/** The note that a block begins. */
export interface NoteStart {
  /** What stands before the note, without brackets and full stop. */
  label: string
  /** Identifier that references use. */
  identifier: string
  /** Whose note it is, where it is not the author's. */
  series?: Responsibility
}

/** A block of a page with all that is known of it; readers make it, recognisers give it a role. */
export interface Block {
  /** The text, with a `break` between its lines. */
  children: PhrasingContent[]
  /** A node that the source states, such as a list or a table; then there is no other text. */
  node?: FlowContent
  evidence: Evidence
  position?: Position
  role?: Role
  /** Why the block has its role, where the source does not say so. */
  recovery?: Recovery
  /** Which furniture, for that role. */
  furniture?: Furniture['role']
  /** Class names that no rule knows; they are kept in the data of the node. */
  className?: string[]
  /** Whether the paragraph goes on after the quotation before it. */
  continued?: boolean
  /** How deep, for a heading: 1 for the sections of the article. */
  level?: number
  /** The note that begins here, for that role. */
  note?: NoteStart
  /** Whether the block is a part of the note that began before it, whatever else it is. */
  inNote?: boolean
  /** Whether the source says that the note ends with this block. */
  endsNote?: boolean
}

/** A document on its way from blocks to an article. */
export interface Draft {
  blocks: Block[]
  /** References that lead to no note, which are text again. */
  lostReferences?: FootnoteReference[]
}

/** Gives roles to blocks that have none yet. */
export type Recogniser = (draft: Draft) => void

/** The text of a block, without white space around it. */
export function textOf({children, node}: Block): string {
  const [first] = children
  // Most blocks are a single text, and are asked for it again and again.
  if (!node && children.length === 1 && first?.type === 'text') return first.value.trim()
  return toString(node ?? {type: 'paragraph', children}).trim()
}

/** The lines of a block. */
export function linesOf(block: Block): PhrasingContent[][] {
  return linesIn(block.children)
}

function linesIn(children: readonly PhrasingContent[]): PhrasingContent[][] {
  if (children.every(child => child.type === 'text')) return [[...children]]
  const lines: PhrasingContent[][] = [[]]
  for (const child of children.flatMap(unnested)) {
    if (child.type === 'break') lines.push([])
    else lines.at(-1)?.push(child)
  }
  return lines
}

/** A node around several lines as one around each: `<em>a<br>b</em>`. */
function unnested(node: PhrasingContent): PhrasingContent[] {
  if (!('children' in node) || !node.children.some(child => child.type === 'break' || 'children' in child))
    return [node]
  const lines = linesIn(node.children)
  if (lines.length === 1) return [node]
  return lines.flatMap((children, index) => [
    ...(index > 0 ? [{type: 'break' as const}] : []),
    ...(children.length > 0 ? [{...node, children}] : []),
  ])
}

/** The lines of a text, with a break between them; empty lines are left out. */
export function brokenLines(text: string): PhrasingContent[] {
  return text
    .split(/(?<!\s)\s*\n\s*/)
    .flatMap((value, index): PhrasingContent[] => [
      ...(index > 0 ? [{type: 'break'} as const] : []),
      {type: 'text', value},
    ])
}

/** Parts a block into one block a line. */
export function splitLines(block: Block): Block[] {
  return linesOf(block).map((children, index) => {
    const start = children[0]?.position?.start
    const end = children.at(-1)?.position?.end
    const position = start && end ? {start, end} : block.position
    return {
      ...block,
      children,
      evidence: {...block.evidence, gap: index === 0 ? block.evidence.gap : 0},
      ...(position && {position}),
    }
  })
}

/** Makes one block of several lines, with a break between them; the inverse of `splitLines`. */
export function joinLines(lines: readonly Block[]): Block {
  const [first, ...rest] = lines
  if (!first) throw new TypeError('Unexpected `lines` without a line, expected some')
  const children = rest.flatMap((line): PhrasingContent[] => [{type: 'break'}, ...line.children])
  const start = first.position?.start
  const end = lines.at(-1)?.position?.end
  return {...first, children: [...first.children, ...children], ...(start && end && {position: {start, end}})}
}

/** Gives a block its role, and says which rule did. */
export function decide(block: Block, role: Role, rule: string, certainty: number): void {
  block.role = role
  block.recovery = {rule, certainty}
}

/** Whether a block has no role yet and is text. */
export function isOpen(block: Block | undefined): block is Block {
  return block !== undefined && block.role === undefined && block.node === undefined
}

/** Whether a text ends as a sentence ends. */
export function endsSentence(text: string): boolean {
  return /[.!?…:;][)\]”’"'»“*†\d]*$/.test(text)
}

/** Whether a block holds nothing but the marker of a page. */
export function isMarker({children, node, role}: Block): boolean {
  return (
    role === undefined && node === undefined && children.length > 0 && children.every(({type}) => type === 'pageMarker')
  )
}

/** Whether a block is running text rather than a line that stands alone. */
export function isProse(block: Block): boolean {
  const text = textOf(block)
  return text.length > 160 || (text.length > 60 && /[.!?…:;][)\]”’"'»“]*$/.test(text))
}
