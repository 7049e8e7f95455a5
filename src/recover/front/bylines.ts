import {announcesName, looksPersonal, splitNames} from '../../bibliography/name.js'
import {decide, isOpen, isProse, splitLines, textOf, type Block} from '../block.js'
import {furnish} from '../furniture.js'
import {namesBody} from './bodies.js'

/**
 * Finds who wrote the text, among the lines before it.
 *
 * @param lines - the lines that have no role yet
 * @param blocks - the blocks of the page, which may confirm a name
 * @param way - the names on the way to the page
 * @param isDated - whether a date stands below the first line, and information on the text below that
 * @returns the line, and how sure that is; nothing where no line looks like a name
 */
export function bylineOf(
  lines: readonly Block[],
  blocks: readonly Block[],
  way: readonly string[],
  isDated: boolean,
): {block: Block; certainty: number} | undefined {
  // The encyclopedia of a movement names the body that wrote a text above its title.
  const [site] = blocks
  const bodied = site?.recovery?.rule === 'name-of-site' && lines.length > 1
  const elsewhere = blocks
    .filter(block => block.role === 'furniture' || block.role === 'signature')
    .map(textOf)
    .join('\n')
    .toLowerCase()
  const scored = lines.flatMap((block, index) => {
    const above = isAboveTitle(block, lines[index + 1])
    if (index > 3 && !above) return []
    // Where the way leads to a person, a single name above a title is the name under which that person wrote.
    const expected = above || (index === 0 && way.length === 3 && lines.length > 1) ? 0.3 : 0
    if (bodied && index === 0 && namesBody(textOf(block))) return [{block, certainty: 0.7}]
    return [{block, certainty: scoreByline(textOf(block), above ? 0 : index, elsewhere, expected)}]
  })
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    // Where a title is a name as well, a word says who wrote it: `Ann Marlowe`, `by Bo Vane`.
    (a, b) =>
      a && (a.certainty > b.certainty || (a.certainty === b.certainty && !announcesName(textOf(b.block)))) ? a : b,
    undefined,
  )
  if (!best || best.certainty < 0.55) return undefined
  // A page with one line before the text has a title, whatever the line looks like, but for the author of the works.
  return lines.length > 1 || isDated || isOfWorks(best.block, blocks) ? best : undefined
}

/** Whether a text is from the works of somebody: `Marlowe Collected Works` is its source. */
function isOfWorks(block: Block, blocks: readonly Block[]): boolean {
  const family = textOf(block).split(/\s+/).at(-1) ?? ''
  return blocks.some(({role, ...other}) => role === 'sourceCitation' && isWorksOf(textOf(other), family))
}

function isWorksOf(text: string, family: string): boolean {
  const at = text.search(/\s(?:Collected|Complete|Selected)\s(?:Works|Writings|Papers)\b/)
  return at > 0 && family.length > 2 && text.slice(0, at).endsWith(family)
}

/** Whether a name leads to the title below it: `Ann Marlowe:`. */
export function isAboveTitle(block: Block, next: Block | undefined): boolean {
  return isOpen(next) && !isProse(next) && !textOf(next).endsWith(':') && /^[^:]+:$/.test(textOf(block))
}

/** A body that signs as an author, before a title. */
const body = /^(?:the )?(?:group of|editors\b|editorial (?:board|committee)|(?:central|executive|national) committee)/i

/** How surely a line names who wrote the text: a name, announced or confirmed elsewhere, and high on the page. */
function scoreByline(text: string, index: number, elsewhere: string, expected: number): number {
  if (index === 0 && body.test(text)) return 0.6
  // What is quoted as titles are is one: `«ТЁМНЫЕ ВОДЫ»`.
  if (/^«[^«»]*»$/.test(text)) return 0
  const names = splitNames(text.replace(/:$|,\s\d{4}$/, ''))
  if (names.length === 0 || names.length > 5) return 0
  const personal = Math.min(...names.map(looksPersonal))
  if (personal === 0) return 0
  const announced = announcesName(text) ? 0.3 : 0
  // Headlines of newspapers end as sentences do: `HARVESTERS STAND FIRM.`
  if (announced === 0 && /\p{Lu}{3}\.$/u.test(text)) return 0
  const family = names[0]?.split(' ').at(-1)?.toLowerCase() ?? ''
  const confirmed = family.length > 2 && elsewhere.includes(family) ? 0.3 : 0
  // In hundredths, as a certainty is said.
  return Math.min(98, Math.round(100 * (personal - 0.05 * index + announced + Math.max(confirmed, expected)))) / 100
}

/** A word that stands alone above the name of the author, and the name. */
export function decideAnnounced(lines: readonly Block[]): boolean {
  const at = lines.findIndex(
    line => isOpen(line) && /^(?:by|von|par|por|di|authors?|author\(s\)):?$/i.test(textOf(line)),
  )
  const [word, name] = lines.slice(at, at + 2)
  if (at < 0 || !word || !name || !isOpen(name) || splitNames(textOf(name)).every(part => looksPersonal(part) === 0))
    return false
  for (const line of [word, name]) decide(line, 'byline', 'name-below-word', 0.95)
  return true
}

/** Other lines that name the author: one with a year is no title, nor is the caption of a portrait above. */
export function decideNames(lines: readonly Block[], byline: Block): void {
  const name = textOf(byline)
  for (const block of lines.filter(isOpen)) {
    const parts = splitLines(block).map(textOf)
    if (/^\s\(?\d{4}\)?$/.test(textOf(block).replace(name, ''))) decide(block, 'kicker', 'name-and-year', 0.8)
    if (parts.length < 2 || parts.at(-1) !== name || lines.indexOf(block) > lines.indexOf(byline)) continue
    furnish(block, 'other', 'portrait-of-author', 0.8)
  }
}
