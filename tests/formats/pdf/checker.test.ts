import {PDFDocument} from 'pdfkit'
import {beforeAll, describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {build} from '../../../src/ast/build.js'
import type {Article} from '../../../src/ast/nodes.js'
import {garamond} from '../../../src/faces/garamond/family.js'
import {writePdf} from '../../../src/formats/pdf/index.js'
import {kitchenSink} from '../../contract.js'
import {checkPdf} from './checker/check.js'
import {writeFile} from './checker/file.js'
import {bare, catalogOf, dictionary, entry, leaves, list, nameOf, openPdf, pagesOf, type Pdf} from './objects.js'
import type {Dictionary, Value} from './values.js'

const attachments = [
  {name: 'a.txt', mediaType: 'text/plain', data: 'A'},
  {name: 'b.txt', mediaType: 'text/plain', data: 'B'},
]

const tables: Article = build('article', {metadata: {title: 'Of Tides', language: 'en'}}, [
  build('heading', {depth: 1}, 'Tides'),
  build('table', [
    build('tableRow', [build('tableCell', 'Day'), build('tableCell', 'Feet')]),
    build('tableRow', [build('tableCell', 'Monday'), build('tableCell', '12')]),
  ]),
])

let sink: Uint8Array
let table: Uint8Array

beforeAll(async () => {
  const tree = {...kitchenSink, metadata: {...kitchenSink.metadata, language: 'en', keywords: ['tides', 'print']}}
  sink = await writePdf({attachments}).write(tree, new VFile())
  table = await writePdf().write(tables, new VFile())
})

function rulesOf(bytes: Uint8Array): string[] {
  return [...new Set(checkPdf(bytes).map(({rule}) => rule))]
}

describe('what the writer makes', () => {
  test('has no fault', () => {
    expect(checkPdf(sink)).toEqual([])
    expect(checkPdf(table)).toEqual([])
  })

  test('has none when it is taken apart and put together', () => {
    expect(checkPdf(writeFile(openPdf(sink)))).toEqual([])
  })

  test.each(['PDF/A-2a', 'PDF/A-1a'] as const)('has none as %s', async conformance => {
    expect(checkPdf(await writePdf({conformance}).write(tables, new VFile()))).toEqual([])
  })
})

/** Changes a file so that it has a fault. */
type Spoil = (pdf: Pdf) => void

const top = (pdf: Pdf): Dictionary => dictionary(catalogOf(pdf))
const fieldsOf = (pdf: Pdf, value: Value | undefined, key: string): Map<string, Value> =>
  dictionary(entry(pdf, value, key)).fields

/** Dictionaries of a kind. */
function all(pdf: Pdf, key: string, name: string): Dictionary[] {
  return [...pdf.objects.values()]
    .map(({value}) => dictionary(value))
    .filter(one => nameOf(one.fields.get(key)) === name)
}

function first(pdf: Pdf, key: string, name: string): Dictionary {
  return all(pdf, key, name)[0] ?? {fields: new Map()}
}

function editStream(pdf: Pdf, reference: Value | undefined, edit: (text: string) => string): void {
  const object = pdf.objects.get(
    typeof reference === 'object' && reference && 'reference' in reference ? reference.reference : NaN,
  )
  if (object?.stream !== undefined) object.stream = edit(object.stream)
}

const editXmp =
  (from: string | RegExp, to: string): Spoil =>
  pdf => {
    editStream(pdf, bare(pdf, catalogOf(pdf), 'Metadata'), text => text.replace(from, to))
  }
const editPage =
  (edit: (text: string) => string): Spoil =>
  pdf => {
    editStream(pdf, bare(pdf, pagesOf(pdf)[0], 'Contents'), edit)
  }
const text = (value: string): Value => ({text: value})
const font = (pdf: Pdf): Dictionary => first(pdf, 'Subtype', 'Type0')
const descendant = (pdf: Pdf): Dictionary => first(pdf, 'Subtype', 'CIDFontType2')

test.each<[string, Spoil]>([
  ['header', pdf => (pdf.header = '%PDF-1.7\n%abcd\n1 0 ')],
  ['trailer-id', pdf => pdf.trailer.fields.delete('ID')],
  ['encrypted', pdf => pdf.trailer.fields.set('Encrypt', {fields: new Map()})],
  ['06-000', pdf => top(pdf).fields.delete('MarkInfo')],
  ['01-007', pdf => fieldsOf(pdf, catalogOf(pdf), 'MarkInfo').set('Suspects', true)],
  ['07-001', pdf => fieldsOf(pdf, catalogOf(pdf), 'ViewerPreferences').delete('DisplayDocTitle')],
  ['11-006', pdf => top(pdf).fields.delete('Lang')],
  ['06-001', pdf => top(pdf).fields.delete('Metadata')],
  ['metadata-xml', editXmp('<dc:title>', '<dc:title> & ')],
  ['pdfa-part', editXmp(/<pdfaid:part>.*<\/pdfaid:part>/, '')],
  ['pdfa-level', editXmp('<pdfaid:conformance>A', '<pdfaid:conformance>B')],
  ['06-002', editXmp(/<pdfuaid:part>.*<\/pdfuaid:part>/, '')],
  ['extension-schema', editXmp(/<pdfaSchema:namespaceURI>.*?<\/pdfaSchema:namespaceURI>/, '')],
  ['06-003', editXmp(/<dc:title>.*<\/dc:title>/, '')],
  ['info-xmp', pdf => fieldsOf(pdf, pdf.trailer, 'Info').set('Title', text('Another'))],
  ['output-intent', pdf => top(pdf).fields.delete('OutputIntents')],
  ['action', pdf => first(pdf, 'Subtype', 'Link').fields.set('A', {fields: new Map([['S', {name: 'JavaScript'}]])})],
  ['file-part', editXmp('<pdfaid:part>3', '<pdfaid:part>2')],
  ['21-001', pdf => first(pdf, 'Type', 'Filespec').fields.delete('UF')],
  ['file-relationship', pdf => first(pdf, 'Type', 'Filespec').fields.delete('AFRelationship')],
  ['file-associated', pdf => top(pdf).fields.delete('AF')],
  ['file-type', pdf => first(pdf, 'Type', 'EmbeddedFile').fields.delete('Subtype')],
  ['file-date', pdf => first(pdf, 'Type', 'EmbeddedFile').fields.delete('Params')],
  [
    'name-order',
    pdf => {
      fieldsOf(pdf, entry(pdf, catalogOf(pdf), 'Names'), 'EmbeddedFiles').forEach(names => list(names).reverse())
    },
  ],
  ['page-labels', pdf => fieldsOf(pdf, catalogOf(pdf), 'PageLabels').set('Nums', [1, {fields: new Map()}])],
  ['outline', pdf => fieldsOf(pdf, entry(pdf, catalogOf(pdf), 'Outlines'), 'First').set('Parent', {reference: 1})],
  [
    'outline-target',
    pdf => fieldsOf(pdf, entry(pdf, catalogOf(pdf), 'Outlines'), 'First').set('Dest', [{reference: 1}]),
  ],
  [
    'outline-count',
    pdf => top(pdf).fields.get('Outlines') && fieldsOf(pdf, catalogOf(pdf), 'Outlines').delete('Count'),
  ],
  ['01-003', editPage(source => source.replace(/(MCID 0.*?BDC)/, '$1 /Artifact BMC EMC'))],
  ['01-004', editPage(source => `/Artifact BMC /P <</MCID 900>> BDC EMC EMC ${source}`)],
  ['01-005', editPage(source => `${source}\n0 0 9 9 re f`)],
  ['marks', editPage(source => `${source}\nEMC`)],
  ['graphics-state', editPage(source => `${source}\nQ Q Q`)],
  ['mark-twice', editPage(source => source.replace('MCID 1>>', 'MCID 0>>'))],
  ['mark-owner', editPage(source => `${source}\n/P <</MCID 900>> BDC EMC`)],
  ['mark-missing', editPage(source => source.replace('MCID 1>>', 'MCID 901>>'))],
  ['notdef', editPage(source => source.replace('[(', '[<0000>('))],
  ['31-027', pdf => font(pdf).fields.delete('ToUnicode')],
  [
    '31-028',
    pdf => {
      editStream(pdf, font(pdf).fields.get('ToUnicode'), source => source.replace('> <0020>', '> <0000>'))
    },
  ],
  ['31-009', pdf => first(pdf, 'Type', 'FontDescriptor').fields.delete('FontFile2')],
  ['31-004', pdf => descendant(pdf).fields.delete('CIDToGIDMap')],
  ['widths', pdf => descendant(pdf).fields.set('W', [0, Array.from({length: 200}, () => 123)])],
  ['01-006', pdf => top(pdf).fields.delete('StructTreeRoot')],
  ['02-001', pdf => first(pdf, 'S', 'P').fields.set('S', {name: 'Paragraph'})],
  [
    '02-003',
    pdf => {
      first(pdf, 'S', 'P').fields.set('S', {name: 'One'})
      fieldsOf(pdf, catalogOf(pdf), 'StructTreeRoot').set('RoleMap', {
        fields: new Map([
          ['One', {name: 'Two'}],
          ['Two', {name: 'One'}],
        ]),
      })
    },
  ],
  ['structure-parent', pdf => first(pdf, 'S', 'P').fields.set('P', {reference: 1})],
  [
    'parent-tree',
    pdf => {
      const tree = entry(pdf, entry(pdf, catalogOf(pdf), 'StructTreeRoot'), 'ParentTree')
      list(leaves(pdf, tree, 'Nums')[0]?.[1]).reverse()
    },
  ],
  [
    '14-002',
    pdf => {
      all(pdf, 'S', 'H1').forEach(one => one.fields.set('S', {name: 'H3'}))
    },
  ],
  [
    '14-003',
    pdf => {
      all(pdf, 'S', 'H2').forEach(one => one.fields.set('S', {name: 'H4'}))
    },
  ],
  ['19-003', pdf => first(pdf, 'S', 'Note').fields.delete('ID')],
  [
    '19-004',
    pdf => {
      all(pdf, 'S', 'Note').forEach(one => one.fields.set('ID', text('same')))
    },
  ],
  ['19-tree', pdf => fieldsOf(pdf, catalogOf(pdf), 'StructTreeRoot').delete('IDTree')],
  ['09-nesting', pdf => first(pdf, 'S', 'LI').fields.set('S', {name: 'P'})],
  ['11-lang', pdf => first(pdf, 'S', 'P').fields.set('Lang', text('no language'))],
  ['13-004', pdf => first(pdf, 'S', 'P').fields.set('S', {name: 'Figure'})],
  [
    '16-001',
    pdf => {
      all(pdf, 'S', 'L').forEach(one => one.fields.delete('A'))
    },
  ],
  ['15-003', pdf => first(pdf, 'S', 'TH').fields.delete('A')],
  ['15-rows', pdf => list(entry(pdf, first(pdf, 'S', 'TR'), 'K')).pop()],
  [
    '28-002',
    pdf => {
      all(pdf, 'Type', 'Page').forEach(one => one.fields.delete('Tabs'))
    },
  ],
  ['annotation-flags', pdf => first(pdf, 'Subtype', 'Link').fields.set('F', 2)],
  ['28-012', pdf => first(pdf, 'Subtype', 'Link').fields.delete('Contents')],
  ['28-011', pdf => first(pdf, 'Subtype', 'Link').fields.delete('StructParent')],
  [
    '28-010',
    pdf => {
      all(pdf, 'S', 'Link').forEach(one =>
        one.fields.set(
          'K',
          list(one.fields.get('K')).filter(kid => nameOf(entry(pdf, kid, 'Type')) !== 'OBJR'),
        ),
      )
    },
  ],
  [
    '28-page',
    pdf => {
      all(pdf, 'S', 'Link').forEach(one => {
        list(one.fields.get('K')).forEach(
          kid => dictionary(kid).fields.has('Obj') && dictionary(kid).fields.set('Pg', {reference: 1}),
        )
      })
    },
  ],
])('a file with the fault %s is found', (rule, spoil) => {
  const found = [sink, table].flatMap(bytes => {
    const pdf = openPdf(bytes)
    spoil(pdf)
    return rulesOf(writeFile(pdf))
  })
  expect(found).toContain(rule)
})

test('a file of plain pdfkit is full of faults', async () => {
  const document = new PDFDocument({pdfVersion: '1.7', tagged: true, subset: 'PDF/A-3a', lang: 'en'})
  const chunks: Uint8Array[] = []
  document.on('data', chunk => chunks.push(chunk))
  const ended = new Promise<void>(resolve => document.on('end', resolve))
  const plain = document as unknown as {font(font: Uint8Array): {text(words: string): void}}
  plain.font(garamond.regular).text('Words that nothing says what they are.')
  document.end()
  await ended
  expect(rulesOf(Buffer.concat(chunks))).toEqual(expect.arrayContaining(['01-005', '06-002', '07-001', '31-028']))
})
