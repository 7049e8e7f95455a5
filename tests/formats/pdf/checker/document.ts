import {SaxesParser} from 'saxes'
import {bare, catalogOf, dictionary, entry, follow, list, nameOf, streamOf, textOf} from '../objects.js'
import type {Report} from './fault.js'

/** Properties of XMP that must say what the information of the file says (ISO 19005-1, 6.7.3). */
const pairs = [
  ['Title', 'dc:title'],
  ['Author', 'dc:creator'],
  ['Keywords', 'pdf:Keywords'],
  ['Producer', 'pdf:Producer'],
  ['Creator', 'xmp:CreatorTool'],
  ['CreationDate', 'xmp:CreateDate'],
  ['ModDate', 'xmp:ModifyDate'],
] as const

/** Checks what stands at the top: header, trailer, catalogue, metadata, colours, actions. */
export function checkDocument({pdf, add}: Report): void {
  const catalog = catalogOf(pdf)
  if (!/^%PDF-1\.[4-7]\s%[\u0080-\u00FF]{4}/.test(pdf.header)) add('header', 'no version, or no comment of bytes')
  const identifiers = list(pdf.trailer.fields.get('ID'))
  if (identifiers.length !== 2) add('trailer-id', 'no identifier of two strings')
  if (pdf.trailer.fields.has('Encrypt')) add('encrypted', 'the file is encrypted')
  if (entry(pdf, entry(pdf, catalog, 'MarkInfo'), 'Marked') !== true) add('06-000', 'the file is not marked as tagged')
  if (entry(pdf, entry(pdf, catalog, 'MarkInfo'), 'Suspects') === true) add('01-007', 'tags are suspect')
  if (entry(pdf, entry(pdf, catalog, 'ViewerPreferences'), 'DisplayDocTitle') !== true) {
    add('07-001', 'the title of the window is not that of the document')
  }
  if (!/^(?:x|[a-z]{2,8})(?:-[a-z\d]{1,8})*$/i.test(textOf(entry(pdf, catalog, 'Lang')))) add('11-006', 'no language')
  checkMetadata({pdf, add})
  checkColors({pdf, add})
  checkActions({pdf, add})
}

function checkMetadata({pdf, add}: Report): void {
  const reference = bare(pdf, catalogOf(pdf), 'Metadata')
  const source = Buffer.from(streamOf(pdf, reference), 'latin1').toString('utf8')
  if (source === '') {
    add('06-001', 'no metadata')
    return
  }
  if (dictionary(follow(pdf, reference)).fields.has('Filter')) add('metadata-filter', 'the metadata are compressed')
  const found = readProperties(source)
  if (!found) {
    add('metadata-xml', 'the metadata are not well-formed')
    return
  }
  if (!/^[1-3]$/.test(found.get('pdfaid:part') ?? '')) add('pdfa-part', 'no part of PDF/A')
  if (found.get('pdfaid:conformance') !== 'A') add('pdfa-level', 'no level A of PDF/A')
  if (found.get('pdfuaid:part') !== '1') add('06-002', 'no part of PDF/UA')
  else if (found.get('pdfaSchema:namespaceURI') !== 'http://www.aiim.org/pdfua/ns/id/') {
    add('extension-schema', 'nothing describes the property of PDF/UA')
  }
  if (!found.get('dc:title')) add('06-003', 'no title in the metadata')
  const information = entry(pdf, pdf.trailer, 'Info')
  for (const [key, name] of pairs) {
    const said = textOf(entry(pdf, information, key))
    const meant = found.get(name) ?? ''
    const same = key.endsWith('Date') ? dateOf(said) === meant : said === meant.replaceAll('\n', '; ')
    if (!same) add('info-xmp', `${key} is "${said}" here and "${meant}" there`)
  }
}

/** Properties by name; the values of a list are joined by new lines. Nothing, if it is no XML. */
function readProperties(source: string): Map<string, string> | undefined {
  const found = new Map<string, string>()
  const open: string[] = []
  const errors: Error[] = []
  const parser = new SaxesParser({xmlns: true})
  parser.on('error', error => errors.push(error))
  parser.on('opentag', ({name}) => open.push(name))
  parser.on('closetag', () => open.pop())
  parser.on('text', text => {
    const name = open.findLast(one => !one.startsWith('rdf:'))
    if (name === undefined || text.trim() === '') return
    const before = found.get(name)
    found.set(name, before === undefined ? text : `${before}\n${text}`)
  })
  try {
    parser.write(source).close()
  } catch {
    return undefined
  }
  return errors.length > 0 ? undefined : found
}

function dateOf(text: string): string {
  return text.replace(/^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z')
}

function checkColors({pdf, add}: Report): void {
  const intents = list(entry(pdf, catalogOf(pdf), 'OutputIntents'))
  const intent = intents.find(one => nameOf(entry(pdf, one, 'S')) === 'GTS_PDFA1')
  const profile = intent === undefined ? undefined : bare(pdf, intent, 'DestOutputProfile')
  const header = streamOf(pdf, profile)
  if (header.slice(36, 40) !== 'acsp') add('output-intent', 'no colour profile')
  else if (header.slice(16, 20) !== 'RGB ' || entry(pdf, profile, 'N') !== 3) {
    add('output-intent', 'the profile has another number of colours than it says')
  }
}

const forbiddenActions = new Set(['JavaScript', 'Launch', 'Sound', 'Movie', 'ResetForm', 'ImportData', 'Hide'])

function checkActions({pdf, add}: Report): void {
  for (const [number, {value}] of pdf.objects) {
    const {fields} = dictionary(value)
    if (forbiddenActions.has(nameOf(fields.get('S')))) add('action', `object ${String(number)} does something`)
    if (fields.has('JS') || fields.has('AA')) add('action', `object ${String(number)} does something by itself`)
    for (const inner of [fields.get('A'), fields.get('OpenAction')]) {
      if (forbiddenActions.has(nameOf(entry(pdf, inner, 'S')))) add('action', `object ${String(number)} leads to one`)
    }
  }
}
