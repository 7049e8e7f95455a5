/**
 * Patterns of RELAX NG, and what is left of one when something has been read (its derivative, as Brzozowski and Clark
 * have it). Patterns that are the same are one object, so that what is left can be remembered.
 */

/** What stands at the end of a pattern: an element, text, or the value of a text or an attribute. */
export type Leaf =
  | {readonly kind: 'element'; readonly name: string}
  | {readonly kind: 'any' | 'text'}
  | {readonly kind: 'value'; readonly value: string}
  | {readonly kind: 'data'; readonly type: string; readonly params: Readonly<Record<string, string>>}
  | {readonly kind: 'list'; readonly pattern: Pattern}
  | {readonly kind: 'attribute'; readonly name: string; readonly pattern: Pattern}

/** A pattern. */
export type Pattern =
  | {readonly kind: 'empty' | 'notAllowed'}
  | {readonly kind: 'leaf'; readonly leaf: Leaf}
  | {readonly kind: 'group'; readonly first: Pattern; readonly rest: Pattern}
  | {readonly kind: 'choice'; readonly alternatives: readonly Pattern[]}
  | {readonly kind: 'oneOrMore'; readonly pattern: Pattern}

export const empty: Pattern = {kind: 'empty'}
export const notAllowed: Pattern = {kind: 'notAllowed'}

const interned = new Map<string, Pattern>()
const numbers = new WeakMap<Pattern, number>()
let count = 0

function numberOf(pattern: Pattern): number {
  const known = numbers.get(pattern)
  if (known !== undefined) return known
  numbers.set(pattern, ++count)
  return count
}

function intern(key: string, make: () => Pattern): Pattern {
  const known = interned.get(key)
  if (known) return known
  const made = make()
  interned.set(key, made)
  return made
}

/** A pattern of a leaf alone. */
export function leaf(one: Leaf): Pattern {
  const inner = 'pattern' in one ? {...one, pattern: numberOf(one.pattern)} : one
  return intern(JSON.stringify(inner), () => ({kind: 'leaf', leaf: one}))
}

/** One after the other. */
export function group(first: Pattern, rest: Pattern): Pattern {
  if (first === notAllowed || rest === notAllowed) return notAllowed
  if (first === empty) return rest
  if (rest === empty) return first
  // Groups lean to the right, so that those that are the same look the same.
  if (first.kind === 'group') return group(first.first, group(first.rest, rest))
  return intern(`${numberOf(first)},${numberOf(rest)}`, () => ({kind: 'group', first, rest}))
}

/** One of several. */
export function choice(...patterns: readonly Pattern[]): Pattern {
  const flat = patterns.flatMap(pattern => (pattern.kind === 'choice' ? pattern.alternatives : [pattern]))
  const alternatives = [...new Set(flat)]
    .filter(pattern => pattern !== notAllowed)
    .sort((left, right) => numberOf(left) - numberOf(right))
  const [only] = alternatives
  if (alternatives.length < 2) return only ?? notAllowed
  return intern(alternatives.map(numberOf).join('|'), () => ({kind: 'choice', alternatives}))
}

/** Once or several times. */
export function oneOrMore(pattern: Pattern): Pattern {
  if (pattern === empty || pattern === notAllowed || pattern.kind === 'oneOrMore') return pattern
  return intern(`${numberOf(pattern)}+`, () => ({kind: 'oneOrMore', pattern}))
}

/** Whether a pattern is content with nothing. */
export function isNullable(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'empty':
      return true
    case 'notAllowed':
      return false
    case 'leaf':
      return pattern.leaf.kind === 'text'
    case 'group':
      return isNullable(pattern.first) && isNullable(pattern.rest)
    case 'choice':
      return pattern.alternatives.some(isNullable)
    case 'oneOrMore':
      return isNullable(pattern.pattern)
  }
}

/**
 * What is left of a pattern when something has been read.
 *
 * @param pattern - the pattern
 * @param takes - whether a leaf takes what is read
 * @returns the rest; `notAllowed` where nothing of the kind may come first
 */
export function derivative(pattern: Pattern, takes: (one: Leaf) => boolean): Pattern {
  switch (pattern.kind) {
    case 'empty':
    case 'notAllowed':
      return notAllowed
    case 'leaf':
      if (!takes(pattern.leaf)) return notAllowed
      return pattern.leaf.kind === 'text' ? pattern : empty
    case 'group': {
      const {first, rest} = pattern
      const taken = group(derivative(first, takes), rest)
      return isNullable(first) ? choice(taken, derivative(rest, takes)) : taken
    }
    case 'choice':
      return choice(...pattern.alternatives.map(one => derivative(one, takes)))
    case 'oneOrMore':
      return group(derivative(pattern.pattern, takes), choice(pattern, empty))
  }
}

/** All leaves of a pattern. */
export function leavesOf(pattern: Pattern): Leaf[] {
  switch (pattern.kind) {
    case 'empty':
    case 'notAllowed':
      return []
    case 'leaf':
      return [pattern.leaf]
    case 'group':
      return [...leavesOf(pattern.first), ...leavesOf(pattern.rest)]
    case 'choice':
      return pattern.alternatives.flatMap(leavesOf)
    case 'oneOrMore':
      return leavesOf(pattern.pattern)
  }
}
