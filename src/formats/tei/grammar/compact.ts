import {choice, empty, group, leaf, oneOrMore, type Pattern} from './pattern.js'

const token = /\s*(?:(xsd:\w+)|("(?:[^"\\]|\\.)*")|(\\?[\w.:-]+)|([(){}|,?*+=]))/y

/**
 * Reads a pattern in the compact syntax of RELAX NG, as far as the grammar of TEI needs it.
 *
 * @param source - the pattern
 * @param refer - gives what a name stands for
 * @returns the pattern
 */
export function readPattern(source: string, refer: (name: string) => Pattern): Pattern {
  const tokens: string[] = []
  token.lastIndex = 0
  for (let found = token.exec(source); found; found = token.exec(source)) tokens.push(found[0].trim())
  let at = 0
  const next = (): string => tokens[at++] ?? ''
  const isNext = (sign: string): boolean => tokens[at] === sign

  function sequence(): Pattern {
    const first = repeated()
    if (isNext('|')) {
      const alternatives = [first]
      while (isNext('|')) {
        at++
        alternatives.push(repeated())
      }
      return choice(...alternatives)
    }
    if (!isNext(',')) return first
    at++
    return group(first, sequence())
  }

  function repeated(): Pattern {
    let pattern = single()
    for (;;) {
      if (isNext('?')) pattern = choice(pattern, empty)
      else if (isNext('*')) pattern = choice(oneOrMore(pattern), empty)
      else if (isNext('+')) pattern = oneOrMore(pattern)
      else return pattern
      at++
    }
  }

  /** What stands between two signs. */
  function enclosed(): Pattern {
    at++
    const inner = sequence()
    at++
    return inner
  }

  function single(): Pattern {
    if (isNext('(')) return enclosed()
    const word = next()
    if (word.startsWith('"')) return leaf({kind: 'value', value: JSON.parse(word) as string})
    if (word.startsWith('xsd:')) return leaf({kind: 'data', type: word.slice('xsd:'.length), params: params()})
    switch (word) {
      case 'empty':
        return empty
      case 'text':
      case 'any':
        return leaf({kind: word})
      case 'list':
        return leaf({kind: 'list', pattern: enclosed()})
      case 'attribute':
        return leaf({kind: 'attribute', name: next(), pattern: enclosed()})
      case 'element':
        at++
        return enclosed()
      default:
        // A name that is a word of the syntax too has a sign before it.
        return refer(word.replace(/^\\/, ''))
    }
  }

  function params(): Record<string, string> {
    if (!isNext('{')) return {}
    at++
    const found: [string, string][] = []
    while (!isNext('}')) {
      const name = next()
      at++
      found.push([name, JSON.parse(next()) as string])
    }
    at++
    return Object.fromEntries(found)
  }

  return sequence()
}
