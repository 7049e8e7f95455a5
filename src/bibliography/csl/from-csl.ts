import {emptyMetadata} from '../../ast/build.js'
import {isLanguageTag} from '../../ast/language.js'
import type {Agent, Metadata, Publication} from '../../ast/metadata.js'
import {pageRanges} from '../pages.js'
import {dateFromCsl} from './date.js'
import {nameFields, type CslItem, type CslName} from './item.js'
import {listOf} from '../../core/list.js'
import {nameFromCsl} from './names.js'

/**
 * Bibliography of an item of CSL-JSON, as reference managers export it.
 *
 * Fields that metadata has no place for are left out; so is a value that is not of its field's type. What
 * {@link toCsl} wrote comes back the same.
 *
 * @param item - the item
 * @returns its bibliography
 * @example
 * const item = {id: 1, type: 'article-magazine', title: 'Cranes', 'container-title': 'The Tide'}
 * fromCsl(item).publication //=> {title: 'The Tide'}
 */
export function fromCsl(item: Readonly<CslItem>): Metadata {
  const title = textOf(item.title)
  const short = textOf(item['title-short'])
  const subtitle = short !== undefined && title?.startsWith(`${short}: `) ? title.slice(short.length + 2) : undefined
  const agents = agentsOf(item)
  const publication = publicationOf(item)
  const first = firstOf(item)
  const delivered = dateOf(item['event-date'])
  const language = textOf(item.language)
  const keywords = textOf(item.keyword)
    ?.split(String(item.keyword).includes(';') ? ';' : ',')
    .flatMap(one => one.trim() || [])
  const [url, doi] = [textOf(item.URL), textOf(item.DOI)]
  return emptyMetadata({
    ...(title !== undefined && {title: subtitle === undefined ? title : (short ?? title)}),
    ...(subtitle !== undefined && {subtitle}),
    creators: agents.filter(({roles}) => roles.includes('aut')),
    contributors: agents.filter(({roles}) => !roles.includes('aut')),
    ...(Object.keys(publication).length > 0 && {publication}),
    ...(first && {printings: [first]}),
    ...(delivered.date !== undefined && {
      dates: [{event: 'delivered' as const, date: delivered.date, text: delivered.printedDate ?? delivered.date}],
    }),
    ...(language !== undefined && isLanguageTag(language) && {language}),
    ...(keywords && keywords.length > 0 && {keywords}),
    ...(doi !== undefined && {identifiers: [{scheme: 'doi', value: doi}]}),
    ...(url !== undefined && {source: {uri: url}}),
  })
}

function publicationOf(item: Readonly<CslItem>): Publication {
  const {date, printedDate} = dateOf(item.issued)
  const printed = textOf(item.custom?.['printed-date']) ?? printedDate
  const wholeNumber = textOf(item.custom?.['whole-number'])
  const pages = pageRanges(textOf(item.page) ?? '')
  const identifiers = [
    {scheme: 'isbn', value: textOf(item.ISBN)},
    {scheme: 'issn', value: textOf(item.ISSN)},
  ].flatMap(({scheme, value}) => (value === undefined ? [] : [{scheme, value}]))
  return {
    ...text('title', item['container-title']),
    ...text('series', item['collection-title']),
    ...text('volume', item.volume),
    ...text('number', item.issue),
    ...(wholeNumber !== undefined && {wholeNumber}),
    ...(date !== undefined && {date}),
    ...(printed !== undefined && {printedDate: printed}),
    ...(pages.length > 0 && {pages}),
    ...text('place', item['publisher-place']),
    ...text('publisher', item.publisher),
    ...(identifiers.length > 0 && {identifiers}),
  }
}

/** Where the text first appeared. */
function firstOf(item: Readonly<CslItem>): Publication | undefined {
  const {date} = dateOf(item['original-date'])
  const first: Publication = {
    ...(date !== undefined && {date}),
    ...text('place', item['original-publisher-place']),
    ...text('publisher', item['original-publisher']),
  }
  return Object.keys(first).length > 0 ? {...first, relation: 'first'} : undefined
}

/** One agent a name, with the roles of all fields that have it. */
function agentsOf(item: Readonly<CslItem>): Agent[] {
  const agents = new Map<string, Agent>()
  for (const [field, role] of nameFields) {
    for (const name of namesIn(item[field])) {
      const agent = nameFromCsl(name, [role])
      const before = agent && agents.get(agent.name)
      if (agent) agents.set(agent.name, before ? {...before, roles: [...before.roles, role]} : agent)
    }
  }
  return [...agents.values()]
}

function namesIn(names: unknown): CslName[] {
  return listOf(names).filter(isName)
}

function isName(name: unknown): name is CslName {
  if (typeof name !== 'object' || name === null) return false
  const parts: readonly (readonly [string, unknown])[] = Object.entries(name)
  return parts.every(([key, part]) => typeof part === 'string' || !textParts.has(key))
}

/** Parts of a name that are text. */
const textParts = new Set(['family', 'given', 'literal', 'suffix'])

function dateOf(date: CslItem['issued'] | null): Pick<Publication, 'date' | 'printedDate'> {
  if (date === undefined || date === null) return {}
  const {edtf, words} = dateFromCsl(date)
  return {...(edtf !== undefined && {date: edtf}), ...(words !== undefined && {printedDate: words})}
}

function text<Name extends keyof Publication>(name: Name, value: unknown): {[Key in Name]?: string} | object {
  const found = textOf(value)
  return found === undefined ? {} : {[name]: found}
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}
