import type {Metadata} from '../../../ast/metadata.js'

/** What the packet says beside the bibliography. */
export interface PacketFields {
  readonly title: string | undefined
  readonly language: string
  readonly modified: Date
  readonly keywords: string | undefined
}

/**
 * Writes the XMP packet (ISO 16684-1).
 *
 * @param metadata - the bibliography
 * @param fields - what stands in the file's information too, and must agree with it
 * @returns the packet; it claims PDF/UA-1 only if title and language are known
 */
export function writePacket(metadata: Metadata, {title, language, modified, keywords}: PacketFields): string {
  const date = modified.toISOString().replace(/\.\d+Z$/, 'Z')
  const properties = [
    ['dc:format', 'application/pdf'],
    ['dc:title', title && list('Alt', [title], ' xml:lang="x-default"')],
    [
      'dc:creator',
      list(
        'Seq',
        metadata.creators.map(({name}) => name),
      ),
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
    ['pdfuaid:part', title !== undefined && language !== 'und' && '1'],
  ]
  const lines = properties.flatMap(([name, value]) => (value ? [`<${name}>${value}</${name}>`] : []))
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" ${namespaces}>
${lines.join('\n')}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`
}

const namespaces = [
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
  'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
  'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"',
].join('\n  ')

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
