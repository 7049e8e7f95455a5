import type {Attributes, Element} from 'xast'
import {element} from '../../../../xml/element.js'
import type {HeaderContext} from './context.js'
import {dateOf} from './date.js'
import {nameOfLanguage} from './languages.js'

/** When the text came about, languages and keywords. */
export function profileDescription(context: HeaderContext): Element {
  const {keywords = []} = context.metadata
  return element('profileDesc', {}, [
    ...creation(context),
    element('langUsage', {}, languages(context)),
    ...(keywords.length === 0
      ? []
      : [
          element('textClass', {}, [
            element(
              'keywords',
              {},
              keywords.map(term => element('term', {}, [term])),
            ),
          ]),
        ]),
  ])
}

/** Dates of writing and delivery. */
function creation({file, metadata, agents}: HeaderContext): Element[] {
  const {dates = []} = metadata
  if (dates.length === 0) return []
  // The element has running text: without a space the words of two dates would be one.
  const content = dates.flatMap(({event, date, text, known}, index) => {
    const certainty = known?.date?.how === 'inferred' ? known.date.certainty : undefined
    const inferred = certainty === undefined ? {} : {resp: `#${agents.software}`, cert: String(certainty)}
    return [...(index === 0 ? [] : [' ']), dateOf(file, date, text, {type: event, ...inferred})]
  })
  return [element('creation', {}, content)]
}

function languages({metadata, agents, survey}: HeaderContext): Element[] {
  const {language = 'und', known} = metadata
  const certainty = known?.language?.how === 'inferred' ? known.language.certainty : undefined
  const inferred = certainty === undefined ? {} : {resp: `#${agents.software}`, cert: String(certainty)}
  const others = [...survey.languages].filter(tag => tag !== language)
  return [languageOf(language, inferred), ...others.map(tag => languageOf(tag))]
}

function languageOf(tag: string, attributes: Attributes = {}): Element {
  const name = nameOfLanguage(tag)
  return element('language', {ident: tag, ...attributes}, name === undefined ? [] : [name])
}
