import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {check, repositoryNames, type CheckOptions, type RepositoryName} from '../../src/check/index.js'
import {writeTei} from '../../src/formats/tei/index.js'
import {kitchenSink} from '../contract.js'

/** A document with its own words in the text and in the publication statement. */
function tei(text: string, publication = '<p>none</p>', attributes = ''): string {
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0"${attributes}>
<teiHeader><fileDesc><titleStmt><title>A</title></titleStmt>
<publicationStmt>${publication}</publicationStmt><sourceDesc><p>B</p></sourceDesc></fileDesc></teiHeader>
<text><body>
${text}
</body></text></TEI>`
}

/** Findings as `line:column rule severity`, one a line. */
function findings(input: string | Uint8Array, options?: CheckOptions): string[] {
  return check(input, options).messages.map(({line, column, ruleId, fatal}) => {
    const severity = fatal === true ? 'fatal' : fatal === false ? 'warning' : 'info'
    return `${line ?? '-'}:${column ?? '-'} ${ruleId} ${severity}`
  })
}

function lacks(text: string, ...repositories: RepositoryName[]): string[] {
  return findings(text, {repositories}).map(finding => finding.split(' ')[1] ?? '')
}

test('what we write passes', async () => {
  const text = await writeTei({furniture: true}).write(kitchenSink, new VFile())
  const report = check(text)
  expect(report.messages.map(String)).toEqual([])
  expect(report).toMatchObject({passed: true, schema: undefined})
})

test.each([
  ['well-formed', '<TEI xmlns="http://www.tei-c.org/ns/1.0">\n<p></TEI>', '2:10 xml-malformed fatal'],
  ['of TEI', '<html xmlns="http://www.w3.org/1999/xhtml"/>', '1:1 check-not-tei fatal'],
  ['in the namespace', '<TEI><teiHeader/></TEI>', '1:1 check-not-tei fatal'],
  ['not empty', ' ', '-:- empty-input fatal'],
])('a document is %s', (_, text, finding) => {
  expect(findings(text)).toEqual([finding])
  expect(check(text).passed).toBe(false)
})

test.each([
  ['a repeated identifier', '<p xml:id="a"/><p xml:id="a"/>', '5:16 check-repeated-identifier warning'],
  ['an identifier that is no name', '<p xml:id="1a"/>', '5:1 check-invalid-identifier warning'],
  ['a dangling pointer', '<p>\n<ref target="#a #b" xml:id="a"/></p>', '6:1 check-dangling-pointer warning'],
  ['a dangling responsibility', '<p><corr resp="#nobody"/></p>', '5:4 check-dangling-pointer warning'],
  ['an undeclared prefix', '<p><hi rendition="simple:italic"/></p>', '5:4 check-undeclared-prefix warning'],
  ['a day that no month has', '<p><date when="2009-02-29"/></p>', '5:4 check-impossible-date warning'],
  ['a month that no year has', '<p><date when="2009-13"/></p>', '5:4 check-impossible-date warning'],
  ['words for a date', '<p><date when="summer"/></p>', '5:4 check-impossible-date warning'],
  ['a span that goes back', '<p><date from="1956-03" to="1956-02-01"/></p>', '5:4 check-impossible-date warning'],
  ['EDTF that is none', '<p><date when-custom="1956-99" datingMethod="https://www.loc.gov/standards/datetime/"/></p>', '5:4 check-impossible-date warning'],
  ['an accent apart', '<p>Cafe\u0301</p>', '5:7 check-not-normalised warning'],
  ['a control of another encoding', '<p>a\u0093b</p>', '5:5 check-stray-character warning'],
  ['the same by its number', '<p>a&#x93;b</p>', '5:5 check-stray-character warning'],
  ['a lost letter', '<p>gr\uFFFDn</p>', '5:6 check-stray-character warning'],
])('%s is found at its place', (_, text, finding) => {
  expect(findings(tei(text))).toEqual([finding])
}) // prettier-ignore

test.each([
  ['pointers to what is there', '<p xml:id="é"><ref target="#%C3%A9"/><ptr target="#xpath(//p[3])"/><ref target="a.xml#b"/></p>'],
  ['addresses of the web', '<p><ref target="https://example.org/#x">a</ref><name ref="doi:10.1000/1 urn:x:y"/></p>'],
  ['prefixes that are declared', '<listPrefixDef><prefixDef ident="psn"/></listPrefixDef><name ref="psn:anna"/>'],
  ['dates of every form', '<date when="2008-02-29"/><date when="-0044"/><date when="--05-01"/><date when="1956-06-30T12:30:00+02:00"/><time when="12:30:00"/>'],
  ['a month that begins with its day', '<date from="1956-02-01" to="1956-02"/>'],
  ['pages, which are no dates', '<biblScope from="84" to="8"/>'],
  ['letters without a composed form', '<p>q\u0307 “x” – é</p>'],
])('%s are in order', (_, text) => {
  expect(findings(tei(text))).toEqual([])
}) // prettier-ignore

test('bytes that are not as they are declared', () => {
  const bytes = Buffer.from(tei('<p>grün</p>'), 'latin1')
  expect(findings(bytes)).toEqual(['1:1 check-wrong-encoding warning'])
  expect(findings(Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>\n${tei('<p>grün</p>')}`, 'latin1'))).toEqual([])
}) // prettier-ignore

test('many findings of a rule are counted', () => {
  const messages = check(tei('<p resp="#x"/>'.repeat(500))).messages
  expect(messages).toHaveLength(21)
  expect(messages.at(-1)?.reason).toBe('Unexpected 480 more of the same, expected none')
})

test('a validator is asked, and its findings are placed', () => {
  const validator = {schema: 'x.rng', validate: (text: string) => (text.includes('<p>') ? [{reason: 'no p', line: 6}] : [])}
  const text = `<?xml version="1.0" encoding="windows-1252"?>\n${tei('<p>a</p>')}`
  expect(check(text, {validator}).schema).toEqual({name: 'x.rng', isValid: false})
  expect(findings(text, {validator})).toContain('6:1 check-invalid-by-schema warning')
  expect(check(tei('<ab/>'), {validator: {...validator, validate: () => []}}).schema?.isValid).toBe(true)
}) // prettier-ignore

test('what repositories miss in a bare header', () => {
  const text = tei('<p/>')
  expect(lacks(text, 'zenodo')).toEqual(['author', 'publication-date', 'licence', 'identifier', 'language'].map(name => `check-no-${name}`)) // prettier-ignore
  expect(lacks(text, 'tapas')).toEqual(['author', 'responsibility', 'publisher', 'licence', 'source'].map(name => `check-no-${name}`)) // prettier-ignore
  expect(check(text, {repositories: ['tapas']}).passed).toBe(true)
  expect(check(text, {repositories: ['zenodo']}).passed).toBe(false)
})

test('each lack is reported once, with all who want it, and with the remedy', () => {
  const {messages} = check(tei('<p/>'), {repositories: ['clarin', 'zenodo', 'tapas']})
  const licences = messages.filter(({ruleId}) => ruleId === 'check-no-licence')
  expect(licences.map(({fatal, line, note}) => ({fatal, line, note}))).toEqual([
    {
      fatal: false,
      line: 3,
      note: 'Choose a licence, if you may: `licence` with its address in the file of `--publication`. CLARIN requires it. Zenodo requires it. TAPAS advises it.',
    },
  ])
})

test('what is supplied is not missed', async () => {
  const publication = {
    publisher: 'A Press',
    date: '2026-11',
    identifiers: [{type: 'DOI', value: '10.1000/182'}],
    licence: {target: 'https://creativecommons.org/publicdomain/zero/1.0/', text: 'CC0 1.0'},
  }
  const text = await writeTei({publication}).write(kitchenSink, new VFile())
  const options = {path: 'out/harbour-press.tei.xml', repositories: ['tapas', 'clarin', 'textgrid', 'zenodo']} as const
  expect(findings(text, options)).toEqual([])
  const unpublished = await writeTei().write(kitchenSink, new VFile())
  expect(lacks(unpublished, 'zenodo')).toEqual(['publication-date', 'licence', 'identifier'].map(name => `check-no-${name}`)) // prettier-ignore
})

test.each([
  ['my article.xml', 1],
  ['häfen.tei.xml', 1],
  ['a_b.xml', 1],
  ['a.txt', 1],
  ['isr-1956-3-roberts.tei.xml', 0],
])('the file name `%s` at CLARIN', (path, count) => {
  const {messages} = check(tei('<p/>'), {path, repositories: ['clarin']})
  expect(messages.filter(({ruleId}) => ruleId === 'check-unsafe-file-name')).toHaveLength(count)
})

test('a file that is too large for TAPAS', () => {
  const text = tei(`<p>${'ä'.repeat(5_000_001)}</p>`)
  expect(lacks(text, 'tapas')).toContain('check-file-too-large')
  expect(lacks(text, 'textgrid')).not.toContain('check-file-too-large')
})

test('the base format of an archive', () => {
  const text = tei('<p><pb n="1"/><pb facs="#f1" cert="low" xml:id="f1"/></p>', undefined, ' xml:lang="de"')
  const {messages} = check(text, {repositories: ['dta']})
  expect(messages.filter(({line}) => line === 5).map(String)).toEqual([
    '5:4-5:15: Unexpected `pb` without image, expected `facs`',
    '5:15-5:54: Unexpected `cert` on `pb`, expected `facs` and `n` alone',
  ])
  expect(messages.map(({ruleId}) => ruleId)).toContain('check-other-profile')
})

test('a repository that nobody knows', () => {
  expect(() => check(tei('<p/>'), {repositories: ['attic' as RepositoryName]})).toThrow(TypeError)
  expect(repositoryNames).toContain('tapas')
})
