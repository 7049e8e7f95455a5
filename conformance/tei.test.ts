import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {writeTei} from '../src/formats/tei/index.js'
import {made, readDocuments, type Document} from './tei-documents.js'
import {jing, missing, own, schematron} from './tei-validators.js'

/** Schemas of the profiles, beside which each document must be valid against TEI in full. */
const profiles = {
  'tei-all': undefined,
  simplePrint: 'tei_simplePrint.rng',
  'bptl-l4': 'bptl-L4.rng',
  dtabf: 'dtabf-1.1.0.rng',
} as const
type Profile = keyof typeof profiles

const lacking = missing(['tei_all.rng', 'tei_all.sch', ...Object.values(profiles).filter(name => name !== undefined)])
if (lacking !== '') console.log(`TEI is not validated, for want of ${lacking}`)

const {documents: read, refused} = readDocuments()
const documents: readonly Document[] = [...made, ...read]

describe.skipIf(lacking !== '').each(Object.keys(profiles) as Profile[])('TEI in the profile %s', profile => {
  let scratch = ''
  let folder = ''
  /** Documents that the profile cannot hold, with the reason: they are written for TEI in full. */
  const unfit: string[] = []

  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'offprint-tei-'))
    folder = join(scratch, 'documents')
    mkdirSync(folder)
    for (const {name, tree, options} of documents) {
      const file = new VFile()
      const output = await writeTei({...options, profile}).write(tree, file)
      const obstacle = file.messages.find(({ruleId}) => ruleId === 'tei-unfit-profile')
      if (obstacle) unfit.push(`${name}: ${obstacle.reason}`)
      else writeFileSync(join(folder, `${name}.tei.xml`), output)
    }
  }, 600_000)

  afterAll(() => {
    rmSync(scratch, {recursive: true})
  })

  const written = () => readdirSync(folder).length

  test('every document is written, or it is reported what the profile cannot hold', () => {
    const pages = read.filter(({name}) => name.startsWith('mia-html')).length
    const held = readdirSync(folder).filter(name => name.startsWith('mia-html')).length
    console.log(
      `${profile}: ${written()} documents; ${unfit.length} reported as unfit; ${refused.length} inputs are no article; of ${pages} pages of mia-html ${held} are held`,
    )
    expect(written() + unfit.length).toBe(documents.length)
    if (profile !== 'dtabf') expect(unfit.filter(line => !line.includes('collection'))).toEqual([])
  })

  test('valid by the schema of the profile', () => {
    const rng = profiles[profile]
    if (rng === undefined) expect(own(folder)).toEqual([])
    else expect(jing(rng, folder)).toEqual([])
    console.log(`${profile}: ${written()} of ${written()} valid by ${rng ?? 'offprint.rng'}`)
  })

  test('valid by TEI in full', () => {
    expect(jing('tei_all.rng', folder)).toEqual([])
    console.log(`${profile}: ${written()} of ${written()} valid by tei_all.rng`)
  })

  test('valid by the Schematron of TEI', () => {
    const {findings, files} = schematron(folder, scratch)
    expect(findings).toEqual([])
    expect(files).toBe(written())
    console.log(`${profile}: ${files} of ${files} valid by tei_all.sch`)
  })

  test('and what is not valid is found by each', () => {
    const bad = join(scratch, 'bad')
    mkdirSync(bad)
    const valid = readFileSync(join(folder, 'empty.tei.xml'), 'utf8')
    // A paragraph in a paragraph, which the grammar forbids; a note with a list in a line, which only Schematron does.
    writeFileSync(join(bad, 'grammar.xml'), valid.replace('<text>', '<text><title/>'))
    writeFileSync(join(bad, 'rules.xml'), valid.replace('</titleStmt>', '<respStmt><resp when="1931" notBefore="1930">x</resp><name>y</name></respStmt></titleStmt>')) // prettier-ignore
    expect(jing('tei_all.rng', bad).join('\n')).toContain('element "title" not allowed')
    expect(own(bad).join('\n')).toContain('grammar.xml')
    const again = join(scratch, 'again')
    mkdirSync(again)
    expect(schematron(bad, again).findings.join('\n')).toContain('rules.xml: tei_all-att.datable.w3c')
  })
})
