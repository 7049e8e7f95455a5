import type {Edit} from './edits.js'

const verse = 'verse'

/** A line that goes on the one above it. */
const goesOn = /^[ \t>]*[ \t][^\s|>]/

/**
 * Finds a line block: lines that begin with a bar, and do not end with one, as rows of tables do;
 * an indented line goes on the one above.
 *
 * @param text - lines between blank lines
 * @param within - the div that they stand in
 * @returns edits that make verse of it
 */
export function versesIn(text: string, within: string | undefined): Edit[] {
  const lines = text.replace(/\n$/, '').split('\n')
  const found = lines.map(line => /^([ \t>]*)\|(?:[ \t]([ \t]*)([^\n]*))?$/.exec(line))
  const isVerse = found.every((line, index) =>
    line ? !/\|[ \t]*$/.test(line[3] ?? '') : index > 0 && goesOn.test(lines[index] ?? ''),
  )
  // A line outside of the quotation of the others would have to come into it.
  if (!isVerse || lines.some(line => quotationsOf(line) !== quotationsOf(text))) return []
  const edits: Edit[] = []
  const margin = found[0]?.[1] ?? ''
  let at = 0
  found.forEach((line, index) => {
    const [whole = lines[index] ?? '', own = '', indent = '', words = ''] = line ?? []
    const steps = Math.ceil(indent.length / 2)
    const sign = steps === 0 ? '' : steps === 1 ? ':indent ' : `:indent{steps=${String(steps)}} `
    if (line) edits.push({at: at + own.length, end: at + whole.length - words.length, text: sign})
    at += whole.length
    if (found[index + 1]) edits.push({at, end: at, text: '\\'})
    at++
  })
  if (/^(?:verse|line)\b/.test(within ?? '')) return edits
  const start = margin.length
  return [
    {at: start, end: start, text: `:::${verse}\n${margin}`},
    ...edits,
    {at: at - 1, end: at - 1, text: `\n${margin}:::`},
  ]
}

/** How many quotations a line stands in. */
function quotationsOf(line: string): number {
  return (/^[ \t>]*/.exec(line)?.[0] ?? '').split('>').length
}
