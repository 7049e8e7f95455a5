import type {Attributes, Element, ElementContent} from 'xast'
import type {Agent, Identifier} from '../../../../ast/metadata.js'
import {element} from '../../../../xml/element.js'
import {addressOf} from '../../header/authorities.js'
import {knowledgeAttributes} from '../../header/knowledge.js'
import {pointerTo} from '../pointer.js'

/**
 * The name of an agent: of a person where its parts are known, a bare name where they are not; then the real name
 * of one who signs with another, and the body for which the agent acted.
 *
 * @param software - pointer to offprint, which answers for what it inferred
 */
export function namesOf(agent: Agent, software: string): Element[] {
  const {realName, onBehalfOf} = agent
  const name = nameOf(agent, software, realName === undefined ? undefined : 'pseudonym')
  return [
    name,
    ...(realName === undefined ? [] : [element('persName', {type: 'real'}, [realName])]),
    ...(onBehalfOf === undefined ? [] : [element('orgName', {}, [onBehalfOf])]),
  ]
}

/**
 * The name alone, with its address and its numbers in authority files.
 *
 * @param software - as above (default: the form for sorting, and how it is known, are left out)
 * @param type - type of the name (default: none)
 */
export function nameOf(agent: Agent, software?: string, type?: string): Element {
  const references: string[] = []
  const numbers: Element[] = []
  for (const identifier of agent.identifiers ?? []) {
    const reference = referenceOf(identifier)
    if (reference === undefined) numbers.push(identifierOf(identifier))
    else references.push(reference)
  }
  const attributes: Attributes = {
    type,
    ref: references.length > 0 ? references.join(' ') : undefined,
    ...(software !== undefined && {key: agent.sortName, ...knowledgeAttributes(agent.known?.sortName, software)}),
  }
  return element(isPerson(agent) ? 'persName' : 'name', attributes, [...parted(agent, software), ...numbers])
}

/** An identifier of a work. */
export function identifierOf({scheme, value}: Identifier, subtype?: string): Element {
  const type = scheme.toUpperCase().replace(/[\p{C}\p{Z}]+/gu, '-') || undefined
  return element('idno', {type, subtype}, [value])
}

function isPerson({family, sortName}: Agent): boolean {
  return family !== undefined || sortName?.includes(',') === true
}

/** A name with its family name and given names marked where they stand in it. */
function parted(agent: Agent, software: string | undefined): ElementContent[] {
  const {name, family, given, known = {}} = agent
  const parts = [
    {type: 'forename', words: given, how: known.given},
    {type: 'surname', words: family, how: known.family},
  ].flatMap(({type, words, how}) => {
    const start = words ? name.indexOf(words) : -1
    return words && start >= 0 ? [{type, words, how, start, end: start + words.length}] : []
  })
  parts.sort((a, b) => a.start - b.start)
  const [first, second] = parts
  if (first && second && first.end > second.start) parts.pop()
  const content: ElementContent[] = []
  let at = 0
  for (const {type, words, how, start, end} of parts) {
    if (start > at) content.push({type: 'text', value: name.slice(at, start)})
    // A part is known as the whole is, unless it says otherwise.
    const isAsWhole = software === undefined || JSON.stringify(how) === JSON.stringify(known.sortName)
    content.push(element(type, isAsWhole ? {} : knowledgeAttributes(how ?? {how: 'stated'}, software), [words]))
    at = end
  }
  if (at < name.length) content.push({type: 'text', value: name.slice(at)})
  return content
}

function referenceOf(identifier: Identifier): string | undefined {
  const address = addressOf(identifier)
  return address === undefined ? undefined : pointerTo(address)
}
