import type {Element} from 'xast'
import type {Agent, Metadata} from '../../../../ast/metadata.js'
import {isEdtf} from '../../../../bibliography/date.js'
import {isBody, looksPersonal} from '../../../../bibliography/name.js'
import {placeOfDate} from '../../../../bibliography/placed-date.js'
import {element} from '../../../../xml/element.js'
import {knowledgeAttributes} from '../../header/knowledge.js'
import {addressee} from '../../header/types.js'
import {childrenOf} from '../../read/header/elements.js'
import type {HeaderContext} from './context.js'
import {dateOf} from './date.js'
import {nameOf, namesOf} from './names.js'

/**
 * Whether the header describes a letter, which names whom it was sent to; a description that is kept of the source
 * does so too, and several of them tell no letter from the others.
 */
export function describesLetter({beside, metadata, profile}: HeaderContext): boolean {
  return profile.hasCorrespondence && addresseesOf(metadata).length > 0 && descriptionsIn(beside.header) < 2
}

/** Who sent a letter, from where and when, and to whom; nothing where the source has described it already. */
export function correspondence(context: HeaderContext): Element[] {
  if (!describesLetter(context) || descriptionsIn(context.beside.header) > 0) return []
  const {metadata, agents} = context
  const pointer = `#${agents.software}`
  const how = knowledgeAttributes(metadata.known?.contributors, pointer)
  const received = addresseesOf(metadata).flatMap(agent => {
    const [name, ...others] = namesOf(agent, pointer)
    return [...(name ? [asCorrespondent(name, agent)] : []), ...others]
  })
  return [
    element('correspDesc', {}, [...sending(context), element('correspAction', {type: 'received', ...how}, received)]),
  ]
}

/** The names, the place and the date that a letter was sent with; nothing where none is known. */
function sending({file, metadata: {creators, dates = []}}: HeaderContext): Element[] {
  const events = dates.filter(({event}) => event !== 'delivered')
  const dated = events.filter(({date}) => date !== undefined && isEdtf(date))
  const sent = dated.find(({event}) => event === 'written') ?? dated[0]
  const places = events.flatMap(({text}) => placeOfDate(text) ?? [])
  const place = places.find(words => !creators.some(({name}) => name.includes(words)))
  const parts = [
    ...creators.map(agent => asCorrespondent(nameOf(agent), agent)),
    ...(place === undefined ? [] : [element('placeName', {}, [place])]),
    ...(sent ? [dateOf(file, sent.date)] : []),
  ]
  return parts.length === 0 ? [] : [element('correspAction', {type: 'sent'}, parts)]
}

/** Whoever exchanges letters is a person or a body, and is called so where the name tells it. */
function asCorrespondent(name: Element, {name: words}: Agent): Element {
  if (name.name !== 'name') return name
  return {...name, name: isBody(words) ? 'orgName' : looksPersonal(words) > 0 ? 'persName' : 'name'}
}

/** Those whom a letter was sent to. */
export function addresseesOf({contributors}: Metadata): Agent[] {
  return contributors.filter(({roles}) => roles.includes(addressee))
}

function descriptionsIn(parts: readonly Element[]): number {
  return parts.flatMap(part => childrenOf(part, 'correspDesc')).length
}
