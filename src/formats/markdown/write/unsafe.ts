import type {Unsafe} from 'mdast-util-to-markdown'

type Select = (text: string) => Unsafe[]

/**
 * Makes a function that says which patterns may match in a text. The serializer looks for each of a hundred in every
 * text, and few texts have any of their characters.
 *
 * @param patterns - characters that are escaped, and where
 * @returns a function from text to the patterns of which it has the character, and a line end where one must stand beside it
 */
export function selectUnsafe(patterns: readonly Unsafe[]): Select {
  const inLines = selectByCharacter(patterns)
  const inLine = selectByCharacter(patterns.filter(pattern => !needsLineEnd(pattern)))
  return text => (/[\n\r]/.test(text) ? inLines(text) : inLine(text))
}

function selectByCharacter(patterns: readonly Unsafe[]): Select {
  // Nearly every text has spaces: they are not looked for.
  const always = patterns.filter(({character}) => character === ' ')
  const others = patterns.filter(({character}) => character !== ' ')
  const byCharacter = new Map(
    others.map(({character}) => [character, others.filter(one => one.character === character)]),
  )
  const characters = new RegExp(`[${[...byCharacter.keys()].map(escaped).join('')}]`, 'g')
  return text => {
    const found = text.match(characters)
    return found ? [...always, ...Array.from(new Set(found), one => byCharacter.get(one) ?? []).flat()] : always
  }
}

function needsLineEnd({atBreak, before, after}: Unsafe): boolean {
  return atBreak === true || before === lineEnd || after === lineEnd
}

/** As the serializer says it. */
const lineEnd = '[\\r\\n]'

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
