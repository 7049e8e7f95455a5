import {readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {build} from '../../../src/ast/build.js'
import type {Article} from '../../../src/ast/nodes.js'
import {makeValidator} from '../../../src/check/libxml2.js'
import {readTei, writeTei, type TeiWriteOptions} from '../../../src/formats/tei/index.js'
import {documentOf} from './sketch.js'
import {everyOpaque, opaque} from './opaque-elements.js'

async function write(article: Article, options?: TeiWriteOptions): Promise<{output: string; file: VFile}> {
  const file = new VFile()
  return {output: await writeTei(options).write(article, file), file}
}

/** The first paragraph of what is written of what is read of a body. */
async function again(body: string, options?: TeiWriteOptions): Promise<string | undefined> {
  const read = readTei().read(new VFile({value: documentOf(body)})) as Article
  const {output} = await write(read, options)
  return /<p [^>]*>([^]*?)<\/p>/.exec(output.slice(output.indexOf('<body>')))?.[1]
}

test.each([
  ['names and dates', '<persName key="h">Ida <surname>Holm</surname></persName>, <date when="1931-05">May</date>'],
  ['words that are spoken of', '<q>yes</q>, the <soCalled>rope</soCalled> and <term type="x">hemp</term>'],
  ['measures', '<num value="2">two</num> <measure quantity="3" unit="ell" commodity="rope">ells</measure>'],
  ['places without words', 'a<cb n="2"/> b <milestone unit="verse" n="3"/>c <anchor xml:id="a"/>d'],
  ['parts of an entry', '<bibl><author>Holm</author>, <pubPlace>Hull</pubPlace></bibl>'],
  ['pairs', '<choice><orig>olde</orig><reg>old</reg></choice> <choice><abbr>Mr</abbr><expan>Mister</expan></choice>'],
  [
    'what both sides of a pair say',
    '<choice n="1"><orig xml:id="o" rend="i">olde</orig><reg resp="b.xml#e" cert="low">old</reg></choice>',
  ],
  [
    'readings',
    'The <app type="x"><lem wit="b.xml#a">rope</lem><rdg wit="b.xml#b">cord</rdg><rdg>twine</rdg></app> held.',
  ],
  ['words and letters', '<s n="1"><w lemma="rope">ro<c>p</c>es</w><pc>.</pc></s> <seg type="x">Hemp</seg>'],
  ['pointers to what is in the file', '<term xml:id="t">rope</term> <rs ref="#t">it</rs>'],
])('%s come back', async (_, line) => {
  expect(await again(`<body><p>${line}</p></body>`)).toBe(line)
})

test.each([
  ['an element of nobody', '<knot>rope</knot>', 'rope'],
  ['an element of another vocabulary', '<x:knot xmlns:x="urn:x">rope</x:knot>', 'rope'],
  ['an element in a wrong place', '<author>Holm</author>', 'Holm'],
  ['an element with a wrong one in it', '<gi>p<hi>q</hi></gi>', 'p<hi>q</hi>'],
  ['a value that is none', '<date when="May 1931">May</date>', '<date>May</date>'],
  ['an attribute of another element', '<soCalled key="x">rope</soCalled>', '<soCalled>rope</soCalled>'],
  ['a pointer to what is not in the file', '<persName ref="#h b.xml#h">Holm</persName>', '<persName ref="#h b.xml#h">Holm</persName>'],
  ['a name that is described elsewhere', '<rs type="person" ref="#h">she</rs>', '<rs type="person" key="h">she</rs>'],
  ['a script', '<persName ref="javascript:x">Holm</persName>', '<persName>Holm</persName>'],
])('%s is read, and what cannot be written is reported', async (_, line, expected) => {
  const source = new VFile({value: documentOf(`<body><p>${line}</p></body>`)})
  const read = readTei().read(source) as Article
  const {output, file} = await write(read)
  expect(await again(`<body><p>${line}</p></body>`)).toBe(expected)
  expect(file.messages.map(({ruleId}) => ruleId)).toContain('tei-lost-element')
  expect(readTei().read(new VFile({value: output})).children).toMatchObject(JSON.parse(JSON.stringify(read.children, (key, value: unknown) => (key === 'position' ? undefined : value))) as object) // prettier-ignore
}) // prettier-ignore

test('a place in the source is pointed at where the address of the source is known', async () => {
  const article = build('article', {metadata: {source: {uri: 'https://example.org/a.xml', mediaType: 'application/tei+xml'}}}, [
    build('paragraph', [opaque('persName', {ref: '#h'}, 'Holm')]),
  ]) // prettier-ignore
  expect((await write(article)).output).toContain('<persName ref="https://example.org/a.xml#h">Holm</persName>')
})

test('a stage direction stands among blocks as it stood', async () => {
  const body = '<body><div type="act"><head>I</head><stage type="setting">Night.</stage><sp><speaker>Ida.</speaker><stage>aside</stage><p>Hush!</p></sp></div><div><p>End.</p></div></body>' // prettier-ignore
  const read = readTei().read(new VFile({value: documentOf(body)})) as Article
  const {output} = await write(read)
  expect(output).toMatch(/<head>I<\/head>\s*<stage type="setting">Night\.<\/stage>\s*<sp>\s*<speaker>Ida\.<\/speaker>\s*<stage>aside<\/stage>\s*<p [^>]*>Hush!/) // prettier-ignore
})

test('every element of others, wherever it stands, is valid', async () => {
  const validator = makeValidator(readFileSync(new URL('../../../schema/offprint.rng', import.meta.url), 'utf8'))
  const {output} = await write(everyOpaque, {furniture: true})
  expect(validator.validate(output).map(({reason, line}) => `${reason}: ${output.split('\n')[(line ?? 1) - 1]?.slice(0, 300) ?? ''}`)).toEqual([]) // prettier-ignore
})

test('a profile keeps the words, and reports the elements', async () => {
  const article = build('article', [build('paragraph', ['By ', opaque('persName', {key: 'h'}, 'Ida Holm'), '.'])])
  const {output, file} = await write(article, {profile: 'simplePrint'})
  expect(output).toContain('>By Ida Holm.</p>')
  expect(file.messages.map(({reason}) => reason)).toContain(
    'Unexpected `persName`, expected what the profile `simplePrint` has',
  )
})

test('the header says that quotations in lines are tagged', async () => {
  const said = 'In lines, quotations are tagged as the source tags them.'
  const write = async (body: string): Promise<string> =>
    writeTei().write(readTei().read(new VFile({value: documentOf(body)})), new VFile())
  expect(await write('<body><p><q>yes</q></p></body>')).toContain(said)
  expect(await write('<body><p>“yes”</p></body>')).not.toContain(said)
})

test('a profile without an apparatus has the other readings as notes', async () => {
  const body = '<body><p>The <app><lem>rope</lem><rdg>cord</rdg></app> held.</p></body>'
  const read = readTei().read(new VFile({value: documentOf(body)})) as Article
  const {output} = await write(read, {profile: 'simplePrint'})
  expect(output).toContain('>The rope<note place="bottom" type="editorial">cord</note> held.</p>')
  const {output: stray} = await write(build('article', [build('paragraph', [opaque('rdg', {}, 'cord')])]), {profile: 'simplePrint'}) // prettier-ignore
  expect(stray).toContain('>cord</p>')
})

test('a name that is described elsewhere is reported with what is written instead', async () => {
  const line = '<rs type="person" ref="#h">she</rs>'
  const read = readTei().read(new VFile({value: documentOf(`<body><p>${line}</p></body>`)})) as Article
  const {file} = await write(read)
  expect(file.messages.map(({reason}) => reason)).toContain(
    'Unexpected `ref="#h"` on `rs`, which leads nowhere; `key="h"` is written, expected what TEI has there',
  )
})
