import {basename} from 'node:path'
import type {VFile} from 'vfile'
import type {Validator} from '../check/validator.js'
import {readInto} from './files.js'
import type {Io} from './io.js'
import {fileOf} from './read.js'
import {UsageError} from './usage-error.js'

/** The own schema of offprint, in which it writes TEI in full. */
const own = 'offprint.rng'

/** What `--schema` may say besides a path. */
type Choice = 'auto' | 'offprint' | 'none'

/** Gives the validator of a document, and makes it when it is first needed. */
export type Validators = (document: string) => Promise<Validator | undefined>

/**
 * Makes the validators that a command asks for.
 *
 * @param schema - `offprint`, `none`, the path of a schema, or `auto`: the schema of offprint for what offprint wrote in
 *   TEI in full, none for others
 * @param maxSize - most bytes that a schema may have
 * @param io - the world
 */
export function validatorsFor(schema: string, maxSize: number, io: Io): Validators {
  let made: Promise<Validator> | undefined
  const make = (): Promise<Validator> => (made ??= makeValidator(schema, maxSize, io))
  if (isChoice(schema, 'none')) return () => Promise.resolve(undefined)
  if (!isChoice(schema, 'auto')) return make
  return document => (isOwn(document) ? make() : Promise.resolve(undefined))
}

/** The validator by our own schema; `undefined` where the package for schemas is not installed. */
export async function ownValidator(): Promise<Validator | undefined> {
  const library = await import('../check/libxml2.js').catch(() => undefined)
  return library?.makeValidator((await import('../schema/schema.js')).offprintRng, own)
}

/** The schema that a document names first; `undefined` if it names none. */
export function schemaNamedIn(document: string): string | undefined {
  return /<\?xml-model\s[^>]{0,500}?\bhref="([^"]{1,500})"/.exec(document.slice(0, 4000))?.[1]
}

/** Whether offprint wrote a document, in TEI in full. */
function isOwn(document: string): boolean {
  const named = schemaNamedIn(document)
  const isInFull = named === undefined || /(?:^|\/)(?:tei_all|offprint)\.rng$/.test(named)
  return isInFull && document.includes('<application ident="offprint"') && !document.includes('<schemaRef')
}

async function makeValidator(schema: string, maxSize: number, io: Io): Promise<Validator> {
  const library = await import('../check/libxml2.js').catch(() => {
    throw new UsageError(
      'Unexpected missing package `libxml2-wasm`, expected it for the schema; install it (`npm install libxml2-wasm`), or check without a schema (`--schema none`)',
    )
  })
  const isOurs = isChoice(schema, 'auto', 'offprint')
  const text = isOurs ? (await import('../schema/schema.js')).offprintRng : await readSchema(schema, maxSize, io)
  try {
    return library.makeValidator(text, isOurs ? own : basename(schema))
  } catch (error) {
    const what = error instanceof Error ? (error.message.trim().split('\n')[0] ?? '') : ''
    throw new UsageError(`Unexpected content of \`${schema}\`, expected RELAX NG in XML: ${what}`)
  }
}

async function readSchema(path: string, maxSize: number, io: Io): Promise<string> {
  const file: VFile = fileOf(path, io)
  try {
    await readInto(file, maxSize, io)
    return String(file)
  } catch {
    throw new UsageError(`${file.messages[0]?.reason ?? 'Unexpected failure'}: \`--schema ${path}\``)
  }
}

function isChoice(schema: string, ...choices: readonly Choice[]): boolean {
  return choices.some(choice => choice === schema)
}
