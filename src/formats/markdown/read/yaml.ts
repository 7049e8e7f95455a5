import type {Point} from 'unist'
import type {VFile} from 'vfile'
import {isMap, isScalar, parseDocument} from 'yaml'
import {markdownFrontMatter} from '../rules.js'

/** A value of YAML in which every scalar is a string, as it is written. */
export type Yaml = string | readonly Yaml[] | YamlMapping

/** A mapping of YAML. */
export interface YamlMapping {
  readonly [key: string]: Yaml
}

/** Longest front matter, in UTF-16 code units: a bibliography, not a book. */
const maximumLength = 200_000

/** How many brackets may be open at once. */
const maximumDepth = 50

/** A line that is too deep: each level takes at least two characters, or a `-` and a space. */
const deepIndent = new RegExp(`^[ \\t-]{${2 * maximumDepth + 1}}`, 'm')

const remedy =
  'Front matter is YAML between two lines `---`. Put a value with `: ` or `#` in it between quotes, and indent with spaces.'

/**
 * Parses front matter, without types: `1956-10` and `017` stay as they are written.
 *
 * @param file - gets the message
 * @param text - YAML without its fences
 * @param start - where in the file the YAML begins
 * @returns the mapping; an empty one for nothing
 * @throws VFileMessage - if it is not a mapping in well-formed YAML
 */
export function parseYaml(file: VFile, text: string, start: Point | undefined): YamlMapping {
  if (isTooMuch(text)) {
    refuse(file, 'Unexpected size or depth of front matter, expected a bibliography', start)
  }
  const document = parseDocument(text, {schema: 'failsafe', prettyErrors: true})
  const [error] = document.errors
  if (error) {
    const [at] = error.linePos ?? []
    const place = at && start ? {line: start.line + at.line - 1, column: at.col} : start
    const reason = error.message.split(/ at line \d|\n/, 1)[0] ?? ''
    refuse(file, `Unexpected front matter, expected YAML: ${reason}`, place)
  }
  if (document.contents === null) return {}
  if (!isMap(document.contents)) refuse(file, 'Unexpected front matter, expected `key: value` in each line', start)
  try {
    return document.toJS({maxAliasCount: 20}) as YamlMapping
  } catch {
    return refuse(file, 'Unexpected aliases in front matter, expected at most 20', start)
  }
}

/**
 * Finds the keys of a text, if all of it is a mapping in well-formed YAML.
 *
 * @param text - any text
 * @returns the keys that are words; none where the text is no mapping, or longer or deeper than front matter is
 */
export function keysIn(text: string): string[] {
  if (isTooMuch(text)) return []
  const {contents, errors} = parseDocument(text, {schema: 'failsafe'})
  if (errors.length > 0 || !isMap(contents)) return []
  return contents.items.flatMap(({key}) => (isScalar(key) ? [String(key.value)] : []))
}

/** Whether a text is longer or deeper than front matter is. */
function isTooMuch(text: string): boolean {
  return text.length > maximumLength || isDeep(text)
}

/** Whether collections may be nested deeper, by brackets or indent, than a parser can follow in bounded time. */
function isDeep(text: string): boolean {
  const brackets = text.match(/[[{]/g)?.length ?? 0
  return brackets > 5000 || deepIndent.test(text) || /[[{](?:\s*[[{]){20}/.test(text)
}

function refuse(file: VFile, reason: string, place: Point | undefined): never {
  throw markdownFrontMatter.report(file, place, reason, remedy)
}

/** Whether a value is a mapping. */
export function isMapping(value: Yaml | undefined): value is YamlMapping {
  return typeof value === 'object' && !Array.isArray(value)
}
