import type {Publication} from '../ast/metadata.js'
import {monthOf} from './calendar.js'
import {isPersonal, looksPersonal, splitNames} from './name.js'
import {isPlace, isRegion} from './places.js'
import {quotationIn, segments} from './segments.js'

const publisherWord =
  /\b(?:press|publish(?:ers|ing|er)|publications?|verlag|verlags\p{L}*|books|ltd|inc|co\.?$|company|editions?|éditions?|ediciones|editorial|edizioni|editore|éditeurs?|uitgeverij|editura|kustannus\p{L}*|förlag(?:et)?|forlag(?:et)?|librairie|libreria|livraria|imprimerie|imprenta|editora|edições|yayınları|yayınevi|издательство|kiadó|wydawnictwo|nakladatelství|wishart|house|printers?|& sons|and sons|buchhandlung)\b/iu
const periodicalWord =
  /\b(?:review|journal|international|magazine|bulletin|gazette|times|news|newsletter|newspaper|standard|worker|workers|militant|tribune|herald|quarterly|monthly|weekly|daily|action|appeal|leader|call|socialist|democrat|register|correspondence|pravda|rundschau|zeitung|zeit|blätter|hefte|cahiers|revue|revista|rivista|tidskrift)\b/iu
const unneeded =
  /^(?:anno|translated|edited|compiled|price|cont(?:inued|\.)?|reprinted|column|col|pamphlet|original|vol|pp?|no|part|ed|eds|hrsg|page|sent\sfrom|printed\s(?:from|according)|published\s(?:from|according))\b/i
/** How a name ends that is of a house, and of nothing else. */
const houses = /\b(?:languages press|university press|publishers|publishing (?:house|co(?:mpany)?\.?))$/i
/** `4th English Edition` is no house. */
const edition =
  /^(?:\d{1,2}(?:st|nd|rd|th|\.|:[ae])?|first|second|third|fourth|fifth|new|revised|enlarged)\s(?:\p{L}+\s){0,2}(?:edition|printing|impression|auflage|aufl|upplagan?|uppl|udgave|utgave|uitgave|druk)$/iu
const series =
  /^(?:\d+(?:st|nd|rd|th|\.)?|new|old|first|second|third|neue|nouvelle|nueva|[ivx]+)\.?\s(?:series|folge|s[ée]rie|época|serie)$/iu
/** `as a pamphlet in London`, `in English translation`: no title. */
const kind =
  /^(?:as\s+)?an?\s+(?:pamphlet|leaflet|booklet|book|brochure|supplement)\b|^(?:(?:the|original|\p{L}*penny|\p{L}+[- ]page)\s)*(?:pamphlet|leaflet|booklet|brochure)$|^(?:in\s)?(?:the\s)?\p{Lu}\p{L}+\s(?:translation|edition)(?:\s(?:of|from))?$|^lehde(?:n|ssä)(?!\p{L})/u
/** How works of an author begin, which look like a name: `Obras Escolhidas`. */
const works =
  /^(?:obras?|œuvres|oeuvres|opere|werke|schriften|works|writings|collected|selected|complete|gesammelte|ausgewählte|udvalgte|samlede|samlade|valda|wybrane|dzieła|valitut|kootut|сочинения|полное\sсобрание|избранные)(?!\p{L})/iu
/** An address of the web. */
const address = /https?:|\bwww\.|\b[\w-]{2,}\.(?:org|com|net|info|edu)\b/i
const author = /^(?:by|von|par|por|di|door)\s/i

/** What a citation says of title, place and publisher. */
export type Imprint = Pick<Publication, 'title' | 'series' | 'place' | 'publisher'>

/**
 * Whether a text has a word that names of publishers have.
 *
 * @example
 * namesPublisher('The Quay Press') // true
 */
export function namesPublisher(text: string): boolean {
  return publisherWord.test(text)
}

/** How a citation is read. */
export interface Reading {
  /** Whether it begins with words such as `From`: then a title comes first. */
  opened: boolean
  /** Whether it begins with `Published by`: then a publisher comes first. */
  published?: boolean
  /** Whether volume or number are known: then it is of a periodical, or of works in volumes. */
  numbered: boolean
  /** Whether a day or a month is known: then it is of a periodical. */
  dated: boolean
  /** The title, where the type sets it off: then another part that can be one is the publisher of a book. */
  title?: string
}

/**
 * Reads title, place and publisher out of what is left of a citation without its numbers, date and pages.
 *
 * @param head - what stands before the first of these
 * @param tail - what stands after
 * @param reading - what is known of the citation
 * @returns what was found; a part that is none of these is left out
 */
export function readImprint(head: string, tail: string, reading: Reading): Imprint {
  const imprint: {series?: string; place?: string; publisher?: string} = {}
  const titles = reading.title === undefined ? [] : [reading.title]
  const quoted = quotationIn(head)
  const parts = segments(quoted ? head.slice(quoted.end) : head)
    .filter(part => !address.test(part) && !/^(?:in|on)$/i.test(part))
    .flatMap(part => part.split(/\spublished\sby\s(?:the\s)?(?=\p{Lu})/u))
  let authored = quoted !== undefined && quoted.start > 0
  for (const [index, part] of parts.entries()) {
    const rest = parts.slice(index + 1)
    if (place(part, endsWith(rest) && mayEnd(rest))) continue
    if (reading.published && index === 0) imprint.publisher = part
    else if (series.test(part) && titles.length > 0) imprint.series ??= part
    else if (author.test(part) || isEditor(part) || isAuthor(part, titles, rest)) {
      authored = true
      const behind = titleBehind(part)
      if (behind !== undefined) titles.push(behind)
    } else if (isPublisher(part, rest)) imprint.publisher ??= part
    else if (canBeTitle(part)) titles.push(part)
  }
  for (const part of segments(tail)) {
    if (address.test(part)) continue
    if (!place(part, true) && publisherWord.test(part) && part.length < 80 && !/[\d(]/.test(part))
      imprint.publisher ??= part.replace(/^by\s+|\s+in$/gi, '')
  }
  if (reading.title !== undefined) {
    const [, another] = titles
    if (another === undefined || (!reading.numbered && !reading.dated)) return withHouse(imprint, another)
    return {...imprint, title: another}
  }
  const title = cleaned(titleOf(titles) ?? quoted?.text ?? (titles.length === 0 && tail !== '' ? titleAfter(tail) : ''))
  const [, bare = title, bracketed = ''] = /^(.+?)\s*[([]([^()[\]]+)[)\]]$/.exec(title) ?? []
  if (isPlace(bracketed)) return {title: bare, ...imprint, place: bracketed}
  if (series.test(bracketed)) return {title: bare, series: bracketed, ...imprint}
  return {...(title !== '' && {title}), ...imprint}

  function mayEnd(rest: readonly string[]): boolean {
    return titles.length > 0 || rest.length === 0 || reading.published === true || imprint.publisher !== undefined
  }

  /** `New York, N.Y.`, `London: A Press`. */
  function place(part: string, possible: boolean): boolean {
    // The years of an edition in volumes: `Berlin 1970ff.`
    const [city = '', house] = part.replace(/\s\d{4}\s?ff?$/, '').split(/\s*:\s+/, 2)
    if (imprint.place !== undefined && isRegion(part)) imprint.place += `, ${part}`
    else if (!possible || !isPlace(city)) return false
    else imprint.place ??= city
    if (house !== undefined && house !== '') imprint.publisher ??= house
    return true
  }

  /** What follows the publisher is an address at most. */
  function canBeTitle(part: string): boolean {
    if (
      reading.published ||
      kind.test(part) ||
      monthOf(part) !== undefined ||
      (titles.length > 0 && edition.test(part))
    )
      return false
    return titles.length === 0 || (!unneeded.test(part) && imprint.publisher === undefined)
  }

  function isPublisher(part: string, rest: readonly string[]): boolean {
    if (imprint.place !== undefined && titles.length > 0 && part.length < 60) return true
    if (quoted && !reading.numbered && !reading.dated && /\s&\s/.test(part)) return true
    // Nothing is called by the name of a house alone.
    if (houses.test(part) && titles.length === 0 && parts.length === 1) return true
    if (!publisherWord.test(part) || edition.test(part) || /\(c\)|©/i.test(part)) return false
    return titles.length > 0 || quoted !== undefined || (!reading.numbered && rest.some(isPlace))
  }

  function titleOf(titles: readonly string[]): string | undefined {
    const [first] = titles
    if (titles.length < 2) return first
    const bare = titles.filter((text, index) => index === 0 || !/\b(?:pamphlet|booklet)s?\b/i.test(text))
    const last = bare.at(-1) ?? ''
    if (reading.numbered || reading.dated) {
      const follows = !reading.opened || (authored && reading.numbered) || !periodicalWord.test(first ?? '')
      return follows && (authored || !reading.opened || periodicalWord.test(last)) ? last : first
    }
    return reading.opened ? bare.join(', ') : last
  }
}

/** Whether a place may stand before these parts: at most one is neither place nor house, as it ends the line. */
function endsWith(rest: readonly string[]): boolean {
  return (
    rest.filter(part => !isPlace(part) && !isRegion(part) && !publisherWord.test(part) && !unneeded.test(part)).length <
    2
  )
}

/** `*A Title*, Maspero, Paris`: what is neither title nor place is the publisher; words in brackets say what it is. */
function withHouse(imprint: Imprint, name: string | undefined): Imprint {
  return name === undefined || /[\d(]/.test(name) ? imprint : {publisher: name, ...imprint}
}

/** People before a title, when something follows that can be one. */
function isAuthor(part: string, titles: readonly string[], rest: readonly string[]): boolean {
  if (titles.length === 0 && isOfWorks(part, rest)) return true
  const last = rest.every(other => isPlace(other) || unneeded.test(other))
  if (titles.length > 0 || last || periodicalWord.test(part) || works.test(part)) return false
  const names = splitNames(part)
  return names.length > 0 && names.every(isPersonal)
}

/** `Marlowe, Collected Works`, `Marlowe–Vane, Valitut teokset`: the name before works is that of who wrote them. */
function isOfWorks(part: string, [next = '']: readonly string[]): boolean {
  if (
    !works.test(next) ||
    works.test(part) ||
    /^(?:collected|selected|complete)\s(?!works|writings|papers)/i.test(next)
  )
    return false
  return part.split(/\s?[–/-]\s?|\s(?:and|und|et|y|e)\s/).every(name => looksPersonal(name) > 0)
}

/** The periodical behind an author: `by Ann Marlowe from The Tide`. */
function titleBehind(part: string): string | undefined {
  return /^by\s\S.{2,60}?\sfrom\s(\p{Lu}.*)$/u.exec(part)?.[1]
}

function isEditor(part: string): boolean {
  return /\((?:eds?|hrsg|dir|comp)\.?\)$/i.test(part)
}

const leadsToTitle =
  /(?:^\s*of|(?:^|\s)(?:in|as|i(?=\s\p{Lu})))\s+(?:the\s+(?=\p{Ll}))?(?:(?:magazine|journal|newspaper|paper|collection|book|booklet|pamphlet)\s+)?([^,;()]+)/u

/** `in December 1986 by A Press in The Title`, `Issue 12 of The Title`: where date or number come first, the title follows. */
function titleAfter(tail: string): string {
  const [, named = ''] = leadsToTitle.exec(tail) ?? []
  // Blanks stand where a number was; a sentence may follow.
  const [title = ''] = named.split(/\s{3,}|\.\s|\sPublished(?!\p{L})/u)
  return /^\p{Lu}/u.test(title) && !isPlace(title.trim()) ? title : ''
}

/** A title without what only leads to it or goes on from it. */
function cleaned(title: string): string {
  const bare = title
    .replace(/\s*(?:\(c\)|©).*$/i, '')
    .replace(/\s\[\p{Lu}{2,6}\]$/u, '')
    .replace(/[\s,]+\(?(?:edited|compiled|translated)\b.*$|,\s+published\b.*$/i, '')
    .replace(/\s*\((?:[^()\s]*\s){3}[^()]*\)[-.\s]*$/, '')
    .replace(/[\s,;:(–.-]+$/, '')
    .replace(/\s+(?:of|in|on|dated|for)$/i, '')
    .replace(/^(?:in|from(?=\s\p{Lu}|\sthe\s)|the issue of)\s+/iu, '')
    .replace(
      /^(?:I\s(?=tid|avis|blad))?(?:(?:the|la|le|el|il|o|der|die)\s)?(?:newspaper|journal|magazine|tidningen|tidskriften|avisen|bladet|revue|revista|rivista|jornal|giornale|periódico)\s+(?=\p{Lu})/u,
      '',
    )
    .replace(/^the\s+(?=\p{Lu})/u, '')
    .replace(/[\s,;:(–-]+$/, '')
  const prose = bare.length > 120 || (bare.length > 60 && /\b(?:provided|supplied|courtesy|permission)\b/i.test(bare))
  return prose || !/\p{L}/u.test(bare) ? '' : bare
}
