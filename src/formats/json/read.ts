import type {Point} from 'unist'
import type {VFile} from 'vfile'
import type {Tree} from '../../ast/nodes.js'
import {isTree, problemsOf} from '../../ast/validate.js'
import {decode} from '../../core/decode.js'
import {parseJson} from '../../core/parse-json.js'
import {startOf} from '../../core/sniff.js'
import type {Reader} from '../../core/types.js'
import type {JsonReadOptions} from './options.js'
import {jsonSize, jsonSyntax, jsonTree} from './rules.js'

/** A tree of 100 levels, with two levels of JSON for each and the records of metadata. */
const maximumDepth = 250

/**
 * Makes a reader of JSON: of a tree, as `writeJson` writes it, checked against the specification of the nodes.
 *
 * @param options - how to read (default: none)
 * @returns the reader
 * @example
 * const {tree} = await read(JSON.stringify(build('article', ['First words.'])), {from: readJson()})
 * tree.children.length //=> 1
 * await read('{"type": "title"}', {from: readJson()}) //=> throws Unexpected node `title`, expected `article` or `collection` (at `/`)
 */
export function readJson(options?: Readonly<JsonReadOptions> | null): Reader {
  const maximumLength = options?.maximumLength ?? 100_000_000
  return {name: 'json', mediaTypes: ['application/json'], extensions: ['json'], sniff, read}

  function read(file: VFile): Tree {
    const {text} = decode(file, 'application/json', options ?? {})
    if (text.length > maximumLength) {
      const reason = `Unexpected ${text.length} characters, expected at most ${maximumLength}`
      jsonSize.report(file, undefined, reason, 'Raise `maximumLength`, or split the collection.')
    }
    const value = parse(text, file)
    if (!isTree(value)) refuse(value, file)
    return value
  }
}

function parse(text: string, file: VFile): unknown {
  const parsed = parseJson(text, maximumDepth)
  if (!parsed.flaw) return parsed.value
  const {deep, offset, reason} = parsed.flaw
  const rule = deep ? jsonSize : jsonSyntax
  throw rule.report(file, pointAt(text, offset), reason, 'Give a tree as `writeJson` writes it.')
}

/** Reports what keeps a value from being a tree: the first problem as the reason, the others in the note. */
function refuse(value: unknown, file: VFile): never {
  const [first, ...others] = problemsOf(value).map(({pointer, reason}) => `${reason} (at \`${pointer || '/'}\`)`)
  const note = ['The JSON Schema of the tree is `offprint/schema.json`.', ...others].join('\n')
  throw jsonTree.report(file, undefined, first ?? 'Unexpected value, expected a tree', note)
}

function pointAt(text: string, offset: number): Point {
  const before = text.slice(0, offset)
  const start = before.lastIndexOf('\n') + 1
  return {line: before.split('\n').length, column: offset - start + 1, offset}
}

/** Certain for an object whose type is that of a tree; unsure for another that is a node. */
function sniff(file: VFile): number {
  const start = startOf(file)
  if (!/^\s*\{\s*"/.test(start)) return 0
  return /"type"\s*:\s*"(?:article|collection)"/.test(start) ? 1 : 0.2
}
