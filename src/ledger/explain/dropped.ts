import {isOpenOutput, isOpenSource, note, type Account} from '../account.js'
import {runsOf} from '../runs.js'
import {keysOf} from '../words/word.js'
import {pageNames, type TreeRecord} from './record.js'

/** Explains what an output leaves out: lines of furniture, and what the source calls the number of a page. */
export function explainDropped(account: Account, {furniture}: TreeRecord): void {
  const {source, pairs} = account
  for (const run of runsOf(source, index => isOpenSource(account, index))) {
    const [first = 0] = run
    const {channel, unit} = source[first] ?? {}
    const role = channel === 'furniture' ? furniture.get(unit ?? 0)?.role : undefined
    if (role !== undefined) note(account, {kind: 'dropped', rule: `furniture-${role}`, source: run, output: []})
    else if (channel === 'page' && run.length === 1) {
      const isName = pageNames.includes(source[first]?.key.toLowerCase() ?? '')
      const next = (run.at(-1) ?? first) + 1
      const isKept = source[next]?.channel === 'page' && ((pairs[next] ?? -1) >= 0 || account.found.source[next] === 1)
      if (isName && isKept) note(account, {kind: 'dropped', rule: 'page-name', source: run, output: []})
    }
  }
}

/** Explains lines of furniture that an output keeps, and that the source of which it was made did not show. */
export function explainKeptFurniture(account: Account, {furniture}: TreeRecord): void {
  const lines = new Map([...furniture.values()].map(({role, keys}) => [keys.join(' '), role]))
  for (const run of runsOf(account.output, index => isOpenOutput(account, index))) {
    if (account.output[run[0] ?? 0]?.channel !== 'furniture') continue
    const role = lines.get(run.map(index => account.output[index]?.key).join(' '))
    if (role !== undefined) note(account, {kind: 'added', rule: `furniture-${role}`, source: [], output: run})
  }
}

/** Explains corrections that an output of a format without words for them keeps beside its text at most. */
export function explainCorrections(account: Account, {corrections}: TreeRecord): void {
  const left = new Map(corrections)
  for (const run of runsOf(account.source, index => isOpenSource(account, index))) {
    for (const index of run) {
      const {channel, key = ''} = account.source[index] ?? {}
      const count = left.get(key) ?? 0
      if (channel !== 'correction' || count === 0) continue
      left.set(key, count - 1)
      note(account, {kind: 'dropped', rule: 'correction-beside', source: [index], output: []})
    }
  }
}

/**
 * Explains numbers of pages that an output shows and the source has in its mark-up alone, such as `<a name="p46">`.
 *
 * @param account - both sides
 * @param record - what the tree says
 * @param text - the text of the source, in which the number must stand where the tree has the turn of the page
 */
export function explainUnseenPages(account: Account, {pages}: TreeRecord, text: string): void {
  const unseen = pages.flatMap(({label, position}) => {
    const {start, end} = position ?? {}
    if (label === undefined || start?.offset === undefined || end?.offset === undefined) return []
    return text.slice(start.offset, end.offset).includes(label) ? [keysOf(label).join(' ')] : []
  })
  const left = new Map<string, number>()
  for (const label of unseen) left.set(label, (left.get(label) ?? 0) + 1)
  for (const run of runsOf(account.output, index => isOpenOutput(account, index))) {
    if (account.output[run[0] ?? 0]?.channel !== 'page') continue
    for (const index of run) {
      const key = account.output[index]?.key ?? ''
      const count = left.get(key) ?? 0
      if (count === 0) continue
      left.set(key, count - 1)
      note(account, {kind: 'added', rule: 'page-unseen', source: [], output: [index]})
    }
  }
}
