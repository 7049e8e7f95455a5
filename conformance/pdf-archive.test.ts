import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {VFile} from 'vfile'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {build} from '../src/ast/build.js'
import type {Tree} from '../src/ast/nodes.js'
import {readHtml} from '../src/formats/html/index.js'
import {writePdf, type PdfWriteOptions} from '../src/formats/pdf/index.js'
import {readText} from '../src/formats/text/index.js'
import {arbitraryArticle} from '../tests/arbitrary.js'
import {kitchenSink} from '../tests/contract.js'
import {checkPdf} from '../tests/formats/pdf/checker/check.js'
import {corpus} from '../tests/shared.js'

/** Where Debian puts Apache PDFBox Preflight (`libpdfbox2-java`) and what it needs. */
const folderOfJars = '/usr/share/java'
const jars = [
  'preflight', 'pdfbox2', 'fontbox2', 'xmpbox', 'commons-logging', 'commons-io', 'javax.activation', 'jaxb-api',
].map(name => join(folderOfJars, `${name}.jar`)) // prettier-ignore
const absent = jars.filter(jar => !existsSync(jar))
if (absent.length > 0) console.log(`PDF/A is not checked: not there are ${absent.join(', ')}.`)

const random = build(
  'collection',
  {metadata: {title: 'At Random', language: 'en'}},
  fc.sample(arbitraryArticle, {numRuns: 30, seed: 1931}),
)

describe.skipIf(absent.length > 0)('PDF/A', () => {
  let folder = ''
  const faults: string[] = []

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'offprint-pdfa-'))
  })

  afterAll(() => {
    rmSync(folder, {recursive: true})
  })

  async function save(name: string, tree: Tree, options: PdfWriteOptions): Promise<string> {
    const path = join(folder, `${name}.pdf`)
    const bytes = await writePdf(options).write(tree, new VFile())
    writeFileSync(path, bytes)
    // A document without title or language does not claim to be PDF/UA.
    const known = new Set(['06-002', '06-003', '11-006'])
    faults.push(...checkPdf(bytes).flatMap(({rule, text}) => (known.has(rule) ? [] : [`${name}: ${rule}: ${text}`])))
    return path
  }

  /** What Preflight says of each file: `valid`, or the codes of its errors. */
  function preflight(paths: readonly string[]): string[] {
    const list = join(folder, 'files.txt')
    writeFileSync(list, `${paths.join('\n')}\n`)
    spawnSync('java', ['-cp', jars.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', 'xml', 'group', list])
    const report = readFileSync(`${list}.preflight.xml`, 'utf8')
    return report
      .split('<preflight ')
      .slice(1)
      .map(entry =>
        /<isValid[^>]*>true</.test(entry)
          ? 'valid'
          : `${/name="([^"]*)"/.exec(entry)?.[1] ?? ''}: ${entry.match(/<code>[^<]*|<details>[^<]*/g)?.join(' ') ?? ''}`,
      )
  }

  test('part 1 is what an independent checker finds in every file', {timeout: 300_000}, async () => {
    const trees: [string, Tree][] = [
      ['kitchen-sink', kitchenSink],
      ['random', random],
      ...corpus('seed').map(({name, bytes}): [string, Tree] => [name, readText().read(new VFile({value: bytes}))]),
      ...corpus('mia-html').map(({name, bytes}): [string, Tree] => [name, readHtml().read(new VFile({value: bytes}))]),
    ]
    const paths: string[] = []
    for (const [name, tree] of trees) paths.push(await save(name, tree, {conformance: 'PDF/A-1a'}))
    const verdicts = preflight(paths)
    console.log(
      `PDF/A-1b by Preflight: ${verdicts.filter(verdict => verdict === 'valid').length} of ${paths.length} files`,
    )
    expect(verdicts).toHaveLength(paths.length)
    expect(verdicts.filter(verdict => verdict !== 'valid')).toEqual([])
    expect(faults).toEqual([])
  })

  test('part 1 is not found where it is not claimed', async () => {
    const [verdict] = preflight([await save('third', kitchenSink, {conformance: 'PDF/A-3a'})])
    expect(verdict).toContain('part must be 1')
  })
})
