import {isOpen, textOf, type Block} from '../block.js'
import {lettersOf} from './page-title.js'

const section = String.raw`(?:the\s)?Marxis[tm]s?[’']?\s(?:Internet\sArchive|Writers|History|Library|Archive)[’']?`

/** The sections of the site in other languages: `Marxistisk Internet Arkiv: Dansk afdeling`. */
const elsewhere = String.raw`marxist\p{L}*[\s-]internet[\s-]?a(?:rchiv|rkiv|rquiv|rşiv)\p{L}*(?:[\s:–-]{1,3}\p{L}+\s(?:afdeling|avdeling|avdelning|sektion))?|archives?\sinternet\sdes\smarxistes|中文马克思主义文库`

/** A line that is the name of the site, or of a part of it. */
const alone = new RegExp(
  String.raw`^(?:MIA|${section}|${elsewhere}|encyclopa?edia\sof\s(?:trotskyism|anti-revisionism)(?:\son-?line)?)[:.]?$`,
  'iu',
)

/** A line that leads from the site to what the page is on: `Marxist Writers: Ann Marlowe`. */
const leading = new RegExp(
  String.raw`^(?:${section}|\p{Lu}[\p{L}. ]{1,40}\sInternet\sArchive)\s*[-–—:>]\s*\S.{2,100}$`,
  'iu',
)

/** The words of a picture, such as the portrait over the works of a writer. */
const picture = /\b(?:collage|portrait|photo(?:graph)?|picture|image|drawing|logo)\b/i

/** So many lines below the name of the site may be what it leads to. */
const reach = 4

/** A name that stands again has no more words before or after it than it has itself, and these letters. */
const more = 16

/**
 * Whether the first line of a page is the name of its site, or leads from there to what stands again below:
 * `Marxist Writers: Ann Marlowe`, `Ann Marlowe Archive`. Where it alone says what the page is, it is its title.
 *
 * @param blocks - the blocks of a page, the line first
 */
export function leadsFromSite(blocks: readonly Block[]): boolean {
  const [first, ...rest] = blocks
  if (!isOpen(first)) return false
  const text = textOf(first)
  if (/^MIA(?:\s*[-–—:>].{0,100})?$/.test(text)) return true
  const below = rest.slice(0, reach).filter(block => block.role !== 'furniture')
  if (alone.test(text)) return below.length > 0
  return leading.test(text) && below.some(block => isLedTo(text, textOf(block)))
}

/** Whether a line is what the line of a site leads to, with a few words before or after it. */
export function isLedTo(site: string, line: string): boolean {
  const name = lettersOf(lastPart(site))
  if (picture.test(line)) return false
  const letters = lettersOf(line)
  const short = letters.length <= 2 * name.length + more
  return short && name !== '' && (letters.startsWith(name) || letters.endsWith(name))
}

function lastPart(line: string): string {
  return line.split(/\s[-–—>]\s|:\s*/).at(-1) ?? line
}
