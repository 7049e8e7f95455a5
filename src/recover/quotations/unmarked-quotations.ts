import type {PhrasingContent} from 'mdast'
import {decide, isOpen, type Block, type Draft} from '../block.js'
import {markOf} from './quotations.js'
import {cites, endsInMark, isItem, leads, oddsOf, type Habits, type Paragraph} from './quotation-evidence.js'

/** How many paragraphs a quotation is looked ahead for its end. */
const reach = 5

/** No judgement is surer than this. */
const surest = 0.95

/**
 * Finds quotations that nothing marks, in formats that show no more of a paragraph than its words.
 *
 * Each paragraph has odds of being quoted after one that is not, and after one that is; of all ways to part
 * the paragraphs between two headings into quoted and not, the likeliest is taken. A block whose element is
 * known is left alone: its page would have said so.
 */
export function recogniseUnmarkedQuotations({blocks}: Draft): void {
  const text = blocks.filter(
    ({role, evidence}) => evidence.tag === undefined && (role === undefined || inText.has(role)),
  )
  const runs = parted(text)
  const habits = habitsOf(runs.map(paragraphsOf).flat())
  for (const run of runs) decideRun(run, paragraphsOf(run), habits)
}

const inText: ReadonlySet<string> = new Set(['quotation', 'heading', 'verse', 'thematicBreak', 'attribution'])

/** The runs of paragraphs between headings, breaks and whatever else is no paragraph. */
function parted(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = [[]]
  for (const block of blocks) {
    if (block.role === 'quotation' || isOpen(block)) runs.at(-1)?.push(block)
    else runs.push([])
  }
  return runs.filter(run => run.length > 0)
}

function paragraphsOf(run: readonly Block[]): Paragraph[] {
  const paragraphs = run.map(({children}): Paragraph => {
    const text = withMarks(children).trim()
    return {text, bare: withoutMarks(text), mark: markOf(text), closesAhead: false}
  })
  for (const [index, paragraph] of paragraphs.entries()) {
    const before = paragraphs[index - 1]
    if (before) paragraph.before = before
    paragraph.closesAhead = closesAhead(paragraphs.slice(index, index + reach))
  }
  return paragraphs
}

/** Text in which references to notes stand as they were printed. */
function withMarks(children: readonly PhrasingContent[]): string {
  return children
    .map(child => {
      if (child.type === 'footnoteReference') return `[${child.label ?? child.identifier}]`
      if (child.type === 'break') return '\n'
      return 'children' in child ? withMarks(child.children) : 'value' in child ? child.value : ''
    })
    .join('')
}

/** Takes the marks of notes off the end of a text; more than a few are none. */
function withoutMarks(text: string): string {
  const start = Math.max(0, text.length - 60)
  return text.slice(0, start) + text.slice(start).replace(/(?:\s?\[[^\]\s]{1,5}\]){1,6}$/, '')
}

function closesAhead([first, ...next]: readonly Paragraph[]): boolean {
  if (first === undefined || stops(first)) return false
  for (const paragraph of next) {
    if (endsInMark(paragraph)) return true
    if (stops(paragraph)) return false
  }
  return false
}

function stops(paragraph: Paragraph): boolean {
  return paragraph.bare.endsWith(':') || /\[\d{1,3}\*?\]/.test(paragraph.text)
}

function habitsOf(paragraphs: readonly Paragraph[]): Habits {
  const led = paragraphs.filter(paragraph => leads(paragraph.before) && !isItem(paragraph))
  const marked = led.filter(({mark}) => mark !== 'none').length
  const unmarked = led.length - marked
  return {
    marks: marked >= 2 && marked > unmarked,
    leavesUnmarked: unmarked >= 4 && unmarked > 2 * marked,
    cites: led.filter(cites).length >= 2,
    often: led.length > paragraphs.length * 0.12,
  }
}

/** The likeliest way to part a run into quoted and not, by dynamic programming (Viterbi). */
function decideRun(run: readonly Block[], paragraphs: readonly Paragraph[], habits: Habits): void {
  const odds = paragraphs.map((paragraph, index) =>
    run[index]?.role === 'quotation' ? {begins: Infinity, goesOn: Infinity} : oddsOf(paragraph, habits),
  )
  /** For each paragraph, whether the one before is quoted, if this one is not and if it is. */
  const paths: {plain: boolean; quoted: boolean}[] = []
  let plain = 0
  let quoted = -Infinity
  for (const {begins, goesOn} of odds) {
    const toPlain = [plain - loss(begins), quoted - loss(goesOn)] as const
    const toQuoted = [plain - loss(-begins), quoted - loss(-goesOn)] as const
    paths.push({plain: toPlain[1] > toPlain[0], quoted: toQuoted[1] > toQuoted[0]})
    plain = Math.max(...toPlain)
    quoted = Math.max(...toQuoted)
  }
  let state = quoted > plain
  for (let index = run.length - 1; index >= 0; index--) {
    const [block, path, odd] = [run[index], paths[index], odds[index]]
    if (!block || !path || !odd) continue
    const before = state ? path.quoted : path.plain
    if (state && block.role === undefined) {
      const likely = 1 / (1 + Math.exp(-(before ? odd.goesOn : odd.begins)))
      decide(block, 'quotation', 'unmarked-quotation', Math.round(Math.min(surest, Math.max(likely, 0.5)) * 100) / 100)
    }
    state = before
  }
}

/** What is lost by taking the other side than the odds say: the logarithm of one plus the odds. */
function loss(odds: number): number {
  if (odds === Infinity) return 1e6
  return odds === -Infinity ? 0 : Math.log1p(Math.exp(odds))
}
