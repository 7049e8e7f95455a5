import {valueOfRoman} from '../../bibliography/roman.js'
import {isOpen, isProse, linesOf, textOf, type Block} from '../block.js'
import {capitals, endsAsHeading} from './heading-lines.js'

/** No heading is longer, in characters, than one that is counted. */
const longest = 200

/** A way in which headings are counted. */
interface Style {
  pattern: RegExp
  /** The number that the pattern found. */
  value: (found: string) => number | undefined
  /** So many lines that count one another are headings. */
  fewest: number
  /** Whether running text must stand below. */
  overText: boolean
}

const styles: readonly Style[] = [
  {pattern: /^(\d{1,2})\.\s+[“"‘]?\p{Lu}/u, value: Number, fewest: 3, overText: false},
  {pattern: /^([IVXLC]{1,6})\.(?:\s+|\s?[–—]\s*)[“"‘]?\p{Lu}/u, value: valueOfRoman, fewest: 3, overText: true},
  {pattern: /^(?:annexe?|appendix) ([A-Z])\.?$/iu, value: placeInAlphabet, fewest: 2, overText: false},
  {pattern: /^((?:1[5-9]|20)\d\d)$/u, value: Number, fewest: 2, overText: true},
]

/**
 * Finds lines that count one another, each with text below it that counts nothing: `1. The Press`, … `2. The Mill`.
 *
 * @param blocks - the blocks of a page
 * @returns the lines that no rule has decided on
 */
export function numberedHeadings(blocks: readonly Block[]): Block[] {
  const lines = blocks.filter(block => block.role !== 'furniture')
  return styles.flatMap(style => seriesOf(lines, style)).filter(isOpen)
}

function seriesOf(lines: readonly Block[], style: Style): Block[] {
  const counted = lines.map(block => numberOf(block, style))
  const series: Block[][] = []
  let last: number | undefined
  for (const [index, block] of lines.entries()) {
    const number = counted[index]
    const next = lines[index + 1]
    if (number === undefined || counted[index - 1] !== undefined || counted[index + 1] !== undefined) continue
    if (style.overText && !isText(next)) continue
    if (last !== undefined && number === last + 1) series.at(-1)?.push(block)
    else if (last === undefined || number === 1) series.push([block])
    else continue
    last = number
  }
  return series.filter(({length}) => length >= style.fewest).flat()
}

function isText(block: Block | undefined): boolean {
  return block !== undefined && (block.role === 'quotation' || block.node !== undefined || isProse(block))
}

/** The number of a line that counts and names a part in capitals. */
function numberOf(block: Block, {pattern, value}: Style): number | undefined {
  const {evidence, node, role} = block
  if (evidence.tag !== undefined || node !== undefined) return undefined
  if (role !== undefined && role !== 'heading' && role !== 'title' && role !== 'subtitle') return undefined
  const text = textOf(block)
  if (text.length > longest || linesOf(block).length > 2 || !endsAsHeading(text) || capitals(text) < 0.6)
    return undefined
  const found = pattern.exec(text)?.[1]
  return found === undefined ? undefined : value(found)
}

function placeInAlphabet(letter: string): number {
  return letter.toUpperCase().charCodeAt(0) - 64
}
