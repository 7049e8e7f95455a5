import type {Text} from 'mdast'
import {breakOf, dictionaryOf, type Dictionary, type WordBreak} from '../pages/word-breaks.js'
import {positionOf, type Group, type Line} from './lines.js'

/**
 * Joins the lines of a paragraph that a column broke, and the words that it broke with them.
 *
 * @param lines - the lines
 * @param words - the words of the text
 * @returns the text of the paragraph, in parts
 */
export function fill(lines: readonly Line[], words: Dictionary): Text[] {
  const breaks = lines.map((line, index) => breakAfter(line, lines[index + 1], words))
  return lines.map((line, index): Text => {
    const space = index > 0 && breaks[index - 1] === undefined ? ' ' : ''
    const text = breaks[index]?.keeps === false ? line.text.slice(0, -1) : line.text
    return {type: 'text', value: space + text, position: positionOf(line)}
  })
}

/** Counts the words of a text, but for halves at the ends of lines, which are none. */
export function wordsOf(groups: readonly Group[]): Dictionary {
  return dictionaryOf(
    groups.flatMap(({lines}) =>
      lines.map(({text}, index) => {
        const whole = isHalf(text) ? text.replace(/(?<!\p{L})\p{L}+.$/u, '') : text
        return isHalf(lines[index - 1]?.text ?? '') ? whole.replace(/^\p{L}+/u, '') : whole
      }),
    ),
  )
}

function breakAfter(line: Line, next: Line | undefined, words: Dictionary): WordBreak | undefined {
  return next && isHalf(line.text) && /^\p{Ll}/u.test(next.text) ? breakOf(line.text, next.text, words) : undefined
}

function isHalf(text: string): boolean {
  return /\p{L}[-‐\u00ad]$/u.test(text)
}
