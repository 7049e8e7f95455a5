/** What tells a paragraph that is quoted, without quotation marks, from one of the author's own. */

/** A paragraph, with the marks of its notes as `[1]`, and what surrounds it. */
export interface Paragraph {
  text: string
  /** The text without the marks of notes at its end. */
  bare: string
  /** The paragraph before; nothing at the beginning and after a heading. */
  before?: Paragraph
  /** Whether it opens with a quotation mark that is not closed, that closes at its end, or that closes before. */
  mark: 'none' | 'open' | 'whole' | 'closed'
  /** Whether one of the next paragraphs ends in a mark of a note, and none before it leads into a quotation. */
  closesAhead: boolean
}

/** What an author does with quotations, in all of an article. */
export interface Habits {
  /** Paragraphs that end in a colon are followed by quotation marks. */
  marks: boolean
  /** … or by none. */
  leavesUnmarked: boolean
  /** Quotations end in a note or a source. */
  cites: boolean
  /** Many paragraphs end in a colon. */
  often: boolean
}

type Test = (paragraph: Paragraph, habits: Habits) => boolean

const saying =
  /\b(?:wrote|writes?|sa(?:id|ys?)|declare[sd]?|state[sd]?|explain(?:s|ed)?|argue[sd]?|report(?:s|ed)?|quot(?:e[sd]?|ing|ation)|describe[sd]?|resolution|continue[sd]?|reads?|follow(?:s|ing)?|thus|words|comment(?:s|ed)?|note[sd]?|observe[sd]?|conclude[sd]?|passage|letter|article|answer(?:s|ed)?|repl(?:y|ies|ied)|ask(?:s|ed)?|add(?:s|ed)?|told|put|summari\w+|statement|recall(?:s|ed)?|schr(?:ieb|eibt)|sagte?|écri(?:t|vait)|escrib(?:e|ió))\b/i
const item = /^[[(]?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)\]]\s|^[•–—-]\s/i
const sourced = /\([^()]{0,140}(?:\d|ibid|italics|emphasis|op\. ?cit)[^()]{0,140}\)\.?$/i
const omission = /\.\.\.|…|\. \. \./
const closing = /[.!?…”’"')\]]\s?\[[^\]\s]{1,5}\]\.?$/
const we = /\b(?:I|we|me|my|our|us|you|your)\b/g

/** Whether a paragraph leads into what follows. */
export function leads(paragraph: Paragraph | undefined): boolean {
  return paragraph !== undefined && /:[”"’)]?\s*[-–—]?$/.test(paragraph.bare.slice(-8))
}

/** Whether a paragraph ends in a sentence and the mark of a note. */
export function endsInMark({text}: Pick<Paragraph, 'text'>): boolean {
  return closing.test(text.slice(-12))
}

/** Whether a paragraph ends as quotations end whose source is given: in a note or in brackets. */
export function cites(paragraph: Paragraph): boolean {
  return endsInMark(paragraph) || sourced.test(paragraph.bare.slice(-300))
}

/** Whether a paragraph is an item of a list. */
export function isItem({text}: Paragraph): boolean {
  return item.test(text)
}

/** Whether no more than a few words at the beginning of a sentence stand in marks: `‘Next time’, they said`. */
function onlyBegins({text, mark, before}: Paragraph): boolean {
  return mark === 'closed' && !leads(before) && !text.includes(text.charAt(0), 1)
}

/**
 * Weights of the evidence, as logarithms of odds: those of a quotation that begins, and of one that goes on.
 * They were fitted by logistic regression to pages whose quotations are known, and rounded; the choice of evidence was
 * held against the pages of authors that were left out.
 */
const weights: readonly (readonly [begins: number, goesOn: number, test: Test])[] = [
  [-3.7, -2.1, () => true],
  [2.3, 1.7, ({before}) => leads(before)],
  [1.2, 0.9, ({before}, {leavesUnmarked}) => leavesUnmarked && leads(before)],
  [1.3, 0.9, ({before}, habits) => habits.cites && leads(before)],
  [0.5, 0.3, ({before}) => before !== undefined && saying.test(before.bare.slice(-80))],
  [2.2, 1.7, ({before}) => before !== undefined && /(?:,|\b(?:that|of|the))$/.test(before.bare.slice(-8))],
  [-1.1, -0.8, ({before}) => before === undefined],
  [3.2, 3.1, paragraph => /^[“"‘'«„]/.test(paragraph.text) && !onlyBegins(paragraph)],
  [0.1, 0.8, ({mark}) => mark === 'open' || mark === 'whole'],
  [2, 1.9, ({mark}) => mark === 'whole'],
  [0.5, 0.6, ({mark, bare}) => mark !== 'closed' && /[”"»][.,]?$/.test(bare.slice(-12))],
  [-1, -0.8, ({text}) => /[“"]/.test(text.slice(1))],
  [0.9, 0.9, ({text}) => endsInMark({text})],
  [1.2, 0.9, ({text}, habits) => habits.cites && endsInMark({text})],
  [1.5, 0.9, ({text}) => omission.test(text.slice(5, -5))],
  [-0.8, -0.5, ({text}) => text.length < 160],
  [-0.9, -1.1, ({text}) => text.length > 900],
  [-0.6, 1, ({text}) => item.test(text)],
  [0.5, 0.9, ({text}) => (text.match(we)?.length ?? 0) > text.split(/\s+/).length * 0.03],
  // A year is more often told than quoted.
  [-1.2, -0.6, ({text}) => /\b1[5-9]\d\d\b/.test(text)],
  [-1.4, -1.5, ({bare}) => bare.endsWith(':')],
  [0, -0.5, ({bare}) => !/[.!?…:;][)\]”’"'»]*$/.test(bare.slice(-12))],
  [-1.7, -2.2, ({before}) => before !== undefined && endsInMark(before)],
  [-1.4, -1.3, ({before}) => before !== undefined && /\([^()]{3,140}\)\.?$/.test(before.bare.slice(-150))],
  [0.4, 1.6, ({before}, habits) => habits.cites && before !== undefined && !cites(before)],
  [1, 1, ({closesAhead}) => closesAhead],
  [-1.5, -2, (_, {marks}) => marks],
  [0.5, 0.5, (_, {leavesUnmarked}) => leavesUnmarked],
  [0.2, 0.2, (_, habits) => habits.cites],
  [0.4, 0.8, (_, {often}) => often],
]

/**
 * How likely a paragraph is quoted.
 *
 * @param paragraph - the paragraph
 * @param habits - what the author does elsewhere
 * @returns logarithms of the odds: after a paragraph that is not quoted, and after one that is
 */
export function oddsOf(paragraph: Paragraph, habits: Habits): {begins: number; goesOn: number} {
  let begins = 0
  let goesOn = 0
  for (const [first, next, test] of weights) {
    if (!test(paragraph, habits)) continue
    begins += first
    goesOn += next
  }
  return {begins, goesOn}
}
