import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import type {Nodes} from '../../../src/ast/nodes.js'
import {problemsOf} from '../../../src/ast/validate.js'
import {readTei} from '../../../src/formats/tei/index.js'
import {readJsonWords} from '../../../src/ledger/words/json.js'
import {readTeiWords} from '../../../src/ledger/words/tei.js'
import type {Word} from '../../../src/ledger/words/word.js'
import {corpus} from '../../shared.js'

const files = corpus('tei')

describe.skipIf(files.length === 0)('TEI of others', () => {
  test.each(files)('$name is read, and every word of its text is kept', {timeout: 30_000}, ({bytes}) => {
    const file = new VFile({value: bytes})
    const tree = readTei().read(file)
    expect(problemsOf(tree)).toEqual([])
    let without: string | undefined
    visit(tree as Nodes, node => {
      if (!node.position && node.type !== 'text') without ??= node.type
    })
    expect(without).toBeUndefined()
    const source = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n')
    const words = readTeiWords(source).words.filter(({channel}) => ['text', 'note', 'furniture'].includes(channel))
    const lost = missing(words, readJsonWords(JSON.stringify(tree)).words)
    const kept = words.length === 0 ? 1 : 1 - lost.length / words.length
    const named = lost.slice(0, 20).map(({text}) => text)
    expect({kept: kept >= 0.999, named}).toEqual({kept: true, named})
  })
})

function missing(expected: readonly Word[], found: readonly Word[]): Word[] {
  const counts = new Map<string, number>()
  for (const {key, channel} of found) if (channel !== 'head') counts.set(key, (counts.get(key) ?? 0) + 1)
  return expected.filter(({key}) => {
    const left = counts.get(key) ?? 0
    counts.set(key, left - 1)
    return left <= 0
  })
}
