import type {Attributes, Element} from 'xast'
import type {Known, Metadata} from '../../../../ast/metadata.js'
import {element} from '../../../../xml/element.js'
import {knowledgeAttributes} from '../../header/knowledge.js'
import {genres} from '../../header/phrases.js'
import {isPeriodical} from '../../header/types.js'
import type {HeaderContext} from './context.js'
import {addresseesOf, correspondence} from './correspondence.js'
import {dateOf} from './date.js'
import {nameOfLanguage} from './languages.js'

/** When the text came about, languages, the kind of text and keywords, and who sent whom a letter. */
export function profileDescription(context: HeaderContext): Element {
  return element('profileDesc', {}, [
    ...creation(context),
    element('langUsage', {}, languages(context)),
    ...textClass(context),
    ...correspondence(context),
  ])
}

/** Dates of writing and delivery. */
function creation({file, metadata, agents}: HeaderContext): Element[] {
  const {dates = []} = metadata
  if (dates.length === 0) return []
  // The element has running text: without a space the words of two dates would be one.
  const content = dates.flatMap(({event, date, text, known}, index) => {
    const how = knowledgeAttributes(known?.date, `#${agents.software}`)
    return [...(index === 0 ? [] : [' ']), dateOf(file, date, text, {type: event}, how)]
  })
  return [element('creation', {}, content)]
}

function languages({metadata, agents, survey}: HeaderContext): Element[] {
  const {language = 'und', known} = metadata
  const how: Known | undefined = known?.language
  const others = [...survey.languages].filter(tag => tag !== language)
  return [languageOf(language, knowledgeAttributes(how, `#${agents.software}`)), ...others.map(tag => languageOf(tag))]
}

function languageOf(tag: string, attributes: Attributes = {}): Element {
  const name = nameOfLanguage(tag)
  return element('language', {ident: tag, ...attributes}, name === undefined ? [] : [name])
}

/** Terms of the text: the kind of text, and the keywords of the source. */
export function termsOf({metadata}: HeaderContext): Element[] {
  const {keywords = []} = metadata
  const genre = genreOf(metadata)
  const kind = genre === undefined ? [] : [element('term', {type: 'genre'}, [genre])]
  return [...kind, ...keywords.map(term => element('term', {}, [term]))]
}

function genreOf(metadata: Metadata): string | undefined {
  if (addresseesOf(metadata).length > 0) return genres.letter
  return metadata.publication && isPeriodical(metadata.publication) ? genres.article : undefined
}

function textClass(context: HeaderContext): Element[] {
  const terms = termsOf(context)
  if (terms.length === 0) return []
  const how = knowledgeAttributes(context.metadata.known?.keywords, `#${context.agents.software}`)
  return [element('textClass', {}, [element('keywords', {scheme: `#${context.vocabulary}`, ...how}, terms)])]
}
