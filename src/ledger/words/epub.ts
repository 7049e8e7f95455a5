import {unzipSync, strFromU8} from 'fflate'
import {makeCollector, type Collector} from './collector.js'
import {makePageReader, type Tag} from './page.js'
import {lineCounter} from './positions.js'
import {keysOf, type Words} from './word.js'
import {readXml} from './xml.js'

/** No book is read that unpacks to more, in bytes. */
const largest = 256_000_000

/** Elements of the package document, and properties of `meta` there, whose content is words; others hold codes. */
const telling =
  /^(?:dc:(?:title|creator|contributor|subject|rights|source|publisher|description)|file-as|belongs-to-collection|dcterms:bibliographicCitation|pageBreakSource|schema:accessibilitySummary)$/

/**
 * Reads the words of an EPUB: of its pages in the order of the spine, of the navigation of EPUB 2, and of the
 * package document.
 *
 * @param bytes - the book
 * @throws Error - if it is no EPUB, or too large
 */
export function readEpubWords(bytes: Uint8Array): Words {
  const files = unpack(bytes)
  const collector = makeCollector()
  const folder = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)
  const packagePath = packagePathOf(textOf(files, 'META-INF/container.xml'))
  const base = folder(packagePath)
  const {spine, ncx} = readPackage(collector, textOf(files, packagePath), packagePath)
  for (const href of spine) readPage(collector, textOf(files, base + href), base + href)
  if (ncx !== undefined) readNcx(collector, textOf(files, base + ncx), base + ncx)
  return {...collector.finish(), phrases: fontPhrases(files)}
}

/** Names of the fonts, by the style sheets, and lines of their licence, of which one is its name and one of copyright. */
function fontPhrases(files: Readonly<Record<string, Uint8Array>>): string[] {
  return Object.keys(files).flatMap(path => {
    if (path.endsWith('/font-licence.txt')) {
      // Lines of a word or two would explain too much.
      return textOf(files, path).split('\n').filter(line => keysOf(line).length > 2) // prettier-ignore
    }
    if (!path.endsWith('.css')) return []
    const rules = textOf(files, path).matchAll(/@font-face\s*\{[^{}]*?font-family:\s*'([^'\n]*)'/g)
    return Array.from(rules, ([, name = '']) => name)
  })
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0
  return unzipSync(bytes, {
    filter({name, originalSize}) {
      if (!/\.(?:xhtml|html|htm|xml|opf|ncx|css|txt)$/i.test(name)) return false
      size += originalSize
      if (size > largest) throw new Error(`Unexpected EPUB of more than ${largest} bytes, expected a book`)
      return true
    },
  })
}

function textOf(files: Readonly<Record<string, Uint8Array>>, path: string): string {
  const file = Object.hasOwn(files, path) ? files[path] : undefined
  if (!file) throw new Error(`Unexpected EPUB without \`${path}\`, expected a whole book`)
  return strFromU8(file)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
}

function packagePathOf(container: string): string {
  let path = ''
  readXml(container, {
    open({name, attributes}) {
      if (name === 'rootfile') path ||= attributes.get('full-path') ?? ''
      return true
    },
    close: () => undefined,
    text: () => undefined,
  })
  return path
}

/** Reads the words of the package document, and what the book consists of. */
function readPackage(collector: Collector, source: string, file: string): {spine: string[]; ncx: string | undefined} {
  const items = new Map<string, string>()
  const order: string[] = []
  let toc = ''
  let counts = false
  collector.part = {file, pointAt: lineCounter(source)}
  collector.channel = 'head'
  readXml(source, {
    open({name, attributes}) {
      counts = telling.test(name === 'meta' ? (attributes.get('property') ?? '') : name)
      if (name === 'item') items.set(attributes.get('id') ?? '', decodeURI(attributes.get('href') ?? ''))
      if (name === 'spine') toc = attributes.get('toc') ?? ''
      if (name === 'itemref') order.push(attributes.get('idref') ?? '')
      return true
    },
    close() {
      collector.endBlock()
      counts = false
    },
    text(value, locate) {
      if (counts) collector.text(value, locate)
    },
  })
  return {spine: order.map(id => items.get(id) ?? ''), ncx: items.get(toc)}
}

function readPage(collector: Collector, source: string, file: string): void {
  collector.part = {file, pointAt: lineCounter(source)}
  Object.assign(collector, {channel: 'text', unit: 0, heading: false})
  const page = makePageReader(collector)
  readXml(source, {
    open: (tag, locate) => page.open(tag, locate),
    close(tag) {
      page.close(tag)
    },
    text(value, locate) {
      collector.text(value, locate)
    },
  })
  collector.endBlock()
}

function readNcx(collector: Collector, source: string, file: string): void {
  collector.part = {file, pointAt: lineCounter(source)}
  const stack: Tag[] = []
  readXml(source, {
    open(tag) {
      stack.push(tag)
      collector.channel = stack.some(({name}) => name === 'pageList') ? 'pages' : 'contents'
      return true
    },
    close() {
      collector.endBlock()
      stack.pop()
    },
    text(value, locate) {
      collector.text(value, locate)
    },
  })
}
