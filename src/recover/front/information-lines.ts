import type {Text} from 'mdast'
import {isCredit, statesRights} from '../../bibliography/credit.js'
import {readInformation} from '../../bibliography/information.js'
import {subjectOf} from '../../bibliography/label.js'
import {endsSentence, isProse, splitLines, textOf, type Block} from '../block.js'

/** A line of the form `Label: text`. */
const labelled = /^\s*(\p{Lu}[\p{L} /\\&,’'-]{2,40}(?:\(s\))?):\s*\S/u

/** A label alone, with what it says in the lines below. */
const alone = /^(\p{Lu}[\p{L} /\\&,’'-]{2,40}(?:\(s\))?):$/u

/** A line that is longer, in characters, is running text, where it states nothing. */
const longest = 160

/** The lines of a block of information. */
export interface InformationLines {
  lines: Block[]
  /** Running text that begins right below them. */
  text: Block[]
}

/** The label of a line of the form `Label: text`. */
export function labelOf(line: string): string | undefined {
  return labelled.exec(line.slice(0, 200))?.[1]
}

/**
 * Takes a block apart into its lines of information.
 *
 * @param block - a block with breaks between its lines
 * @returns the lines, each with its label, and the text below them
 */
export function informationLines(block: Block): InformationLines {
  const lines = splitLines(block)
  const at = lines.findIndex((line, index) => index > 0 && isText(textOf(line)))
  const end = at < 0 ? lines.length : at
  return {lines: joinBroken(lines.slice(0, end)), text: lines.slice(end)}
}

function isText(line: string): boolean {
  return line.length > longest && endsSentence(line) && readInformation(line).every(({kind}) => kind === 'unknown')
}

/**
 * Joins a label that stands alone with the lines below it, up to the next label or the text, and a line that was broken
 * with the line it goes on from.
 *
 * @param lines - lines of information
 * @returns the lines, fewer of them
 */
export function joinBroken(lines: readonly Block[]): Block[] {
  const joined: Block[] = []
  let leads = false
  for (const line of lines) {
    const text = textOf(line)
    const [, label] = alone.exec(text) ?? []
    const isLabel = label !== undefined && !/\bnotes?$/i.test(label) && subjectOf(label) !== undefined
    const last = joined.at(-1)
    leads &&= !isProse(line) && labelOf(text) === undefined
    if (last && !isLabel && (leads || goesOn(textOf(last), text))) {
      const space: Text = {type: 'text', value: ' '}
      joined[joined.length - 1] = {...last, children: [...last.children, space, ...line.children]}
    } else {
      joined.push(line)
      leads = isLabel
    }
  }
  return joined
}

/**
 * Whether a line under a label was broken: it ends in a comma, or the next begins in the midst of a sentence; or a right
 * has its holder below it, `Copyright, 1931` and `By the Quay Press`.
 */
export function goesOn(above: string, text: string): boolean {
  if (/^by\s\p{L}/iu.test(text) && /\d{4}[,.]?$/.test(above) && statesRights(above)) return true
  const open = above.endsWith(',') || (/^\p{Ll}/u.test(text) && /[\p{L}\d]$/u.test(above))
  return open && labelOf(above) !== undefined && labelOf(text) === undefined && !isCredit(text)
}
