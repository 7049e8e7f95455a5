import type {Element, Nodes as XastNodes} from 'xast'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import type {Tree} from '../../../ast/nodes.js'
import {isTree, problemsOf} from '../../../ast/validate.js'
import {uuidOf} from '../../../core/identity.js'
import {parseJson} from '../../../core/parse-json.js'
import type {Reader} from '../../../core/types.js'
import {parseXml} from '../../../xml/parse.js'
import {epubMediaType} from '../pack/packer.js'
import {treeMediaType} from '../plan/tree-record.js'
import {changedTree, invalidTree, missingTree, notEpub} from '../rules.js'
import {openZip, type Zip} from './zip.js'

/** A tree of 100 levels, with two levels of JSON for each and the records of metadata. */
const maximumDepth = 250

/**
 * Makes a reader of EPUBs that offprint wrote: of the tree that rides along in them, exactly as it was written.
 *
 * Nothing of the book is unpacked but its container, its package document and the tree. Books of others have no tree,
 * and are refused.
 *
 * @returns the reader
 * @example
 * const {value} = await write(build('article', {metadata: {title: 'On Type'}}, ['First words.']), {to: writeEpub()})
 * const {tree} = await read(value, {from: readEpub()})
 * tree.metadata.title //=> 'On Type'
 */
export function readEpub(): Reader {
  return {name: 'epub', mediaTypes: [epubMediaType], extensions: ['epub'], sniff, read}
}

/** Certain for a zip that begins as OCF wants it; likely for another zip. */
function sniff({value}: VFile): number {
  if (!(value instanceof Uint8Array) || !startsWith(value, 'PK\u0003\u0004', 0)) return 0
  return startsWith(value, `mimetype${epubMediaType}`, 30) ? 1 : 0.3
}

function startsWith(bytes: Uint8Array, text: string, at: number): boolean {
  return Array.from(text).every((character, index) => bytes[at + index] === character.charCodeAt(0))
}

function read(file: VFile): Tree {
  const {value} = file
  if (typeof value === 'string' || !startsWith(value, 'PK', 0)) {
    throw notEpub.report(
      file,
      undefined,
      'Unexpected content, expected the bytes of an EPUB',
      'Give the file as it is.',
    )
  }
  const zip = openZip(value, file)
  const opf = packageOf(zip, file)
  const {href, identifier} = recordIn(opf.text, file)
  const folder = opf.path.slice(0, opf.path.lastIndexOf('/') + 1)
  const text = href === undefined ? undefined : zip.text(folder + href)
  if (text === undefined) {
    const reason = 'Unexpected book without a tree, expected one that offprint wrote with it'
    throw missingTree.report(file, undefined, reason, 'Read the source of the book, or a page of it as HTML.')
  }
  const tree = treeOf(text, file)
  if (identifier?.startsWith('urn:uuid:') && identifier !== `urn:uuid:${uuidOf(tree)}`) {
    const reason = `Unexpected identifier \`${identifier}\`, expected that of the tree in the book`
    changedTree.report(file, undefined, reason, 'The tree or the identifier was changed after the book was written.')
  }
  return tree
}

/** The package document, and where it is. */
function packageOf(zip: Zip, file: VFile): {path: string; text: string} {
  const container = zip.text('META-INF/container.xml')
  const path = container === undefined ? undefined : elementsIn(container, 'rootfile', file)[0]?.attributes['full-path']
  const text = path == null ? undefined : zip.text(path)
  if (path == null || text === undefined) {
    throw notEpub.report(file, undefined, 'Unexpected zip without a package document, expected an EPUB')
  }
  return {path, text}
}

/** What a package document says of the tree that rides along. */
function recordIn(opf: string, file: VFile): {href: string | undefined; identifier: string | undefined} {
  const link = elementsIn(opf, 'link', file).find(({attributes}) => attributes['media-type'] === treeMediaType)
  const [identifier] = elementsIn(opf, 'dc:identifier', file)
  const [text] = identifier?.children ?? []
  return {
    href: link?.attributes['href'] ?? undefined,
    identifier: text?.type === 'text' ? text.value.trim() : undefined,
  }
}

function elementsIn(xml: string, name: string, file: VFile): Element[] {
  const found: Element[] = []
  visit(parseXml(xml.replace(/\r\n?/g, '\n'), file) as XastNodes, 'element', node => {
    if (node.name === name) found.push(node)
  })
  return found
}

function treeOf(text: string, file: VFile): Tree {
  const parsed = parseJson(text, maximumDepth)
  if (!parsed.flaw && isTree(parsed.value)) return parsed.value
  const [problem] = parsed.flaw ? [] : problemsOf(parsed.value)
  const reason = parsed.flaw?.reason ?? problem?.reason ?? 'Unexpected value, expected a tree'
  throw invalidTree.report(file, undefined, reason, `In the tree of the book${problem ? ` at \`${problem.pointer || '/'}\`` : ''}.`) // prettier-ignore
}
