import type {PhrasingContent, Text} from 'mdast'
import type {PageMarker} from '../../ast/phrasing.js'
import {isCitation, parseCitation} from '../../bibliography/citation.js'
import {textOf, type Draft} from '../block.js'
import {changeLines} from '../lines.js'
import {textFrom} from '../text-parts.js'

/** A way to type the number of a page into a text. */
interface Style {
  pattern: RegExp
  /** Whether it means something else as often, so that the citation must have all its numbers. */
  cited?: true
}

const styles: readonly Style[] = [
  {pattern: /[[{<]{1,2}\s?(?:page|pg|p|seite|s)\b[.:]?\s{0,2}(\d{1,4})\s?[\]}>]{1,2}/gi},
  {pattern: /\{\s?(\d{1,4})\s?\}/g},
  {pattern: /^\s*[-–—]{1,3}\s?(\d{1,4})\s?[-–—]{1,3}\s*$/g},
  {pattern: /\[(\d{1,4})\]/g, cited: true},
]

/** What every style has. */
const typed = /\d\s?[\]}>–—-]/

/** Where to look for the citation of a text, in blocks from either end. */
const reach = 20

/**
 * Finds the numbers of pages that are typed into a text: `[p. 122]`, `{45}`, `– 12 –` in a line of its own.
 *
 * One alone may refer to a page of something else. They are turns of the page if there are several, each the next
 * number, or if the citation has them all; `[122]`, which may refer to a note, only then.
 */
export function recogniseTypedPages({blocks}: Draft): void {
  const texts: string[] = []
  changeLines(blocks, children => {
    for (const child of children) if (child.type === 'text' && typed.test(child.value)) texts.push(child.value)
    return [...children]
  })
  for (const {pattern, cited} of styles) {
    const numbers = texts.flatMap(text => numbersIn(text, pattern))
    if (numbers.length === 0) continue
    const pages = citedPages(blocks.map(textOf))
    const within = pages !== undefined && numbers.every(number => number >= pages.first && number <= pages.last)
    // Notes begin with 1.
    if (!areTurns(numbers, within) || (cited && !(within && pages.first > 1))) continue
    const certainty = within ? 0.95 : 0.85
    changeLines(blocks, children => children.flatMap(child => markPages(child, pattern, certainty)))
    return
  }
}

function numbersIn(text: string, pattern: RegExp): number[] {
  return Array.from(text.matchAll(pattern), ([, number]) => Number(number))
}

/** Whether each number is the one after that before it; of many, some may be lost. */
function areTurns(numbers: readonly number[], within: boolean): boolean {
  const steps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0))
  const next = steps.filter(step => step === 1).length
  return numbers.length > (within ? 0 : 1) && steps.every(step => step > 0) && next >= steps.length * 0.9
}

/** A text with markers for the numbers in it; the space after a number is that before it. */
function markPages(child: PhrasingContent, pattern: RegExp, certainty: number): PhrasingContent[] {
  if (child.type !== 'text') return [child]
  const parts: PhrasingContent[] = []
  let start = 0
  for (const match of child.value.matchAll(pattern)) {
    const end = match.index + match[0].length
    const before = textFrom(child, start, match.index)
    if (before.value !== '') parts.push(before)
    parts.push(markerOf(textFrom(child, match.index, end), match[1] ?? '', certainty))
    const spaced = match.index === 0 || /\s$/.test(before.value)
    start = spaced && /\s/.test(child.value.charAt(end)) ? end + 1 : end
  }
  const rest = textFrom(child, start)
  if (rest.value !== '') parts.push(rest)
  return parts
}

function markerOf({position}: Text, label: string, certainty: number): PageMarker {
  return {
    type: 'pageMarker',
    label,
    certainty: 'stated',
    ...(position && {position}),
    data: {recovery: {rule: 'typed-page-number', certainty}},
  }
}

/** The pages that the citation of a text names. */
function citedPages(texts: readonly string[]): {first: number; last: number} | undefined {
  const ends = texts.length > reach * 2 ? [...texts.slice(0, reach), ...texts.slice(-reach)] : texts
  for (const line of ends.flatMap(text => (text.length > 600 ? [] : text.split('\n')))) {
    const [range] = isCitation(line) ? (parseCitation(line).pages ?? []) : []
    const [first, last] = [Number(range?.first), Number(range?.last ?? range?.first)]
    if (first > 0 && last >= first) return {first, last}
  }
  return undefined
}
