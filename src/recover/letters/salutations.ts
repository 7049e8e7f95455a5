import {isPlacedDate} from '../../bibliography/placed-date.js'
import {decide, endsSentence, isOpen, isProse, linesOf, textOf, type Block, type Draft} from '../block.js'

/** No greeting is longer, in characters. */
const longest = 80

/** How many lines may stand above a greeting. */
const reach = 4

const end = String.raw`\s*(?:[,:;!.]\s?[–—-]?|[–—-])$`

/** Who is greeted with a word of respect: `Dear Comrade Vane,`, `Sehr geehrter Herr Vane!`. */
const addressed = new RegExp(
  String.raw`^(?:my )?(?:dear(?:est)?|esteemed|respected|liebe[rs]?|werte[rs]?|sehr geehrte[rs]?|ch[eè]re?s?|querid[oa]s?|estimad[oa]s?|car[oaie])\b[^,:;!?.]{2,60}?${end}`,
  'iu',
)

/** Who is greeted by what they are: `Comrades,`, `To the Editor:`. */
const general = new RegExp(
  String.raw`^(?:(?:to the )?editors?(?: of [^,:;!?.]{2,50})?|(?:my |fellow )?(?:comrades?|friends|brothers|sisters|citizens|workers|sirs?|gentlemen|genoss(?:e|en|innen)|camarades?|compañeros|camaradas|compagni)(?:,? and (?:fellow )?\p{L}+)?)${end}`,
  'iu',
)

/** A comrade by name; one with a colon would be a speaker: `Comrade Vane,`. */
const comrade =
  /^(?:comrades?|genoss(?:e|in|en)|camarades?|compañer[oa]s?|compagn[oi])\s\p{Lu}[\p{L}. ’'-]{1,30}[,!]$/iu

/**
 * Finds the greetings with which letters begin, and place and date above them.
 *
 * A greeting of nobody in particular may be a cry in the midst of a speech: it must stand where a text begins.
 */
export function recogniseSalutations({blocks}: Draft): void {
  const text = blocks.filter(block => block.role !== 'furniture' && !block.inNote)
  for (const [index, block] of text.entries()) {
    const [before, next] = [text[index - 1], text[index + 1]]
    if (!isOpen(block) || linesOf(block).length > 1) continue
    const line = textOf(block)
    if (line.length > longest || (!begins(next) && !leadsIn(next, text[index + 2]))) continue
    const opens = !isOpen(before) || !isProse(before)
    if (!isGreeting(line) && !(opens && (comrade.test(line) || (begins(next) && general.test(line))))) continue
    decide(block, 'salutation', 'greeting-before-text', 0.9)
    decideDate(text.slice(Math.max(0, index - reach), index))
  }
}

/** The date stands right above the greeting, or above an address. */
function decideDate(above: readonly Block[]): void {
  const start = above.findLastIndex(block => !isOpen(block) || isProse(block)) + 1
  const date = above.findIndex((block, index) => index >= start && endsInDate(textOf(block)))
  if (date < 0) return
  for (const [index, block] of above.entries()) {
    if (index === date) decide(block, 'dateline', 'date-before-greeting', 0.9)
    else if (index > date) decide(block, 'paragraph', 'address-before-greeting', 0.8)
  }
}

/** Whether lines are place and date, or end in them, below an address. */
function endsInDate(text: string): boolean {
  const lines = text.split('\n')
  return isPlacedDate(lines.join(', ')) || (lines.length > 1 && lines.length < 5 && isPlacedDate(lines.at(-1) ?? ''))
}

/** Whether a line greets somebody with a word of respect. */
export function isGreeting(line: string): boolean {
  return line.length <= longest && addressed.test(line.replace(/\b(Mrs?|Dr|St)\./g, '$1'))
}

/** Whether text begins with a block. */
function begins(block: Block | undefined): boolean {
  return block !== undefined && (block.role === 'quotation' || block.node !== undefined || isProse(block))
}

/** Whether a letter begins with a short sentence, or with a line that says what it is about. */
function leadsIn(next: Block | undefined, after: Block | undefined): boolean {
  return isOpen(next) && (endsSentence(textOf(next)) ? textOf(next).length > 20 : begins(after))
}
