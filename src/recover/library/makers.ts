import {decide, joinLines, splitLines, textOf, type Block} from '../block.js'

/** A longer text, in characters, is more than who made it. */
const longest = 800

/** The rule of the credits of a frame. */
export const creditOfFrame = 'credit-of-frame'

/** Who made the text, in the first lines of it. */
const made = /^(?:produced|e-?text prepared|transcribed|prepared|this e-?(?:book|text) was produced)\s(?:by|from)\s/i

/** How it says who made the text, and what of: `Produced by`, `Transcribed from the 1908 Quay Press edition by`. */
const produced =
  /^(?:credits: (?:produced by )?|prepared by: |(?:(?:this e-?(?:book|text) was )?produced|transcribed from the .{3,100}? edition) by )/i

/**
 * What a line on the makers of a text says, in the words that lines of information have.
 *
 * @param line - the line
 * @example
 * asTranscribed('Produced by Dora Vane') // 'Transcribed by Dora Vane'
 */
export function asTranscribed(line: string): string {
  return line.replace(produced, 'Transcribed by ').replace(/, email \S+$/, '')
}

/** Whether a line of a frame credits those who made the text. */
export function isCreditOfMakers(text: string): boolean {
  return /^(?:credits|prepared by): /i.test(text)
}

/**
 * Takes who made the text out of the end of a frame, where both are typed into one block.
 *
 * @param head - the blocks of the frame, of which the last is changed
 * @param start - the line that ends the frame
 * @returns a block of who made the text, if there is one
 */
export function takeMakers(head: Block[], start: RegExp): Block[] {
  const lines = splitLines(head.at(-1) ?? {children: [], evidence: {gap: 0}})
  const at = lines.findIndex(line => start.test(textOf(line))) + 1
  const below = lines.slice(at).map(textOf).join(' ')
  const [frame] = head.slice(-1)
  if (!frame || at === 0 || below.length > longest || !made.test(below)) return []
  head[head.length - 1] = joinLines(lines.slice(0, at))
  return [{...frame, children: [{type: 'text', value: below}], evidence: {gap: 1, tag: 'p'}}]
}

/** Credits who made the text, in its first lines. */
export function creditMakers(text: readonly Block[]): void {
  for (const block of text) {
    if (!made.test(textOf(block))) return
    decide(block, 'credit', creditOfFrame, 0.9)
  }
}
