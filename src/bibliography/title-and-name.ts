import {looksPersonal, splitNames} from './name.js'

/** A name has at least two words; a single one may be anything. */
const name = /\S\s+\S/

/** The parts of a line. */
export interface TitleAndName {
  /** Where the first ends. */
  end: number
  /** Where the second begins. */
  start: number
  /** Whether the first is the name. */
  nameFirst: boolean
}

/**
 * Parts a line that says a title and whose it is, as catalogues do: `The Tide / Ann Marlowe`.
 *
 * @param line - the line
 * @returns its parts; nothing where not exactly one of them is surely a name
 */
export function partTitleAndName(line: string): TitleAndName | undefined {
  const match = /(?<!\s)\s+\/\s+/.exec(line)
  if (!match || line.length > 200) return undefined
  const [end, start] = [match.index, match.index + match[0].length]
  const [first, second] = [line.slice(0, end), line.slice(start)]
  if (second.includes(' / ') || isName(first) === isName(second)) return undefined
  return [first, second].some(part => !isName(part) && isPersonal(part))
    ? undefined
    : {end, start, nameFirst: isName(first)}
}

function isName(text: string): boolean {
  const names = name.test(text) ? splitNames(text) : []
  return names.length > 0 && names.every(part => looksPersonal(part) >= 0.75)
}

function isPersonal(text: string): boolean {
  return looksPersonal(text) >= 0.5
}
