import type {Tree} from '../../src/ast/nodes.js'
import type {Writer} from '../../src/core/types.js'
import {audit, type Entry} from '../../src/ledger/index.js'
import type {Page} from './pages.js'

/** What became of the words of a page in an output, by the ledger. */
export interface Words {
  source: number
  kept: number
  moved: number
  joined: number
  dropped: number
  added: number
  /** Words that no rule explains. */
  unexplained: number
  /** The first of the entries that no rule explains. */
  examples?: string[]
}

/** How many entries without an explanation are kept as examples. */
const mostExamples = 5

/** Accounts for the words of a page in an output. */
export async function accountFor(page: Page, tree: Tree, writer: Writer, output: string | Uint8Array): Promise<Words> {
  const {counts, entries} = await audit({
    source: {value: page.bytes, path: page.path},
    output: {value: output, path: `output.${writer.extension}`, mediaType: writer.mediaType},
    tree,
  })
  const {source, kept, moved, joined, dropped, added, unexplained} = counts
  const examples = entries
    .filter(({rule}) => rule === undefined)
    .slice(0, mostExamples)
    .map(describe)
  return {source, kept, moved, joined, dropped, added, unexplained, ...(examples.length > 0 && {examples})}
}

function describe({kind, source, output}: Entry): string {
  const [from, to] = [source, output].map(
    ({words, before}) => `…${before.slice(-30)} [${words.slice(0, 12).join(' ')}]`,
  )
  return `${kind}: ${from ?? ''} → ${to ?? ''}`
}
