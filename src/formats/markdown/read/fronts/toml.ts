import {parse, TomlDate, TomlError, type TomlValue} from 'smol-toml'
import type {VFile} from 'vfile'
import {markdownFrontMatter} from '../../rules.js'
import {metadataOf} from '../front-matter.js'
import type {Yaml, YamlMapping} from '../yaml.js'
import {blankFor, type Front} from './front.js'

/** Longest front matter, in UTF-16 code units, and how many collections may be open in it at once. */
const maximumLength = 200_000
const maximumDepth = 50

/** A key with so many dots that a parser would look at it too long, where strings are a letter. */
const longKey = new RegExp(`(?:\\.[ \\t]*[\\w-]+[ \\t]*){${String(maximumDepth + 1)}}`)
const [escape, string] = [/\\[\\"]/g, /"[^"\n]*"|'[^'\n]*'/g]

const remedy =
  'Front matter between two lines `+++` is TOML: `key = "value"`, with texts and dates as TOML writes them.'

/** Takes off front matter in TOML, between two lines `+++`. */
export function toml(text: string): Front | undefined {
  const [opening = ''] = /^\+{3}[ \t]*\n/.exec(text) ?? []
  if (opening === '') return undefined
  const closing = /^\+{3}[ \t]*$/gm
  closing.lastIndex = opening.length
  const end = closing.exec(text)
  if (!end) return undefined
  const inner = text.slice(opening.length, end.index)
  return {
    body: blankFor(text, end.index + end[0].length),
    read: file => metadataOf(file, parseToml(file, inner), {line: 2, column: 1}, inner),
  }
}

function parseToml(file: VFile, text: string): YamlMapping {
  const start = {line: 2, column: 1}
  if (text.length > maximumLength || longKey.test(text.replace(escape, '').replace(string, 's'))) {
    throw markdownFrontMatter.report(
      file,
      start,
      'Unexpected size or depth of front matter, expected a bibliography',
      remedy,
    )
  }
  try {
    const table = parse(text, {maxDepth: maximumDepth, integersAsBigInt: true})
    // The parser counts brackets, but not the tables of keys with dots within them.
    if (isDeep(table))
      throw markdownFrontMatter.report(file, start, 'Unexpected depth of front matter, expected a bibliography', remedy)
    return plainTable(table)
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const reason = error.message.replace(/^Invalid TOML document: /, '').split('\n', 1)[0] ?? ''
    const place = {line: error.line + 1, column: error.column}
    throw markdownFrontMatter.report(file, place, `Unexpected front matter, expected TOML: ${reason}`, remedy)
  }
}

/** Whether tables and lists are deeper in each other than front matter is, found level by level. */
function isDeep(table: TomlValue): boolean {
  let level = [table]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maximumDepth) return true
    level = level.flatMap(value =>
      typeof value === 'object' && !(value instanceof TomlDate) ? Object.values(value) : [],
    )
  }
  return false
}

function plainTable(table: Readonly<Record<string, TomlValue>>): YamlMapping {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, plain(value)]))
}

/** A value as text: a date as it is written, but with a `T` before the time. */
function plain(value: TomlValue): Yaml {
  if (value instanceof TomlDate) return value.toISOString().replace(/\.000(?=Z|[+-]|$)/, '')
  if (Array.isArray(value)) return value.map(plain)
  return typeof value === 'object' ? plainTable(value) : String(value)
}
