import {strFromU8, unzipSync} from 'fflate'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import type {Nodes, Tree} from '../../src/ast/nodes.js'
import {toString} from '../../src/ast/text.js'
import type {Writer} from '../../src/core/types.js'
import {writeEpub} from '../../src/formats/epub/index.js'
import {writeHtml} from '../../src/formats/html/index.js'
import {writeJson} from '../../src/formats/json/index.js'
import {writeMarkdown} from '../../src/formats/markdown/index.js'
import {writePdf} from '../../src/formats/pdf/index.js'
import {writeTei} from '../../src/formats/tei/index.js'

/** What is left of the page's layout and furniture in an output. */
export interface Residue {
  /** Paragraphs that hold nothing but white space. */
  spacers: number
  /** Lines of navigation: `Archive > Author`. */
  breadcrumbs: number
  /** Lines that lead to the top of the page. */
  tops: number
}

/** An output of one page. */
export interface Written {
  format: string
  output: string | Uint8Array
}

const top = /^\W*(?:back to |return to |go to )?(?:the )?top(?: of (?:the |this )?page)?\W*$/i
const place = /\b(?:MIA|archives?|index|contents|home|library|encyclopedia|next|previous)\b/i
const blankElement = /<p(?:\s[^>]*)?>(?:\s|&#160;|&#xA0;|&nbsp;|<(?:br|lb)\s*\/?>)*<\/p>/gi
/** A line of Markdown that is not empty, and shows nothing. */
const blankLine = /^[ \t]*(?:&nbsp;|\u00a0|\\)(?:&nbsp;|\u00a0|\\|[ \t])*$/
const inlineTag = /<\/?(?:a|em|strong|span|hi|ref|i|b|small|cite|sup|sub|title)\b[^>]*>/gi

/** The writers of every format; that of PDF only when asked, since it takes the longest. */
export function writersOf(pdf: boolean): Writer[] {
  return [writeMarkdown(), writeTei(), writeHtml(), writeEpub(), writeJson(), ...(pdf ? [writePdf()] : [])]
}

/** Writes a tree. */
export async function writeTree(writer: Writer, tree: Tree): Promise<Written> {
  return {format: writer.name, output: await writer.write(tree, new VFile())}
}

/** Counts what is left of layout and furniture; PDF holds no lines to look at. */
export function residueOf({format, output}: Written): Residue {
  if (format === 'pdf') return {spacers: 0, breadcrumbs: 0, tops: 0}
  if (format === 'json') return residueOfTree(JSON.parse(String(output)) as Tree)
  if (typeof output === 'string') return residueOfText(output, format === 'markdown')
  const documents = Object.entries(unzipSync(output)).filter(([name]) => /\.x?html$/.test(name))
  return add(documents.map(([, bytes]) => residueOfText(strFromU8(bytes), false)))
}

function residueOfText(text: string, plain: boolean): Residue {
  const lines = plain
    ? text.split('\n')
    : text
        .replace(inlineTag, '')
        .replace(/&gt;/g, '>')
        .split(/<[^>]*>|\n/)
  const spacers = plain ? lines.filter(line => blankLine.test(line)) : text.match(blankElement)
  return {spacers: spacers?.length ?? 0, ...navigation(lines)}
}

function residueOfTree(tree: Tree): Residue {
  const lines: string[] = []
  visit(tree as Nodes, node => {
    if (node.type === 'furniture') return 'skip'
    // A paragraph of a picture alone has no text either, and is none of the layout.
    if (node.type === 'paragraph' && node.children.every(({type}) => type === 'text' || type === 'break'))
      lines.push(toString(node).trim())
    return true
  })
  return {spacers: lines.filter(line => line === '').length, ...navigation(lines)}
}

function navigation(lines: readonly string[]): Omit<Residue, 'spacers'> {
  const trimmed = lines.map(line => line.trim()).filter(line => line.length < 200)
  return {breadcrumbs: trimmed.filter(isBreadcrumb).length, tops: trimmed.filter(line => top.test(line)).length}
}

/** Short parts between arrows or bars, of which one is a place of the site. */
function isBreadcrumb(line: string): boolean {
  const parts = line.split(/\s[>»|]\s/)
  return (
    parts.length > 1 &&
    /^\p{L}/u.test(line) &&
    parts.every(part => part.trim().split(/\s+/).length <= 5) &&
    parts.some(part => place.test(part))
  )
}

function add(residues: readonly Residue[]): Residue {
  const total: Residue = {spacers: 0, breadcrumbs: 0, tops: 0}
  for (const {spacers, breadcrumbs, tops} of residues) {
    total.spacers += spacers
    total.breadcrumbs += breadcrumbs
    total.tops += tops
  }
  return total
}
