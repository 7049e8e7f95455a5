import type {Element} from 'xast'
import type {Agent, Identifier} from '../../../../ast/metadata.js'
import {element} from '../../../../xml/element.js'
import {pointerTo} from '../pointer.js'

/** Addresses of authority files, before the identifier. */
const authorities: ReadonlyMap<string, string> = new Map([
  ['viaf', 'https://viaf.org/viaf/'],
  ['orcid', 'https://orcid.org/'],
  ['gnd', 'https://d-nb.info/gnd/'],
  ['wikidata', 'https://www.wikidata.org/entity/'],
  ['isni', 'https://isni.org/isni/'],
  ['lccn', 'http://id.loc.gov/authorities/names/'],
  ['uri', ''],
])

/** The name of an agent: of a person where its parts are known, a bare name where they are not. */
export function nameOf(agent: Agent): Element {
  const references = (agent.identifiers ?? []).flatMap(referenceOf)
  const attributes = references.length > 0 ? {ref: references.join(' ')} : {}
  const {family, given, name} = agent
  if (family === undefined && !agent.sortName?.includes(',')) return element('name', attributes, [name])
  if (given && family && name === `${given} ${family}`) {
    return element('persName', attributes, [element('forename', {}, [given]), ' ', element('surname', {}, [family])])
  }
  return element('persName', attributes, [name])
}

/** The body for which an agent acted. */
export function bodyOf(agent: Agent): Element[] {
  return agent.onBehalfOf === undefined ? [] : [element('orgName', {}, [agent.onBehalfOf])]
}

/** An identifier of a work. */
export function identifierOf({scheme, value}: Identifier): Element {
  return element('idno', {type: scheme.toUpperCase().replace(/[\p{C}\p{Z}]+/gu, '-') || undefined}, [value])
}

function referenceOf({scheme, value}: Identifier): string[] {
  const authority = authorities.get(scheme.toLowerCase())
  const reference = authority === undefined ? undefined : pointerTo(authority + value)
  return reference === undefined ? [] : [reference]
}
