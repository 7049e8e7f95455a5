import {decide, isOpen, isProse, linesOf, textOf, type Block, type Draft, type Role} from '../block.js'

/** No note before a text has more paragraphs. */
const most = 6

/** A paragraph in italics or in bold is a note of its own from this length on, in characters. */
const shortest = 60

/** Lines that stand before a text. */
const front: ReadonlySet<Role> = new Set<Role>([
  ...(['masthead', 'kicker', 'title', 'subtitle', 'byline', 'dateline', 'sourceCitation', 'credit'] as const),
  ...(['headnote', 'furniture', 'thematicBreak'] as const),
])

/** How an editor announces a note, or signs it. */
const announced =
  /^(?:(?:editor(?:s|[’']s|s[’'])?|editorial|introductory|translator(?:s|[’']s)?|publisher(?:s|[’']s)?|transcriber(?:s|[’']s)?|prefatory)\s+(?:note|remark|comment|introduction)|note (?:by|from|of) (?:the )?(?:editors?|translator|transcriber|publisher)|MIA note|ETOL note)\b/i
/** A line over a note: `Introduction from Fourth International`. */
const headed =
  /^(?:Editor(?:s|[’']s|s[’'])?|Editorial|Translator(?:s|[’']s)?|Publisher(?:s|[’']s)?)\s(?:[Ii]ntroduction|[Pp]reface|[Ff]oreword|[Nn]ote)$|^(?:Introduction|Foreword|Note) (?:from|by) (?:[Tt]he )?\p{Lu}.{2,60}$/u
const signed = /(?:[–—-]\s?|\()(?:the )?(?:Eds?|Editors?|Tr|Trans|Translator|Transcriber|MIA|ETOL)\.?[)\]]?\.?$/u

const work =
  'articles?|texts?|speech|letters?|documents?|essays?|chapter|pamphlet|interview|report|resolution|lecture|talk|review|manifesto|statement|translation|theses|notes|extracts?|excerpts?|piece'

/** How an editor says what follows: `The following article was first published in`. */
const follows = new RegExp(
  String.raw`^(?:(?:the following|this|below)\b[^.]{0,80}?|we (?:print|publish|reprint|reproduce)\b[^.]{0,60}?)\b(?:${work})\b[^.]{0,160}?\b(?:published|printed|reprinted|written|delivered|given|translated|taken|addressed|adopted|appeared|appears|drafted|below|here|from|by)\b`,
  'i',
)

/** What is said below an instalment. */
const toContinue = /^\(?\[?\s*to be (?:continued|concluded)\b.{0,60}$/i

/**
 * Finds what an editor says before a text: in brackets, in a look of its own, or announced as a note. Such paragraphs
 * at the end of a text are asides.
 */
export function recogniseEditorsNotes({blocks}: Draft): void {
  for (const block of blocks) if (isAnnouncedLine(block)) decide(block, 'headnote', 'note-before-text', 0.8)
  const title = blocks.findIndex(({role}) => role === 'title')
  const start = blocks.findIndex((block, index) => index > title && !front.has(block.role ?? 'paragraph'))
  if (title < 0 || start < 0) return
  for (const block of blocks.slice(start, noteEnd(blocks, start))) decide(block, 'headnote', 'note-before-text', 0.8)
  const last = blocks.findLastIndex(block => isOpen(block) && !block.inNote && /\p{L}/u.test(textOf(block)))
  const [block, before] = [blocks[last], blocks[last - 1]]
  if (block && last > start && isNoteAtEnd(block, before)) setAside(block)
}

/** A sentence that looks like a line of information for its label. */
function isAnnouncedLine(block: Block): boolean {
  const text = textOf(block)
  const isNote = announced.test(text) || /^(?:an? )?notes?:\s/i.test(text)
  return block.role === 'credit' && block.recovery !== undefined && isProse(block) && isNote
}

/** Where the note that stands before a text ends; where it begins, if there is none. */
function noteEnd(blocks: readonly Block[], start: number): number {
  const candidates = blocks.slice(start, start + most)
  const open = candidates.findIndex(block => !isOpen(block) || block.inNote === true)
  const run = open < 0 ? candidates : candidates.slice(0, open)
  if (isHeaded(run) && candidates[open]?.role === 'thematicBreak') return start + open
  const length = bracketed(run) || lookedApart(run, blocks.slice(start)) || said(run)
  const next = blocks[start + length]
  return next !== undefined && isText(next) ? start + length : start
}

/** Whether paragraphs stand below a line that says that they are a note. */
function isHeaded([line, ...paragraphs]: readonly Block[]): boolean {
  return line !== undefined && headed.test(textOf(line)) && paragraphs.length > 0 && paragraphs.every(isProse)
}

function isText(block: Block): boolean {
  return block.node !== undefined || !front.has(block.role ?? 'paragraph')
}

/** How many paragraphs stand in one pair of brackets. */
function bracketed(run: readonly Block[]): number {
  const [first] = run
  if (!first || !textOf(first).startsWith('[')) return 0
  let depth = 0
  for (const [index, block] of run.entries()) {
    const text = textOf(block)
    for (const [at, character] of Array.from(text).entries()) {
      if (character === '[') depth++
      else if (character === ']' && --depth === 0) {
        const whole = at > text.length - 4 && (index > 0 || text.length >= shortest / 2)
        return whole ? index + 1 : 0
      }
    }
  }
  return 0
}

/** How many paragraphs are in italics, or in bold, above text that is nowhere so. */
function lookedApart(run: readonly Block[], text: readonly Block[]): number {
  for (const look of ['emphasis', 'strong'] as const) {
    const end = run.findIndex(block => !isApart(block, look))
    const next = run[end]
    const again = text.slice(end).some(block => isOpen(block) && isApart(block, look))
    if (end > 0 && next && isProse(next) && !again) return end
  }
  return 0
}

function isApart(block: Block, look: 'emphasis' | 'strong'): boolean {
  const {children} = block
  const own = children.every(
    child => child.type === look || child.type === 'break' || child.type === 'footnoteReference',
  )
  const text = textOf(block)
  return own && text.length >= shortest && isProse(block) && linesOf(block).length < 3 && !/^[“"„«‘']/.test(text)
}

/** How many paragraphs are announced as a note, or say what follows. */
function said([first]: readonly Block[]): number {
  if (!first) return 0
  const text = textOf(first)
  if (text.length < shortest || text.length > 1500) return 0
  return announced.test(text) || signed.test(text) || follows.test(text.slice(0, 400)) ? 1 : 0
}

function isNoteAtEnd(block: Block, before: Block | undefined): boolean {
  const text = textOf(block)
  if (toContinue.test(text)) return true
  if (before === undefined || !isText(before)) return false
  if (bracketed([block]) > 0 || announced.test(text)) return true
  return isApart(block, 'emphasis') && isOpen(before) && !isApart(before, 'emphasis')
}

function setAside(block: Block): void {
  const {children, position} = block
  block.node = {
    type: 'aside',
    children: [{type: 'paragraph', children, ...(position && {position})}],
    ...(position && {position}),
    data: {recovery: {rule: 'note-after-text', certainty: 0.75}},
  }
  block.children = []
}
