import {namespace as tei} from '../vocabulary.js'
import {readPattern} from './compact.js'
import {isPointers, isValue, takesValue} from './datatypes.js'
import {choice, derivative, empty, group, isNullable, leaf, leavesOf, notAllowed, oneOrMore, type Leaf, type Pattern} from './pattern.js' // prettier-ignore
import source from './tei-all.rnc'

/** An attribute of an element. */
export interface Attribute {
  readonly pattern: Pattern
  readonly isRequired: boolean
  readonly isPointer: boolean
}

/** What an element may hold, and which attributes it has. */
export interface Definition {
  readonly content: Pattern
  readonly attributes: ReadonlyMap<string, Attribute>
  /** Whether text may stand in it. */
  readonly holdsText: boolean
  /** Names of the elements that may stand in it. */
  readonly elements: ReadonlySet<string>
}

/** Namespace of examples. */
export const examples = 'http://www.tei-c.org/ns/Examples'

let known: {sources: ReadonlyMap<string, string>; elements: ReadonlySet<string>} | undefined

/** Its definitions by their names, and the elements among these; made when first asked for. */
function lines(): NonNullable<typeof known> {
  if (known) return known
  const sources = new Map<string, string>()
  const elements = new Set<string>()
  for (const line of source.split('\n')) {
    const at = line.indexOf(' = ')
    if (at < 0) continue
    const definition = line.slice(at + ' = '.length)
    sources.set(line.slice(0, at), definition)
    const element = elementIn(definition)
    if (element !== undefined) elements.add(element)
  }
  return (known = {sources, elements})
}

function elementIn(definition: string): string | undefined {
  return /^element (\S+) /.exec(definition)?.[1]
}

const patterns = new Map<string, Pattern>()
const definitions = new Map<string, Definition>()

/** The name of an element in the grammar; nothing for one of a vocabulary that TEI does not know. */
export function nameIn(name: string, namespace: string | undefined): string | undefined {
  const whole = (namespace ?? tei) === tei ? name : namespace === examples ? `eg:${name}` : ''
  return lines().elements.has(whole) ? whole : undefined
}

/** What TEI in full says of an element; nothing where it has none of this name. */
export function definitionOf(name: string): Definition | undefined {
  const {elements, sources} = lines()
  if (!elements.has(name)) return name.startsWith('eg:') ? undefined : definitionOf(`eg:${name}`)
  const before = definitions.get(name)
  if (before) return before
  const whole = readPattern(sources.get(name.replace(/^eg:/, '')) ?? '', refer)
  const content = withoutAttributes(whole)
  const leaves = leavesOf(content)
  const made = {
    content,
    attributes: attributesIn(whole),
    holdsText: leaves.some(({kind}) => kind !== 'element' && kind !== 'any'),
    elements: new Set(leaves.flatMap(one => (one.kind === 'element' ? one.name : []))),
  }
  definitions.set(name, made)
  return made
}

function refer(name: string): Pattern {
  const line = lines().sources.get(name) ?? 'empty'
  const element = elementIn(line)
  if (element !== undefined) return leaf({kind: 'element', name: element})
  const pattern = patterns.get(name) ?? readPattern(line, refer)
  patterns.set(name, pattern)
  return pattern
}

function withoutAttributes(pattern: Pattern): Pattern {
  switch (pattern.kind) {
    case 'empty':
    case 'notAllowed':
      return pattern
    case 'leaf':
      return pattern.leaf.kind === 'attribute' ? empty : pattern
    case 'group':
      return group(withoutAttributes(pattern.first), withoutAttributes(pattern.rest))
    case 'choice':
      return choice(...pattern.alternatives.map(withoutAttributes))
    case 'oneOrMore':
      return oneOrMore(withoutAttributes(pattern.pattern))
  }
}

function attributesIn(pattern: Pattern): Map<string, Attribute> {
  const found = new Map<string, Attribute>()
  const walk = (one: Pattern, isRequired: boolean): void => {
    if (one.kind === 'group') [one.first, one.rest].forEach(part => { walk(part, isRequired) })
    else if (one.kind === 'choice') one.alternatives.forEach(part => { walk(part, false) })
    else if (one.kind === 'leaf' && one.leaf.kind === 'attribute') {
      const {name, pattern: value} = one.leaf
      found.set(name, {pattern: value, isRequired, isPointer: isPointers(value)})
    }
  } // prettier-ignore
  walk(pattern, true)
  return found
}

/** What may still come in an element. */
export type Rest = Pattern

const followers = new WeakMap<Rest, Map<string, Rest>>()

/**
 * What may come after an element.
 *
 * @param rest - what may come before it
 * @param name - its name in the grammar; `undefined` for one that the grammar does not know
 * @returns what may come then; nothing where the element may not stand there
 */
export function afterElement(rest: Rest, name: string | undefined): Rest | undefined {
  const known = followers.get(rest) ?? new Map<string, Rest>()
  followers.set(rest, known)
  const made = known.get(name ?? '') ?? derivative(rest, one => one.kind === 'any' || (one.kind === 'element' && one.name === name)) // prettier-ignore
  known.set(name ?? '', made)
  return made === notAllowed ? undefined : made
}

/** What may come after a text; white space may stand anywhere. */
export function afterText(rest: Rest, value: string): Rest | undefined {
  const isBlank = /^[ \t\r\n]*$/.test(value)
  const made = derivative(rest, (one: Leaf) => takesValue(one, value))
  return made !== notAllowed ? made : isBlank ? rest : undefined
}

/** Whether nothing has to come any more. */
export function isComplete(rest: Rest): boolean {
  return isNullable(rest)
}

/** Whether an attribute of an element may have a value. */
export function mayBe({pattern}: Attribute, value: string): boolean {
  return isValue(pattern, value)
}
