import type {Attributes, Element} from 'xast'
import {element} from '../../../../xml/element.js'
import type {HeaderContext} from './context.js'

/** Languages and keywords. */
export function profileDescription(context: HeaderContext): Element {
  const {keywords = []} = context.metadata
  return element('profileDesc', {}, [
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

function languages({metadata, agents, survey}: HeaderContext): Element[] {
  const {language = 'und', known} = metadata
  const certainty = known?.language?.how === 'inferred' ? known.language.certainty : undefined
  const inferred = certainty === undefined ? {} : {resp: `#${agents.software}`, cert: String(certainty)}
  const others = [...survey.languages].filter(tag => tag !== language)
  return [languageOf(language, inferred), ...others.map(tag => languageOf(tag))]
}

function languageOf(tag: string, attributes: Attributes = {}): Element {
  const name = tag === 'und' ? 'Undetermined' : nameOfLanguage(tag)
  return element('language', {ident: tag, ...attributes}, name === undefined ? [] : [name])
}

/** The name of the language itself, without script and region, so that it is the same on every machine. */
function nameOfLanguage(tag: string): string | undefined {
  const [code = ''] = tag.split('-')
  if (!/^[a-z]{2,3}$/i.test(code)) return undefined
  return new Intl.DisplayNames('en', {type: 'language', fallback: 'none'}).of(code)
}
