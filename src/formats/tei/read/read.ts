import type {Element} from 'xast'
import type {VFile} from 'vfile'
import {decode} from '../../../core/decode.js'
import {startOf} from '../../../core/sniff.js'
import type {Reader} from '../../../core/types.js'
import {parseXml} from '../../../xml/parse.js'
import type {TeiReadOptions} from '../options.js'
import {otherNamespace} from '../rules.js'
import {namespace} from '../vocabulary.js'
import {isRoot, readDocument} from './document.js'

const mediaType = 'application/tei+xml'

/**
 * Makes a reader of TEI.
 *
 * TEI that offprint wrote gives the same tree back. Of TEI of others, P5 of any flavour or P4, it reads what the tree
 * has a node for, keeps all else as it is, and reports what it does not know. Nothing is fetched, neither entities
 * nor inclusions.
 *
 * @param options - encoding, limits and what becomes of ends of lines (default: decided from the bytes; 64 Mi characters,
 *   256 levels; kept)
 * @returns the reader
 * @example
 * const tei = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><head>On Type</head><p>First words.</p></body></text></TEI>'
 * const {tree} = await read(tei, {from: readTei()})
 * tree.children.map(({type}) => type) //=> ['title', 'paragraph']
 */
export function readTei(options?: Readonly<TeiReadOptions> | null): Reader {
  const {encoding, limits, lineEnds} = options ?? {}
  return {
    name: 'tei',
    mediaTypes: [mediaType, 'application/xml', 'text/xml'],
    extensions: ['tei.xml', 'tei', 'xml'],
    sniff,
    read(file) {
      const {text, source} = decode(file, mediaType, {encoding})
      const root = rootOf(text, file, limits ?? {})
      return readDocument(root, file, source, lineEnds !== 'space')
    },
  }
}

/** The root element, its names as TEI has them, whatever its namespace. */
function rootOf(text: string, file: VFile, limits: NonNullable<TeiReadOptions['limits']>): Element {
  const [root] = parseXml(text, file, namespace, limits).children.filter(child => child.type === 'element')
  // A document without an element is not well-formed: there is one.
  if (root?.type !== 'element') throw new TypeError('Unexpected document without element')
  const own = root.data?.namespace
  if (own !== namespace && isRoot(root.name)) {
    const what = own === undefined ? 'no namespace' : `namespace \`${own}\``
    otherNamespace.report(file, root, `Unexpected TEI in ${what}, expected \`${namespace}\`; read all the same`)
  }
  return root
}

function sniff(file: VFile): number {
  const start = startOf(file)
  if (/<(?:[\w.-]+:)?(?:TEI|TEI\.2|teiCorpus(?:\.2)?)[\s>]/.test(start)) return 0.98
  if (/^\s*<\?xml\b/.test(start) && start.includes('www.tei-c.org/ns/1.0')) return 0.9
  return 0
}
