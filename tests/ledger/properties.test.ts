import fc from 'fast-check'
import {expect, test} from 'vitest'
import {audit, type Ledger} from '../../src/ledger/index.js'

const word = fc.constantFrom(...'the of and to in a lamp oil ferry toll pilot rope tide'.split(' '))
const words = fc.array(word, {minLength: 1, maxLength: 120})

/** Something that is done to a list of words, at a place. */
interface Edit {
  kind: 'drop' | 'double' | 'swap' | 'change' | 'move' | 'join'
  at: number
  length: number
  to: number
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('drop', 'double', 'swap', 'change', 'move', 'join'),
  at: fc.nat(200),
  length: fc.integer({min: 1, max: 9}),
  to: fc.nat(200),
})

function apply(list: readonly string[], {kind, at, length, to}: Edit): string[] {
  const start = at % list.length
  const before = list.slice(0, start)
  const part = list.slice(start, start + length)
  const after = list.slice(start + length)
  switch (kind) {
    case 'drop':
      return [...before, ...after]
    case 'double':
      return [...before, ...part, ...part, ...after]
    case 'swap':
      return [...before, ...part.toReversed(), ...after]
    case 'change':
      return [...before, ...part.map(one => `${one}x`), ...after]
    case 'join':
      return [...before, part.join(''), ...after]
    case 'move': {
      const rest = [...before, ...after]
      return rest.toSpliced(to % (rest.length + 1), 0, ...part)
    }
  }
}

async function auditOf(source: readonly string[], output: readonly string[]): Promise<Ledger> {
  return audit({
    source: {value: source.join(' '), path: 'a.txt'},
    output: {value: output.join(' '), path: 'b.txt'},
  })
}

test('every word of both sides is in one count, and in one entry if it was not kept', async () => {
  await fc.assert(
    fc.asyncProperty(words, fc.array(edit, {maxLength: 5}), async (source, edits) => {
      const output = edits.reduce<string[]>((list, one) => (list.length === 0 ? list : apply(list, one)), source)
      const {counts, entries, balanced} = await auditOf(source, output)
      const {kept, moved, joined, joinedInto, dropped, added} = counts
      expect(counts.source).toBe(source.length)
      expect(kept + moved + joined + dropped).toBe(counts.source)
      expect(kept + moved + joinedInto + added).toBe(counts.output)
      expect(entries.flatMap(entry => entry.source.words)).toHaveLength(counts.source - kept)
      expect(entries.flatMap(entry => entry.output.words)).toHaveLength(counts.output - kept)
      expect(balanced).toBe(source.join(' ') === output.join(' '))
    }),
    {numRuns: 150},
  )
})

test('each entry has the words that stand in its place', async () => {
  await fc.assert(
    fc.asyncProperty(words, edit, async (source, one) => {
      const output = apply(source, one)
      const text = {source: source.join(' '), output: output.join(' ')}
      for (const entry of (await auditOf(source, output)).entries) {
        for (const side of ['source', 'output'] as const) {
          const [first] = entry[side].words
          const {place} = entry[side]
          if (first !== undefined) expect(text[side].slice(place?.offset).startsWith(first)).toBe(true)
        }
      }
    }),
    {numRuns: 80},
  )
})
