import type {VFile} from 'vfile'
import {isEdtf} from '../bibliography/date.js'
import type {TeiPublication} from '../formats/tei/index.js'
import {invalidPublication} from './rules.js'
import {isFields, isList, parseYaml} from './yaml.js'

const remedy =
  'Fields are `publisher`, `place`, `date` (in EDTF), `identifiers: [{type: DOI, value: 10.1000/182}]` and `licence: {target: https://…, text: CC0 1.0}`.'

/**
 * Reads in YAML how a file is published.
 *
 * @param file - file with the text
 * @returns an option of `writeTei`
 * @throws VFileMessage - if it is not YAML, or says something else
 */
export function parsePublication(file: VFile): TeiPublication {
  const {fields, placeOf} = parseYaml(file, invalidPublication, remedy)
  const [problem] = problems(fields, kinds, [])
  if (problem) throw invalidPublication.report(file, placeOf(problem.path), problem.reason, remedy)
  return fields
}

interface Problem {
  path: string[]
  reason: string
}

/** What a value may be: text that a test accepts, fields of which all must be there, or a list of these. */
type Kind = ((text: string) => boolean) | {readonly fields: Kinds} | {readonly each: Kinds}
interface Kinds {
  readonly [field: string]: Kind
}

const isAnything = (): boolean => true
const kinds: Kinds = {
  publisher: isAnything,
  place: isAnything,
  date: isEdtf,
  identifiers: {each: {type: isAnything, value: isAnything}},
  licence: {fields: {target: text => URL.canParse(text), text: isAnything}},
}

function problems(value: unknown, expected: Kinds, path: readonly string[]): Problem[] {
  if (!isFields(value)) return [{path: [...path], reason: 'Unexpected text, expected fields'}]
  return Object.entries(value).flatMap(([name, inner]): Problem[] => {
    const at = [...path, name]
    const kind = Object.hasOwn(expected, name) ? expected[name] : undefined
    if (kind === undefined) return [{path: at, reason: `Unexpected field \`${name}\``}]
    if (typeof kind === 'function') {
      if (typeof inner === 'string' && kind(inner)) return []
      const found = typeof inner === 'string' ? `\`${inner}\`` : 'fields'
      return [{path: at, reason: `Unexpected ${found} as \`${name}\`, expected ${name === 'date' ? 'EDTF' : name === 'target' ? 'an address' : 'text'}`}] // prettier-ignore
    }
    if ('fields' in kind) return whole(inner, kind.fields, at)
    if (!isList(inner)) return [{path: at, reason: `Unexpected \`${name}\` that is no list`}]
    return inner.flatMap((one, index) => whole(one, kind.each, [...at, String(index)]))
  })
}

/** Fields of which all must be there. */
function whole(value: unknown, expected: Kinds, path: readonly string[]): Problem[] {
  const missing = isFields(value) ? Object.keys(expected).filter(name => !(name in value)) : []
  return [
    ...problems(value, expected, path),
    ...missing.map(name => ({path: [...path], reason: `Unexpected end, expected \`${name}\``})),
  ]
}
