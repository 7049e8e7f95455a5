import {isCitation} from '../../bibliography/citation.js'
import {isCredit} from '../../bibliography/credit.js'
import {isDate} from '../../bibliography/date.js'
import {openingOf} from '../../bibliography/opening.js'
import {statesPrinting} from '../../bibliography/information.js'
import {subjectOf} from '../../bibliography/label.js'
import {looksPersonal} from '../../bibliography/name.js'
import {furnish, furnitureOf} from '../furniture.js'
import {isNamedPart} from '../headings/numbers.js'
import {runs} from './line-kinds.js'
import {informationLines, labelOf} from './information-lines.js'
import {decide, endsSentence, isOpen, isProse, splitLines, textOf, type Block, type Draft} from '../block.js'

/** How a letter begins. */
const greeting =
  /^(?:dear|comrades|lieber?|werter?|geehrter?|chers?|chère|queridos?|estimados?|cari?|beste|kære)\b.{0,60}[,:!—–-]$/iu

/** How many blocks from either end of the page may hold information on the text. */
const reach = 20

/** What a line of information is, in the tree. */
export type InformationRole = 'sourceCitation' | 'credit'

/**
 * Finds the lines that say where the text was printed, who transcribed it and who holds rights.
 *
 * A block of which the first line is such a line is taken apart; its other lines are credits if
 * nothing better is known of them.
 */
export function recogniseInformation(draft: Draft): void {
  const text = draft.blocks.findIndex(block => isOpen(block) && isText(block))
  const head = text < 0 ? reach : Math.min(text, reach)
  const foot = draft.blocks.length - reach
  draft.blocks = draft.blocks.flatMap((block, index) => {
    if (!isOpen(block)) return [block]
    if (isIntroduction(block, draft.blocks[index + 1])) return [block]
    const found =
      index < head
        ? isInformation(block)
        : (index < reach && isSurelyInformation(block)) || (index >= foot && isFoot(block))
    if (!found) return [block]
    const {lines, text} = informationLines(block)
    const [first, ...others] = lines
    if (!first || !headsCredits(lines.map(textOf))) return [...lines.map(decideLine), ...text]
    decide(first, 'sourceCitation', periodicalAboveCredits, 0.85)
    return [first, ...others.map(decideLine), ...text]
  })
}

/** The rule that tells a periodical with its month from other lines by the credits below it. */
export const periodicalAboveCredits = 'periodical-above-credits'

/** A periodical and a month, with nothing but credits below: `The Tide, May 1899.` */
function headsCredits([first = '', ...credits]: readonly string[]): boolean {
  const [, title = '', date = ''] = /^(\p{Lu}[^,.!?:]{3,60}),\s([^,]{5,30}?)\.?$/u.exec(first) ?? []
  return title !== '' && isDate(date) && /\p{L}/u.test(date) && credits.length > 0 && credits.every(isCredit)
}

/**
 * Whether a line says where a text was printed, who did what for it, when it was written or who holds rights.
 *
 * @param text - the line
 */
export function informs(text: string): boolean {
  const label = labelOf(text)
  return isCitation(text) || isCredit(text) || (label !== undefined && subjectOf(label) !== undefined)
}

/**
 * What a line of information is: one on printing and date is a citation, every other a credit.
 *
 * @param text - the line
 */
export function informationRole(text: string): InformationRole {
  return statesPrinting(text) ? 'sourceCitation' : 'credit'
}

/** An introduction that has a name, with its author or its text below. */
function isIntroduction(block: Block, next: Block | undefined): boolean {
  const text = textOf(block)
  const [, part = '', name = ''] = /^([^:]{3,30}):\s+(\S.{3,80})$/u.exec(text) ?? []
  if (!isNamedPart(part) || looksPersonal(name) > 0 || endsSentence(name) || !isOpen(next)) return false
  return isProse(next) || /^(?:by|von|par|por)\s+\p{Lu}/iu.test(textOf(next))
}

/** A citation with credits below it, wherever it stands: below an introduction, or a long list of what is in the text. */
function isSurelyInformation(block: Block): boolean {
  const [first = '', ...others] = splitLines(block).map(textOf)
  return first.length < 200 && isCitation(first) && others.length > 0 && others.every(isCredit)
}

/** What may stand below a text: who transcribed it, and where it was printed first. */
function isFoot(block: Block): boolean {
  const text = textOf(block)
  return isCredit(text) || (text.length < 160 && openingOf(text)?.relation === 'first' && isCitation(text))
}

/** Running text, or how a letter begins: no line of information follows, but at the end of the page. */
function isText(block: Block): boolean {
  return greeting.test(textOf(block)) || (runs(block) && !isInformation(block) && !isStack(block))
}

/** Lines of which none is long stand above a text: a name, and what is reviewed. */
function isStack(block: Block): boolean {
  const lines = splitLines(block).map(textOf)
  return lines.length > 1 && lines.length < 4 && lines.every(line => line.length < 60)
}

function isInformation(block: Block): boolean {
  const lines = informationLines(block).lines.map(textOf)
  const [first = ''] = lines
  if (first.length > 600) return false
  if (headsCredits(lines)) return true
  const known = lines.filter(informs).length
  if (!informs(first)) return known > 1 && known * 2 >= lines.length && haveOwnLabels(lines)
  return known > 1 || lines.length === 1 || labelOf(first) !== undefined || known * 2 >= lines.length
}

/** Whether each line has a label that no other has, and says no sentence where nobody knows the label, as speakers do. */
function haveOwnLabels(lines: readonly string[]): boolean {
  const labels = lines.map(labelOf)
  const isSpoken = lines.some(line => !informs(line) && endsSentence(line))
  return !isSpoken && !labels.includes(undefined) && new Set(labels).size === labels.length
}

function decideLine(block: Block): Block {
  const furniture = furnitureOf(textOf(block))
  if (furniture) {
    furnish(block, furniture, 'page-furniture', 0.95)
    return block
  }
  const role = informationRole(textOf(block))
  decide(block, role, role === 'sourceCitation' ? 'citation-line' : 'credit-line', 0.9)
  return block
}
