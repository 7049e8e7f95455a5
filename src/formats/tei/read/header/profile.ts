import type {Element} from 'xast'
import {isLanguageTag} from '../../../../ast/language.js'
import type {DatedEvent, Known} from '../../../../ast/metadata.js'
import {knowledgeOf} from '../../header/knowledge.js'
import {genres} from '../../header/phrases.js'
import {readDate} from './dates.js'
import {childOf, childrenOf, wordsOf, within} from './elements.js'
import {knownFields} from './known.js'
import {shortTag} from '../../header/language-codes.js'

/** The main language: the one that is used most, or that of the text, or else the first that is named. */
export function readLanguage(
  profile: Element | undefined,
  ofText: string | undefined,
): {language?: string; known?: Known} {
  const named = childrenOf(childOf(profile, 'langUsage'), 'language').flatMap(element => {
    const tag = shortTag(element.attributes['ident'] ?? element.attributes['id'] ?? '')
    return isLanguageTag(tag) ? [{tag, element, usage: Number(element.attributes['usage'] ?? 0)}] : []
  })
  const text = ofText === undefined ? undefined : shortTag(ofText)
  const most = named.reduce((so, {usage}) => Math.max(so, usage || 0), 0)
  const main =
    (most > 0 ? named.find(({usage}) => usage === most) : undefined) ?? named.find(({tag}) => tag === text) ?? named[0]
  const language = main?.tag ?? text
  if (language === undefined || language === 'und' || !isLanguageTag(language)) return {}
  const known = main && knowledgeOf(main.element.attributes)
  return {language, ...(known && {known})}
}

const kinds: readonly string[] = Object.values(genres)

/** Keywords, but for the kind of text that offprint states, and the list that holds them. */
export function readKeywords(profile: Element | undefined): {keywords: string[]; list: Element | undefined} {
  const lists = childrenOf(childOf(profile, 'textClass'), 'keywords')
  const terms = lists.flatMap(list => within(list, ['term', 'item'], ['note']))
  const keywords = terms
    .filter(term => within(term, ['term', 'item']).length === 0)
    .filter(term => !(term.attributes['type'] === 'genre' && kinds.includes(wordsOf(term))))
    .map(term => wordsOf(term))
  return {keywords: keywords.filter(words => words !== ''), list: lists[0]}
}

const events = ['written', 'delivered', 'dated'] as const

/**
 * Dates of the text: those of its creation, and others on which it was sent as a letter.
 *
 * @param sent - who sent it, and when
 */
export function readDates(profile: Element | undefined, sent: readonly Element[]): DatedEvent[] {
  const ofCreation = eventsIn(childOf(profile, 'creation'))
  const others = sent.flatMap(eventsIn).filter(event => !ofCreation.some(known => isSameDate(known, event)))
  return [...ofCreation, ...others]
}

function isSameDate(one: DatedEvent, other: DatedEvent): boolean {
  return other.date === undefined ? one.text === other.text : one.date === other.date
}

function eventsIn(holder: Element | undefined): DatedEvent[] {
  return within(holder, ['date'], ['note']).flatMap((element): DatedEvent[] => {
    const {date, words} = readDate(element)
    const text = words ?? date
    if (text === undefined) return []
    const event = events.find(name => name === element.attributes['type']) ?? 'written'
    return [{event, ...(date !== undefined && {date}), text, ...knownFields({date: element})}]
  })
}
