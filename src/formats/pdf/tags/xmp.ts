import type {Metadata} from '../../../ast/metadata.js'
import type {Conformance} from '../options.js'

/** What the packet says beside the bibliography. */
export interface PacketFields {
  readonly title: string | undefined
  readonly language: string
  readonly modified: Date
  readonly keywords: string | undefined
  readonly author: string | undefined
  readonly conformance: Conformance
}

/**
 * Writes the XMP packet (ISO 16684-1).
 *
 * @param metadata - the bibliography
 * @param fields - what stands in the file's information too, and must agree with it
 * @returns the packet; it claims PDF/UA-1 only if title and language are known
 */
export function writePacket(metadata: Metadata, fields: PacketFields): string {
  const {title, language, modified, keywords, conformance} = fields
  const date = modified.toISOString().replace(/\.\d+Z$/, 'Z')
  const [, part, level] = /^PDF\/A-(\d)(\w)$/.exec(conformance) ?? []
  const isAccessible = title !== undefined && language !== 'und'
  const properties = [
    ['dc:format', 'application/pdf'],
    ['dc:title', title && list('Alt', [title], ' xml:lang="x-default"')],
    [
      'dc:creator',
      // In PDF/A-1 there is one, as in the information of the file.
      list('Seq', conformance === 'PDF/A-1a' ? [fields.author ?? ''] : metadata.creators.map(({name}) => name)),
    ],
    [
      'dc:contributor',
      list(
        'Bag',
        metadata.contributors.map(({name}) => name),
      ),
    ],
    ['dc:language', list('Bag', [language])],
    ['dc:publisher', list('Bag', [metadata.publication?.publisher ?? ''])],
    ['dc:rights', list('Alt', [metadata.rights.join('\n')], ' xml:lang="x-default"')],
    ['dc:source', escape(metadata.source?.uri ?? '')],
    ['dc:subject', list('Bag', metadata.keywords ?? [])],
    ['xmp:CreateDate', date],
    ['xmp:ModifyDate', date],
    ['xmp:MetadataDate', date],
    ['xmp:CreatorTool', 'offprint'],
    ['pdf:Producer', 'PDFKit'],
    ['pdf:Keywords', escape(keywords ?? '')],
    ['pdfaid:part', part],
    ['pdfaid:conformance', level?.toUpperCase()],
    ['pdfuaid:part', isAccessible && '1'],
  ] as const
  const lines = properties.flatMap(([name, value]) => (value ? [`<${name}>${value}</${name}>`] : []))
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" ${namespaces}>
${lines.join('\n')}
</rdf:Description>${isAccessible && part !== undefined ? accessibilitySchema : ''}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`
}

const namespaces = [
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
  'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
  'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"',
  'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"',
].join('\n  ')

/** What PDF/A wants to be told of properties that it does not know (ISO 19005-1, 6.7.8). */
const accessibilitySchema = `
<rdf:Description rdf:about=""
  xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
  xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`

function list(kind: 'Alt' | 'Bag' | 'Seq', values: readonly string[], attributes = ''): string {
  const items = values.filter(value => value !== '').map(value => `<rdf:li${attributes}>${escape(value)}</rdf:li>`)
  return items.length === 0 ? '' : `<rdf:${kind}>${items.join('')}</rdf:${kind}>`
}

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

/** Text of an XML 1.0 document; what may not stand there becomes U+FFFD. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"]/g, character => entities[character] ?? character)
}
