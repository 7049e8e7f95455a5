import type {Word} from '../words/word.js'
import type {Region, TreeRecord} from './record.js'
import {firstFrom} from '../first-from.js'

/**
 * Says of each word of a source what it is according to the tree: text, a note, a mark, a page number, furniture.
 *
 * Only words that the tree has in the same place are furniture or a page number: a region that is too wide hides
 * nothing.
 *
 * @param words - words of a source that does not itself say what they are
 * @param record - what the tree says
 */
export function assignChannels(words: readonly Word[], record: TreeRecord): Word[] {
  return assign(partAtMarks(words, record), record)
}

function assign(words: readonly Word[], record: TreeRecord): Word[] {
  const regions = record.regions.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const inOrder = Array.from(words.keys()).sort((a, b) => (words[a]?.offset ?? 0) - (words[b]?.offset ?? 0))
  const left = new Map(regions.map(region => [region, countsOf(region)]))
  const assigned = [...words]
  const labels = new Map<number, string[]>()
  const open: Region[] = []
  let next = 0
  for (const index of inOrder) {
    const word = words[index]
    if (!word) continue
    for (let region = regions[next]; region && region.start <= word.offset; region = regions[++next]) {
      while ((open.at(-1)?.end ?? Infinity) <= region.start) open.pop()
      open.push(region)
      if (region.kind === 'note') labels.set(region.unit, [...region.keys])
    }
    while ((open.at(-1)?.end ?? Infinity) <= word.offset) open.pop()
    assigned[index] = assignWord(word, open, left, labels)
  }
  return assigned
}

function assignWord(
  word: Word,
  open: readonly Region[],
  left: ReadonlyMap<Region, Map<string, number>>,
  labels: Map<number, string[]>,
): Word {
  const region = open.at(-1)
  if (!region) return word
  const around = open.findLast(({kind}) => kind === 'note' || kind === 'furniture')
  const unit = around?.unit ?? 0
  if (region.kind === 'reference') return {...word, channel: 'reference', unit}
  if (region.kind === 'note') {
    const label = labels.get(region.unit)
    if (label?.[0] === word.key) {
      label.shift()
      return {...word, channel: 'label', unit}
    }
    labels.delete(region.unit)
    return {...word, channel: 'note', unit}
  }
  const counts = left.get(region)
  const key = region.kind === 'page' ? word.key.toLowerCase() : word.key
  const count = counts?.get(key) ?? 0
  if (count === 0)
    return around && around !== region ? {...word, channel: around.kind === 'note' ? 'note' : 'text', unit} : word
  counts?.set(key, count - 1)
  return {...word, channel: region.kind, unit}
}

function countsOf({keys, kind}: Region): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) {
    const known = kind === 'page' ? key.toLowerCase() : key
    counts.set(known, (counts.get(known) ?? 0) + 1)
  }
  return counts
}

/** Parts words to which the mark of a note sticks, as in `word<sup>1</sup>`. */
function partAtMarks(words: readonly Word[], {regions}: TreeRecord): readonly Word[] {
  const marks = regions.filter(({kind}) => kind === 'reference').sort((a, b) => a.start - b.start)
  if (marks.length === 0) return words
  return words.flatMap(word => {
    const {key, text, offset, end} = word
    const mark = marks[firstFrom(marks, ({start}) => start, offset + 1)]
    const [label] = mark?.keys ?? []
    if (!mark || mark.start >= end || mark.keys.length !== 1 || label === undefined) return [word]
    if (!key.endsWith(label) || key.length <= label.length || text.length !== key.length) return [word]
    const at = text.length - label.length
    return [
      {...word, text: text.slice(0, at), key: key.slice(0, at), end: mark.start},
      {...word, text: text.slice(at), key: label, offset: mark.start},
    ]
  })
}
