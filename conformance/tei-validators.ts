import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {makeValidator} from '../src/check/libxml2.js'
import {schema} from '../tests/shared.js'

const saxon = '/usr/share/java/Saxon-HE.jar'
const compiler = join(import.meta.dirname, 'schematron.xsl')
const ownSchema = join(import.meta.dirname, '../schema/offprint.rng')

/** What is needed for validation and is not at hand, in a sentence; empty if nothing is missing. */
export function missing(schemas: readonly string[]): string {
  return [
    ...schemas.filter(name => schema(name) === undefined).map(name => `the schema ${name} beside the repository`),
    ...(spawnSync('jing').error ? ['the command jing'] : []),
    ...(existsSync(saxon) ? [] : [`${saxon} (Debian: libsaxonhe-java)`]),
  ].join(', ')
}

/**
 * What jing says of the files in a folder. It stops at the first file that it cannot parse and says nothing of the
 * files behind it; so that is an error of the whole folder.
 */
export function jing(rng: string, folder: string): string[] {
  const files = readdirSync(folder).map(name => join(folder, name))
  const {stdout, status} = spawnSync('jing', [schema(rng) ?? '', ...files], {encoding: 'utf8', maxBuffer: 1 << 28})
  const messages = stdout.split('\n').filter(line => line !== '')
  if (messages.some(line => line.includes('fatal'))) return [`fatal: ${String(messages[0])}`]
  return status === 0 ? messages : messages.map(line => line.slice(folder.length + 1, folder.length + 400))
}

/** What the Schematron of TEI says of the files in a folder, and how many files it was held against. */
export function schematron(folder: string, scratch: string): {findings: string[]; files: number} {
  const [style, results] = [join(scratch, 'tei_all.xsl'), join(scratch, 'findings')]
  mkdirSync(results)
  transform(schema('tei_all.sch') ?? '', compiler, style)
  transform(folder, style, results)
  const names = readdirSync(results)
  const findings = names.flatMap(name =>
    readFileSync(join(results, name), 'utf8')
      .split('\n')
      .filter(line => line !== '')
      .map(line => `${name}: ${line}`),
  )
  return {findings, files: names.length}
}

/** What our own schema says of the files in a folder. */
export function own(folder: string): string[] {
  const validator = makeValidator(readFileSync(ownSchema, 'utf8'))
  return readdirSync(folder).flatMap(name =>
    validator.validate(readFileSync(join(folder, name), 'utf8')).map(({reason, line}) => `${name}:${line}: ${reason}`),
  )
}

function transform(source: string, style: string, output: string): void {
  const args = ['-cp', saxon, 'net.sf.saxon.Transform', `-s:${source}`, `-xsl:${style}`, `-o:${output}`]
  const {status, stderr} = spawnSync('java', args, {encoding: 'utf8', maxBuffer: 1 << 28})
  if (status !== 0) throw new Error(`Unexpected failure of Saxon: ${stderr}`)
}
