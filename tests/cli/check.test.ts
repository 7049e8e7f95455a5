import {expect, test, vi} from 'vitest'
import {makeWorld, review, type World} from './world.js'

const publication = `
publisher: The Open Archive of the Shore
place: Hull
date: 2026-11
identifiers: [{type: DOI, value: 10.1000/182}]
licence: {target: https://creativecommons.org/publicdomain/zero/1.0/, text: CC0 1.0}
`

async function withTei(...args: string[]): Promise<World> {
  const world = makeWorld()
  world.put('review.txt', review)
  world.put('publication.yaml', publication)
  await world.offprint(['convert', 'review.txt', '--to', 'tei', '--name', 'a', ...args])
  return world
}

test('what is written passes, by our schema', async () => {
  const world = await withTei()
  const {code, stdout, stderr} = await world.offprint(['check', 'a.tei.xml'])
  expect({code, stderr, stdout}).toEqual({
    code: 0,
    stderr: '',
    stdout: 'a.tei.xml: passed\n  schema  valid by offprint.rng\n',
  })
})

test('what a repository misses, each with the option that supplies it', async () => {
  const world = await withTei()
  const {code, stdout} = await world.offprint(['check', 'a.tei.xml', '--for', 'clarin,zenodo'])
  expect(code).toBe(1)
  expect(stdout.replace(/^ {2}\d+:\d+ */gm, '  0:0  ')).toBe(`a.tei.xml: failed, 2 defects, 2 remarks
  schema  valid by offprint.rng
  for     CLARIN, Zenodo
  0:0  Unexpected \`availability\` without a licence with \`target\`, expected \`fileDesc/publicationStmt/availability/licence\`  warning, check-no-licence
          Choose a licence, if you may: \`licence\` with its address in the file of \`--publication\`. CLARIN requires it. Zenodo requires it.
  0:0  Unexpected \`publicationStmt\` without a publisher, expected \`fileDesc/publicationStmt/publisher\`  info, check-no-publisher
          Say who publishes the file: \`publisher\` in the file of \`--publication\`. CLARIN advises it.
  0:0  Unexpected \`publicationStmt\` without a date with \`when\`, expected \`fileDesc/publicationStmt/date\`  warning, check-no-publication-date
          Say when the file is published: \`date\` in the file of \`--publication\`. Zenodo requires it. CLARIN advises it.
  0:0  Unexpected \`publicationStmt\` without an identifier, expected \`fileDesc/publicationStmt/idno\`  info, check-no-identifier
          Give the identifiers of the file, such as a DOI: \`identifiers\` in the file of \`--publication\`. CLARIN advises it. Zenodo advises it.
`)
})

test('the options that supply it', async () => {
  const world = await withTei('--publication', 'publication.yaml')
  const {code, stdout} = await world.offprint(['check', 'a.tei.xml', '--for', 'clarin,zenodo,tapas,textgrid'])
  expect({code, stdout}).toEqual({
    code: 0,
    stdout: 'a.tei.xml: passed\n  schema  valid by offprint.rng\n  for     CLARIN, Zenodo, TAPAS, TextGrid\n',
  })
})

test('the profile for libraries has what it asks for', async () => {
  const world = await withTei('--publication', 'publication.yaml', '--set', 'tei.profile=bptl-l4')
  const {code, stdout} = await world.offprint(['check', 'a.tei.xml', '--for', 'bptl'])
  expect({code, passed: stdout.startsWith('a.tei.xml: passed\n  schema  not checked: the file names https://')}).toEqual({code: 0, passed: true}) // prettier-ignore
  world.put('b.tei.xml', world.text('a.tei.xml').replace(/<publisher>.*?<\/publisher>/, '<publisher>not published</publisher>')) // prettier-ignore
  const {stdout: missing} = await world.offprint(['check', 'b.tei.xml', '--for', 'bptl'])
  expect(missing).toContain('check-no-publisher')
})

test('JSON for programs', async () => {
  const world = await withTei()
  world.put('b.tei.xml', '<TEI xmlns="http://www.tei-c.org/ns/1.0"><p></TEI>')
  const {code, stdout, stderr} = await world.offprint(['check', 'a.tei.xml', 'b.tei.xml', '--for', 'textgrid', '--json'])
  expect({code, stderr}).toEqual({code: 1, stderr: ''})
  expect(JSON.parse(stdout)).toMatchObject([
    {
      input: 'a.tei.xml',
      passed: true,
      schema: {name: 'offprint.rng', isValid: true},
      repositories: ['textgrid'],
    },
    {
      input: 'b.tei.xml',
      passed: false,
      schema: null,
      named: null,
      messages: [{rule: 'xml-malformed', severity: 'fatal', line: 1}],
    },
  ])
}) // prettier-ignore

test('a schema of others, and ours for files of others', async () => {
  const world = makeWorld()
  const file = `<TEI xmlns="http://www.tei-c.org/ns/1.0">\n<text/></TEI>`
  const grammar = `<element name="TEI" ns="http://www.tei-c.org/ns/1.0" xmlns="http://relaxng.org/ns/structure/1.0"><element name="NAME"><empty/></element></element>`
  world.put('x.xml', file)
  world.put('good.rng', grammar.replace('NAME', 'text'))
  world.put('bad.rng', grammar.replace('NAME', 'body'))
  const lines = async (schema: string) => {
    const {code, stdout} = await world.offprint(['check', 'x.xml', '--schema', schema])
    return [code, ...stdout.split('\n').slice(0, 2)]
  }
  expect(await lines('good.rng')).toEqual([0, 'x.xml: passed', '  schema  valid by good.rng'])
  expect(await lines('bad.rng')).toEqual([1, 'x.xml: failed, 1 defect', '  schema  not valid by bad.rng'])
  expect(await lines('offprint')).toEqual([1, 'x.xml: failed, 1 defect', '  schema  not valid by offprint.rng'])
  expect(await lines('auto')).toEqual([0, 'x.xml: passed', '  schema  not checked: the file names none; `--schema FILE.rng` checks one']) // prettier-ignore
})

test('standard input', async () => {
  const world = await withTei()
  const {code, stdout} = await world.offprint(['check', '-', '--for', 'clarin'], {stdin: world.text('a.tei.xml')})
  expect({code, isNamed: stdout.includes('file-name')}).toEqual({code: 1, isNamed: false})
})

test.each([
  [['check'], 'expected a document of TEI: a file, or `-`'],
  [['check', '-', '-'], 'Unexpected second `-`, expected one'],
  [['check', 'a.xml', '--for', 'louvre'], 'Unexpected `--for louvre`, expected tapas, clarin, dta, bptl, textgrid or zenodo'],
  [['check', 'a.xml', '--schema', 'none.rng'], 'Unexpected missing file or folder, expected a file that can be read: `--schema none.rng`'],
  [['check', 'a.xml', '--schema', 'a.xml'], 'Unexpected content of `a.xml`, expected RELAX NG in XML'],
  [['check', 'a.xml', '--schema', 'bytes.rng'], 'Unexpected content of `bytes.rng`, expected RELAX NG in XML'],
  [['check', 'a.xml', '--max-size', 'x'], 'Unexpected `--max-size x`, expected megabytes'],
])('%j is wrong usage', async (argv, message) => {
  const world = makeWorld()
  world.put('a.xml', '<TEI xmlns="http://www.tei-c.org/ns/1.0"/>')
  world.put('bytes.rng', Uint8Array.of(0, 1, 2))
  const {code, stdout, stderr} = await world.offprint(argv)
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toContain(message)
  expect(stderr).toContain('Try `offprint check --help`.')
}) // prettier-ignore

test('a file that is not there fails, and the others are checked', async () => {
  const world = await withTei()
  const {code, stdout} = await world.offprint(['check', 'none.xml', 'a.tei.xml'])
  expect(code).toBe(1)
  expect(stdout).toContain('none.xml: failed, 1 defect\n')
  expect(stdout).toContain('a.tei.xml: passed\n')
})

test('without the package for schemas, it says how to get it, and how to do without', async () => {
  const world = await withTei()
  vi.doMock('../../src/check/libxml2.js', () => {
    throw new Error('Cannot find package')
  })
  const {code, stderr} = await world.offprint(['check', 'a.tei.xml'])
  expect(code).toBe(2)
  expect(stderr).toContain('Unexpected missing package `libxml2-wasm`')
  expect(stderr).toContain('`npm install libxml2-wasm`')
  expect(await world.offprint(['check', 'a.tei.xml', '--schema', 'none'])).toMatchObject({code: 0})
  vi.doUnmock('../../src/check/libxml2.js')
})
