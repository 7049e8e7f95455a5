import {decide, isOpen, isProse, linesOf, splitLines, textOf, type Block, type Draft} from '../block.js'

/** Before so many blocks a table of contents begins. */
const reach = 30

/** So many lines make a table of contents, and so many of them, as a share, stand again in the text. */
const fewest = 2
const share = 0.6

/** What stands above a table of contents. */
const heading =
  /^(?:(?:table of )?contents|inhalt(?:sverzeichnis)?|sommaire|table des matières|[íi]ndice|sumario|indice|inhoud(?:sopgave)?|innehåll|indhold|innhold)\s*:?$/i

/** Whether a line stands above a table of contents. */
export function headsContents(text: string): boolean {
  return heading.test(text)
}

/**
 * Finds the table of contents of a page: short lines before the text that stand again, alone, further down.
 *
 * It is furniture, since writers make a table of their own; the lines that repeat it are headings.
 */
export function recogniseContents({blocks}: Draft): void {
  furnishListed(blocks)
  furnishHeadings(blocks)
}

/** What heads a table that a page has lost, or that is furniture itself, is furniture too. */
function furnishHeadings(blocks: readonly Block[]): void {
  for (const [index, block] of blocks.entries()) {
    const [next, below] = blocks.slice(index + 1, index + 3)
    if (!isOpen(block) || block.evidence.tag !== undefined || !headsContents(textOf(block))) continue
    const lost = [next, below].some(other => isOpen(other) && isProse(other))
    if (lost || ['furniture', 'kicker', 'title'].includes(next?.role ?? '')) furnish(block, 'heading-of-contents')
  }
}

function furnish(block: Block, rule: string): void {
  decide(block, 'furniture', rule, 0.85)
  block.furniture = 'navigation'
}

function furnishListed(blocks: readonly Block[]): void {
  const start = blocks.findIndex(isOpen)
  if (start < 0 || start > reach) return
  const text = blocks.findIndex((block, index) => index >= start && !isLine(block))
  const lines = blocks.slice(start, text < 0 ? start : text).filter(isOpen)
  // The first heading stands right below the table, unless that line is the last of the table and stands again.
  const after = new Set(blocks.slice(text).filter(isLine).map(textOf))
  const last = lines.at(-1)
  const below = last && after.has(textOf(last)) ? [] : lines.splice(-1)
  const headings = new Map([...below, ...blocks.slice(text).filter(isLine)].map(block => [textOf(block), block]))
  const again = (block: Block): boolean => {
    const parts = splitLines(block).map(textOf)
    return parts.filter(part => headings.has(part)).length >= parts.length * share
  }
  const first = lines.findIndex(again)
  const listed = first < 0 ? [] : lines.slice(first, lines.findLastIndex(again) + 1)
  const entries = listed.flatMap(block => splitLines(block).map(textOf))
  const found = entries.filter(entry => headings.has(entry))
  if (found.length < fewest || found.length < entries.length * share) return
  for (const block of listed) furnish(block, 'contents-of-page')
  for (const entry of found) {
    const heading = headings.get(entry)
    if (!heading) continue
    decide(heading, 'heading', 'line-of-contents', 0.95)
    heading.level = 1
  }
}

function isLine(block: Block): boolean {
  return isOpen(block) && !isProse(block) && linesOf(block).every(line => line.length > 0)
}
