import {existsSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import type {Element, Nodes} from 'xast'
import {readText} from '../../src/formats/text/index.js'
import {writeTei} from '../../src/formats/tei/index.js'
import {parseXml} from '../../src/xml/parse.js'
import {corpus} from '../shared.js'
import {headerStatements, textStatements} from './statements.js'

const model = new URL('../../../shared/models/tei/model.tei.xml', import.meta.url)
const page = readFileSync(new URL('../../docs/tei-model.md', import.meta.url), 'utf8')
/** The beginnings of the statements that are argued. */
const argued = [...page.matchAll(/^\| `([^`]+)` +\|/gm)].map(([, start = '']) => start)

/** What the caller of the model says. */
const given = {
  date: '2026-11-23',
  publication: {
    publisher: 'Example Digital Repository',
    place: 'Exampleton',
    date: '2026-11-23',
    identifiers: [{type: 'filename', value: 'isr-1956-3-roberts.xml'}],
  },
}

function statementsOf(xml: string): {header: Set<string>; text: Set<string>} {
  const root = parseXml(xml, new VFile(), 'http://www.tei-c.org/ns/1.0')
  const [header, text] = ['teiHeader', 'text'].map(name => elementNamed(root, name))
  if (!header || !text) throw new Error('Unexpected document without header and text')
  return {header: headerStatements(header), text: textStatements(text)}
}

function elementNamed(node: Nodes, name: string): Element | undefined {
  if (node.type === 'element' && node.name === name) return node
  if (!('children' in node)) return undefined
  for (const child of node.children) {
    const found = elementNamed(child, name)
    if (found) return found
  }
  return undefined
}

test.skipIf(!existsSync(model))('nothing that the model states is missing without a reason', async () => {
  const [seed] = corpus('seed')
  const tree = readText().read(new VFile({value: seed?.bytes ?? new Uint8Array()}))
  const ours = statementsOf(await writeTei(given).write(tree, new VFile()))
  const theirs = statementsOf(readFileSync(model, 'utf8'))
  const missing = [...theirs.header, ...theirs.text].filter(one => !ours.header.has(one) && !ours.text.has(one))
  expect(missing.filter(one => !argued.some(start => one.startsWith(start)))).toEqual([])
  expect(argued.filter(start => !missing.some(one => one.startsWith(start)))).toEqual([])
  expect(page).toContain(`Of ${theirs.header.size} statements of the header and ${theirs.text.size} of the text`)
})

test('statements tell elements apart, and words from their notes', () => {
  const file = new VFile()
  const parsed = (xml: string) => parseXml(xml, file).children.find(node => node.type === 'element')
  const header = parsed('<h><a type="x" n="1" xml:id="i" who="#j">one <b/></a></h>')
  const text = parsed('<t><p>end<pb break="no"/>less <choice><sic>teh</sic><corr>the</corr></choice><note type="n">x</note></p></t>') // prettier-ignore
  if (!header || !text) throw new Error('Unexpected empty document')
  expect([...headerStatements(header)]).toEqual([
    'h',
    'h/a[x][1]',
    'h/a[x][1]/@type = x',
    'h/a[x][1]/@n = 1',
    'h/a[x][1]/@xml:id',
    'h/a[x][1]/@who',
    'h/a[x][1] = one',
    'h/a[x][1]/b',
  ])
  expect([...textStatements(text)]).toEqual([
    'p = endless teh',
    'pb in a word, after “end”',
    'choice: teh → the',
    'note[n] = x',
  ])
})
