import type {Element} from 'xast'
import type {Agent, Identifier, Known} from '../../../../ast/metadata.js'
import {identifierAt} from '../../header/authorities.js'
import {knowledgeOf} from '../../header/knowledge.js'
import {childrenOf, wordsOf, within} from './elements.js'

/** Elements that name somebody. */
const nameElements = ['persName', 'orgName', 'name'] as const

/** Types of the name of a person that is not the one with which the text was signed. */
const realTypes = new Set(['real', 'legal', 'birth', 'secular'])

/** A heading of a catalogue: `Author, Ann (1870–1930)`, but no `Ann B. Author, Ph.D.`. */
const cataloguePattern = /^((?:(?!\p{Lu}\.)[^,]){1,80}), (?!(?:Ph|Jr|Sr|Esq|I+)\b)([^,(\d]{1,80})/u

const isName = ({name}: Element): boolean => nameElements.some(known => known === name)

/** Elements that name bodies more often than persons. */
const ofBodies = new Set(['orgName', 'publisher', 'distributor', 'authority', 'sponsor', 'funder'])

/** What stands beside a name in its element and is none of it. */
const besideName = ['idno', 'note', 'email', 'affiliation', 'address', 'date', 'ptr', 'resp']

/**
 * Reads those that an `author`, an `editor` or a `respStmt` names.
 *
 * Names in other languages and a real name beside a pseudonym are of the same person; an `orgName` after a
 * person is the body for which the person acted.
 *
 * @param roles - MARC relator codes
 */
export function readAgents(holder: Element, roles: readonly string[]): Agent[] {
  const names = childrenOf(holder, ...nameElements)
  const own = identifiersOf(holder)
  if (names.length === 0) return withName(holder, own, roles)
  const persons = names.filter(({name}) => name !== 'orgName')
  const bodies = [...childrenOf(holder, 'orgName'), ...childrenOf(holder, 'affiliation')]
  if (persons.length === 0) return distinct(bodies).flatMap(body => withName(body, own, roles))
  const real = persons.find(({attributes}) => realTypes.has(attributes['type'] ?? '') && persons.length > 1)
  const [body] = bodies
  return distinct(persons.filter(person => person !== real)).flatMap(person =>
    withName(person, own, roles).map(agent => ({
      ...agent,
      ...(real && {realName: wordsOf(real)}),
      ...(body && {onBehalfOf: wordsOf(body)}),
    })),
  )
}

/** The first of the names that are the same in other languages. */
function distinct(names: readonly Element[]): Element[] {
  const first = names[0]?.attributes['xml:lang']
  return names.filter(({attributes}, index) => index === 0 || attributes['xml:lang'] === first)
}

function withName(element: Element, own: readonly Identifier[], roles: readonly string[]): Agent[] {
  const words = wordsOf(element, besideName)
  const key = keyOf(element)
  const name = words === '' ? directOrder(key ?? '') : (parted(element) ?? words)
  if (name === '') return []
  const inner = identifiersOf(element)
  const identifiers = [...own.filter(({value}) => !inner.some(other => other.value === value)), ...inner]
  return [
    {
      name,
      ...partsOf(element, key ?? words),
      roles: [...roles],
      ...(identifiers.length > 0 && {identifiers}),
    },
  ]
}

/** Parts of a name: as the element marks them, or as the order of a catalogue shows them: `Author, Ann (1870–1930)`. */
function partsOf(element: Element, catalogued: string): Partial<Agent> {
  const family = joined(element, 'nameLink', 'surname')
  const given = joined(element, 'forename')
  const key = keyOf(element)
  const isMarked = family !== undefined || given !== undefined || (key !== undefined && isName(element))
  if (isMarked || ofBodies.has(element.name)) {
    return {
      ...(key !== undefined && {sortName: key}),
      ...(family !== undefined && {family}),
      ...(given !== undefined && {given}),
      ...knownParts(element, key !== undefined),
    }
  }
  const inverted = cataloguePattern.exec(catalogued)
  if (!inverted) return key === undefined ? {} : {sortName: key}
  const [, last = '', first = ''] = inverted
  const how = {how: 'inferred' as const, rule: 'catalogue-order', certainty: 0.9}
  return {
    sortName: catalogued,
    family: last.trim(),
    given: first.trim(),
    known: {...(key === undefined && {sortName: how}), family: how, given: how},
  }
}

/** How the parts of a name are known: as the whole is, unless they say otherwise. */
function knownParts(element: Element, isSorted: boolean): Pick<Agent, 'known'> {
  const whole = knowledgeOf(element.attributes)
  const how = (part: string): Known | undefined => {
    const [marked] = within(element, [part])
    const own = marked && knowledgeOf(marked.attributes)
    if (own?.how === 'stated' && Object.keys(own).length === 1) return undefined
    return marked && (own ?? whole)
  }
  const [given, family] = [how('forename'), how('surname')]
  const known = {...(isSorted && whole && {sortName: whole}), ...(family && {family}), ...(given && {given})}
  return Object.keys(known).length > 0 ? {known} : {}
}

/** A name that is a heading of a catalogue, in the order in which it is spoken. */
function directOrder(heading: string): string {
  const [family = '', given = ''] = heading.replace(/(?<!\s)\s*\(.*$/s, '').split(', ')
  return [given, family].filter(Boolean).join(' ')
}

/** A name of which only the parts stand there, the family name first. */
function parted(element: Element): string | undefined {
  const parts = element.children.filter(child => child.type === 'element')
  const hasText = element.children.some(child => child.type === 'text' && child.value.trim() !== '')
  const [surname, forename] = ['surname', 'forename'].map(part => parts.findIndex(({name}) => name === part))
  if (hasText || surname === undefined || forename === undefined || surname > forename || surname < 0) return undefined
  return [joined(element, 'forename'), joined(element, 'nameLink', 'surname'), joined(element, 'genName')]
    .filter(part => part !== undefined)
    .join(' ')
}

function joined(element: Element, ...parts: readonly string[]): string | undefined {
  const words = within(element, parts).map(part => wordsOf(part))
  return words.length === 0 ? undefined : words.join(' ')
}

/** The heading of a catalogue, which is no code of a data base. */
function keyOf({attributes}: Element): string | undefined {
  const key = attributes['key'] ?? undefined
  return key === undefined || (/\d|:/.test(key) && !key.includes(', ')) ? undefined : key
}

function identifiersOf(element: Element): Identifier[] {
  const references = (element.attributes['ref'] ?? '').split(/\s+/).filter(address => /^[^#].*:/.test(address))
  const numbers = childrenOf(element, 'idno').map(number => ({
    scheme: (number.attributes['type'] ?? 'uri').toLowerCase(),
    value: wordsOf(number),
  }))
  return [...references.map(identifierAt), ...numbers.filter(({value}) => value !== '')]
}
