import {readHtml} from '../../src/formats/html/index.js'
import {readText} from '../../src/formats/text/index.js'
import {agreementOf, type Agreement} from './agreement.js'
import {factsOf, rowOfFacts} from './facts.js'
import {writersOf} from './outputs.js'
import {pagesOf} from './pages.js'
import {readPage, type PageRow} from './reading.js'

/** One page, in the formats in which it is at hand. */
export interface Row {
  name: string
  html?: PageRow
  text?: PageRow
  /** Where the page was read in both. */
  agreement?: Agreement
}

/** Where the pages are, and what to do with them. */
export interface ScoreOptions {
  /** Folder of pages in HTML. */
  html: string
  /** Folder of the same pages, or of others, as plain text. */
  text: string
  /** Whether to write PDF too. */
  pdf: boolean
  /** Whether to account for the words of each output. */
  ledger: boolean
  /** Which share of the pages (default: all). */
  share?: {index: number; of: number}
}

/** Reads, writes and compares every page; rows by name, the same for the same pages. */
export async function scorePages({html, text, pdf, ledger, share = {index: 0, of: 1}}: ScoreOptions): Promise<Row[]> {
  const writers = writersOf(pdf)
  const pages = {html: pagesOf(html, ['.html', '.htm', '.xhtml']), text: pagesOf(text, ['.txt'])}
  const facts = factsOf('tests/facts/pages.json')
  const names = [...new Set([...pages.html.keys(), ...pages.text.keys()])].sort()
  const rows: Row[] = []
  for (const name of names.filter((_, index) => index % share.of === share.index)) {
    const [marked, plain] = [pages.html.get(name), pages.text.get(name)]
    const truth = marked && (await readPage(marked, {reader: readHtml(), writers, ledger}))
    const found = plain && (await readPage(plain, {reader: readText(), writers, ledger}))
    const known = facts.get(name)
    for (const reading of [truth, found]) {
      if (known && reading?.tree) reading.row.facts = rowOfFacts(reading.tree, known)
    }
    const agreement = truth?.tree && found?.tree && agreementOf(truth.tree, found.tree)
    rows.push({
      name,
      ...(truth && {html: truth.row}),
      ...(found && {text: found.row}),
      ...(agreement && {agreement}),
    })
  }
  return rows
}
