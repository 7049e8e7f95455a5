import type {Furniture} from '../ast/flow.js'
import {isCitation} from '../bibliography/citation.js'
import {lettersOf} from './front/page-title.js'
import {leadsFromSite} from './front/site-line.js'
import {decide, isOpen, isProse, joinLines, linesOf, splitLines, textOf, type Block, type Draft} from './block.js'
import {splitLine, trimEnd} from './split-line.js'

const top =
  /^(?:back to |return to |go to )?(?:the )?top(?: of (?:the |this )?page)?\W*$|^(?:nach oben|zum seitenanfang|haut de (?:la )?page|arriba)\W*$/i
const updated =
  /^(?:(?:this )?(?:page|file|document|version|site)\s+(?:was |has been )?)?(?:last|zuletzt|dernière|última|ultima|sidst|sist|senast|laatste?|viimeksi|последнее)\s+(?:updated?|modified|revised|changed?|aktualisiert|geändert|mise à jour|actualización|modifica|atualização|opdateret|oppdatert|uppdaterad|bijgewerkt|bewerking|wijziging|päivitetty|обновление)(?!\p{L})|^updated (?:by|on|:)/iu
const separated = /\s(?:[|>»<«·•]+|-{1,2}>)\s|^[|>»]|[>»]{2}|[|»]$|^\s*[<«]{2}/
const place =
  /\b(?:index|archives?|contents|encyclopedia|library|home|main page|next|previous|prev|chapter|section|writers|newspaper|mia|return|button|forward|back)\b|(?:archiv|inhalt|startseite|sommaire|índice)/i

const quotations = /«[^«»|]*»|»[^«»|]*[«»]/g

/** Links of a page to what the site says of the rights, and to other forms of its text. */
const readme = /^•?\s?README\.?$|^Other Formats:\s*(?:(?:Text|PDF|EPUB|RTF|DOC|README)[\s•]*){1,8}$/

/** Who put a text on a site, and when; a line that invites to say something on it. */
const posted =
  /^(?:posted|submitted)\s(?:by\s.{1,40}\s)?on\s(?:\p{L}{3,9}\.?,?\s){0,2}\d{1,4}(?:st|nd|rd|th)?(?:[\s,./:–-]+(?:at\s)?(?:\p{L}{3,9}\.?\s)?\d{1,4})*(?:\s?[ap]m)?(?:\sby\s.{1,40})?$|^log\s?in or (?:register|sign up) to post comments\W*$|^no comments:$/iu

/** What French pages offer to take away, and what stands over every page of a wiki or for those who hear a page. */
const offer =
  /^(?=format|téléchargement|cliquer)(?:(?:format|ms|word|odt|rtf|acrobat|pdf|adobe|microsoft|téléchargement|du|fichier|winzip|zip|compressé|cliquer|sur|le|de|contenu|désiré)(?:[\s:/()]+|$))+$|^(?:from\swikisource|see\sother\sformats|jump\sto\s(?:navigation|search)(?:\sjump\sto\ssearch)?|skip\sto\s(?:the\s)?(?:main\s)?content|la\sbibliothèque\slibre\.?|aller\sà\s:\snavigation,\srechercher|aus\swikisource|(?:de|da|från|fra|uit|z)\swiki(?:source|źródeł)(?:,[\s\p{L}]{3,30})?\.?)$/iu

/** A lone word offers nothing: it may be a heading. */
const offersMore = /\p{L}[\s:/()]+\p{L}/u

/** The name of a page of a scan in a wiki, and how far it was read over. */
const scanned =
  /^Page:[^\n]{3,200}\.(?:djvu|pdf)\/\d{1,4}$|^This page (?:has been (?:proofread|validated)|has not been proofread|needs to be proofread)\b[^.]{0,60}\.?$/

/** A single word over a page that leads to the page above it. */
const wayBack = /^(?:index|indeks|índice|indice|inhalt|home|back|zurück|retour)$/i

/** Words of the menu of a site, three or more of which a browser copies as one line. */
const menu =
  /^(?:(?:home|about|us|archives?|search|contact|menu|log ?in|sign up|register|news|blog|subscribe|donate|library|shop|events|books|authors?|topics|help|faq)(?:\s+|$)){3,12}$/i

/** … or, from the way home on, as a line each. */
const column = /^home(?:\n(?![^\n]*[.,;:!?”’](?:\n|$))[^\n]{2,28}){4,20}$/i

/** How many blocks at either end of a page may be furniture. */
const reach = 12

/**
 * Finds what belongs to the page and not to the article: breadcrumbs, navigation, "Top of page", "Last
 * updated".
 *
 * A line at either end of the page is navigation if its parts are separated by bars or arrows; at the
 * end also a short line without a full stop that names a place of the site.
 */
export function recogniseFurniture(draft: Draft): void {
  draft.blocks = draft.blocks.flatMap((block, index) => (index < reach && isOpen(block) ? partsOf(block) : [block]))
  const {blocks} = draft
  for (const [index, block] of blocks.entries()) {
    if (!isOpen(block)) continue
    const atEdge = index < reach || index >= blocks.length - reach
    const role = furnitureOf(textOf(block)) ?? (atEdge && isOffer(textOf(block)) ? 'other' : undefined)
    if (role) furnish(block, role, 'page-furniture', 0.95)
  }
  furnishSite(blocks)
  furnishTitleOfPage(blocks)
  for (const block of blocks.slice(0, reach)) {
    if (!isOpen(block)) continue
    if (!isNavigation(block, false) && !wayBack.test(textOf(block))) break
    furnish(block, 'navigation', 'page-head-navigation', 0.9)
  }
  for (const [index, block] of blocks.slice(-reach).reverse().entries()) {
    if (block.role === 'furniture') continue
    const isWay = isOpen(block) && (isNavigation(block, true) || (index > 0 && pair.test(textOf(block))))
    if (!isWay) break
    furnish(block, 'navigation', 'page-foot-navigation', 0.85)
  }
}

/** The titles of the pages before and after, right above the way to the index: `The Ebb | The Flood`. */
const pair = /^[^|]{2,120}\s\|\s[^|]{1,120}(?<![.!?])$/u

/** The encyclopedia of a movement, with an issue of a periodical behind it. */
const encyclopedia = /^encyclopa?edia\sof\strotskyism\son-?line:\s+(?=\S)/iu

/** A block that begins with what pages of a site offer, or with its name, as that and what follows. */
function partsOf(block: Block): Block[] {
  const [site] = encyclopedia.exec(textOf(block)) ?? []
  const parts =
    site !== undefined && isCitation(textOf(block).slice(site.length)) && splitLine(block.children, site.length)
  if (parts) {
    const issue = {...block, children: parts.after}
    decide(issue, 'masthead', 'issue-behind-site', 0.9)
    return [{...block, children: trimEnd(parts.before)}, issue]
  }
  const lines = splitLines(block)
  const at = lines.findIndex(line => !offer.test(textOf(line)))
  return at > 0 ? [joinLines(lines.slice(0, at)), joinLines(lines.slice(at))] : [block]
}

/**
 * Makes furniture of the lines at the head of a page that name its site.
 *
 * @param blocks - the blocks of a page, in order
 */
export function furnishSite(blocks: readonly Block[]): void {
  for (const [index, block] of blocks.slice(0, 2).entries()) {
    if (!leadsFromSite(blocks.slice(index))) break
    furnish(block, 'navigation', 'name-of-site', 0.9)
  }
}

/** The title of a page, where it stands over it and the lines below say the same in parts, or again below a menu. */
function furnishTitleOfPage(blocks: readonly Block[]): void {
  const [first, ...below] = blocks.filter(({role}) => role !== 'furniture').slice(0, 4)
  if (!isOpen(first) || isProse(first)) return
  const whole = lettersOf(textOf(first))
  if (whole === '') return
  const parts = below.map(block => lettersOf(textOf(block)))
  const again = parts.indexOf(whole)
  if (again > 0 && below.slice(0, again).every(block => isOpen(block) && isNavigation(block, false)))
    furnish(first, 'other', 'title-of-page', 0.9)
  if (!/[:–—|]/.test(textOf(first))) return
  if (parts.some((_, index) => index > 0 && parts.slice(0, index + 1).join('') === whole))
    furnish(first, 'other', 'title-of-page', 0.9)
}

/**
 * Which furniture a line surely is, wherever it stands: `Top of page`, `Last updated on`.
 *
 * @param text - the line
 * @returns the role, or nothing
 */
export function furnitureOf(text: string): Furniture['role'] | undefined {
  if (text.length > 300) return undefined
  // What is left of a broken tag.
  if (/^\s*<?!DOCTYPE\b/i.test(text) || /^(?:[\w-]{1,20}="[^"]{0,40}"\s*)+\/?>?$/.test(text)) return 'other'
  if (scanned.test(text)) return 'other'
  if (text.length > 120) return undefined
  if (top.test(text)) return 'top'
  if (readme.test(text)) return 'navigation'
  if (posted.test(text)) return 'other'
  const ways = text.split('|')
  if (ways.length > 1 && ways.every(way => way.trim().length < 40 && (place.test(way) || top.test(way.trim()))))
    return 'navigation'
  return updated.test(text) ? 'updated' : undefined
}

/** Whether lines say what a page offers to take away, or what stands over every page of a wiki. */
function isOffer(text: string): boolean {
  return text.length <= 120 && offersMore.test(text) && text.split('\n').every(line => offer.test(line.trim()))
}

function isNavigation(block: Block, atEnd: boolean): boolean {
  const text = textOf(block)
  if (text === '' || text.length > 200 || isProse(block)) return false
  // The name of the site may stand above its menu.
  if (!atEnd && linesOf(block).length < 3 && menu.test(text.split('\n').at(-1) ?? '')) return true
  if (!atEnd && column.test(text)) return true
  if (separated.test(unquoted(text))) return text.split(/[|>»·•\n]/).every(part => part.trim().split(/\s+/).length <= 8)
  const lines = linesOf(block).length
  return atEnd && text.length / lines < 70 && place.test(text) && !/[.!?:;,”"]$/.test(text) && !/^[“"(\d[]/.test(text)
}

/** A line without what it quotes, whose marks are no arrows: `Printed from «The Tide»`; but `« Back »` is a way. */
function unquoted(text: string): string {
  return place.test(text) ? text : text.replace(quotations, '…')
}

/** Makes furniture of a block. */
export function furnish(block: Block, furniture: Furniture['role'], rule: string, certainty: number): void {
  decide(block, 'furniture', rule, certainty)
  block.furniture = furniture
}
