import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'
import {VFile} from 'vfile'
import type {Tree} from '../ast/nodes.js'
import {itemsOf} from '../bibliography/csl/index.js'
import {shortNameOf} from '../bibliography/short-name.js'
import type {Writer} from '../core/types.js'
import {writeTei} from '../formats/tei/index.js'
import {offprintOdd, offprintRng} from '../schema/schema.js'
import {zip} from '../zip/zip.js'
import {dublinCore} from './dublin-core.js'
import {anyTei, findingsOf} from './missing.js'
import type {Deposit, DepositOptions} from './options.js'
import {readme, type Described} from './readme.js'
import {unfitProfileId, differentSource} from './rules.js'
import {sourcesOf} from './sources.js'

/**
 * Bundles an article, or a collection, for a repository: one folder in a zip, with TEI, its schema, the transcription that
 * was read, records in CSL-JSON and Dublin Core, a README that says what is missing, and checksums.
 *
 * Same tree and options, same bytes.
 *
 * @param tree - the article or collection
 * @param options - what goes into the bundle
 * @returns the zip with its name
 * @throws TypeError - if the name is not one that every system can hold
 * @example
 * const tree = build('article', {metadata: {title: 'On Type', language: 'en'}}, ['First words.'])
 * const {name, files} = await deposit(tree, {name: 'on-type'})
 * name //=> 'on-type'
 * files.includes('on-type/README.md') //=> true
 */
export async function deposit(tree: Tree, options: Readonly<DepositOptions> = {}): Promise<Deposit> {
  const name = options.name ?? (shortNameOf(tree.metadata) || tree.type)
  if (!/^[A-Za-z0-9-]{1,80}$/.test(name)) {
    throw new TypeError(`Unexpected name \`${name}\`, expected up to 80 ASCII letters, digits and hyphens`)
  }
  const publication = options.publication ?? {}
  const file = new VFile({path: `${name}.tei.xml`})
  const isInFull = (options.profile ?? 'tei-all') === 'tei-all'
  const writer: Writer<string> = writeTei({
    ...options,
    schema: options.schema ?? (isInFull ? 'offprint' : 'release'),
    handlers: null,
  })
  const tei = await writer.write(tree, file)
  const sources = sourcesOf(tree, options.sources ?? [])
  if (sources.some(({isOther}) => isOther)) {
    const reason = 'Unexpected transcription, expected the one whose checksum is in the metadata'
    differentSource.report(file, undefined, reason, 'Give the bytes that were read.')
  }
  // A profile that cannot hold the article is given up for TEI in full, which is reported.
  const isOurs = isInFull || file.messages.some(({ruleId}) => ruleId === unfitProfileId)
  const [record, ...records] = dublinCore(tree, publication)
  const files: Described[] = [
    {name: `${name}.tei.xml`, data: tei, description: 'the text with its header, as TEI P5'},
    ...(isOurs ? schemas : []),
    ...sources,
    {name: `${name}.csl.json`, data: `${JSON.stringify(itemsOf(tree), null, 2)}\n`, description: 'bibliography, as CSL-JSON'},
    {name: `${name}.dc.xml`, data: record, description: 'record of the file, in Dublin Core'},
    ...records.map((data, index) => recordFile(name, data, index + 1, records.length)),
  ] // prettier-ignore
  const findings = findingsOf(tei, `${name}.tei.xml`, options.repositories ?? anyTei, isOurs ? options.validator : undefined) // prettier-ignore
  const documented = [{name: 'README.md', data: readme(tree, publication, files, findings)}, ...files]
  const entries = [...documented, {name: 'manifest-sha256.txt', data: manifest(documented)}]
  return {
    name,
    zip: zip(entries.map(entry => ({...entry, name: `${name}/${entry.name}`}))),
    files: entries.map(entry => `${name}/${entry.name}`),
    messages: [...file.messages, ...findings.report.messages],
  }
}

/** The record of one article of several. */
function recordFile(name: string, data: string, number: number, count: number): Described {
  const digits = String(number).padStart(String(count).length, '0')
  return {
    name: `${name}-${digits}.dc.xml`,
    data,
    description: `record of article ${number} of the collection, in Dublin Core`,
  }
}

const schemas: readonly Described[] = [
  {name: 'offprint.rng', data: offprintRng, description: 'schema of the TEI, as RELAX NG with rules of Schematron'},
  {name: 'offprint.odd', data: offprintOdd, description: 'documentation of every element, as TEI ODD'},
]

/** Checksums in the form that `sha256sum` reads. */
function manifest(files: readonly {name: string; data: string | Uint8Array}[]): string {
  return files
    .map(({name, data}) => `${bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data))}  ${name}\n`)
    .join('')
}
