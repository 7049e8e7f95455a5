import {parseCitation} from '../../bibliography/citation.js'
import {decide, isOpen, isProse, textOf, type Block, type Draft} from '../block.js'
import {isRunningHead} from '../pages/running-heads.js'
import {announcesName} from '../../bibliography/name.js'
import {isName} from './line-kinds.js'
import {lettersOf} from './page-title.js'

/** So many lines below the number of an issue stands the text. */
const reach = 6

/**
 * Finds the head of an issue above an article: the name of the periodical over its volume and number, and then the title.
 * Elsewhere the line over such a number is the title: the head stands again over the pages, or a name follows below.
 */
export function recogniseIssueHead({blocks}: Draft): void {
  const at = blocks.findIndex(({role}) => role !== 'furniture')
  const [name, number] = blocks.slice(at, at + 2)
  if (!isOpen(name) || isProse(name) || number?.role !== 'sourceCitation' || isName(textOf(name))) return
  const {title, volume, number: issue} = parseCitation(textOf(number))
  if (title !== undefined || (volume === undefined && issue === undefined)) return
  const below = blocks.slice(at + 2, at + 2 + reach).filter(({role}) => role !== 'furniture')
  const [next, byline] = below
  if (!isOpen(next) || isProse(next) || !(isAgain(textOf(name), blocks) || isByline(byline))) return
  decide(name, 'masthead', 'name-over-number', 0.85)
}

/** How many blocks the head of an issue takes that was found by a rule. */
const lengths: Readonly<Partial<Record<string, number>>> = {'name-over-number': 2, 'issue-behind-site': 1}

/** How many blocks the head of an issue takes: none where there is none. */
export function lengthOfIssueHead(blocks: readonly Block[]): number {
  const at = blocks.findIndex(({recovery}) => lengths[recovery?.rule ?? ''] !== undefined)
  return at < 0 ? 0 : at + (lengths[blocks[at]?.recovery?.rule ?? ''] ?? 0)
}

function isAgain(name: string, blocks: readonly Block[]): boolean {
  const letters = lettersOf(name)
  return blocks.some(block => isRunningHead(block) && lettersOf(textOf(block)).includes(letters))
}

function isByline(block: Block | undefined): boolean {
  return isOpen(block) && announcesName(textOf(block)) && isName(textOf(block))
}
