import type {PhrasingContent} from 'mdast'
import type {PageMarker} from '../ast/phrasing.js'
import type {Block, Draft} from './block.js'
import {endsSentence, isOpen, textOf} from './block.js'

const hyphen = /(\p{L})([-‐\u00ad])$/u
const lowerCase = /^\p{Ll}/u
const item = /^\p{Ll}{1,3}[.)]/u

/** First parts of words that keep their hyphen. */
const prefixes = new Set(
  'self non semi anti pseudo ex pre post co inter ultra neo pan all half vice well so'.split(' '),
)

/** No word is longer, in characters. */
const longestWord = 60

/** A paragraph must be so long before its end can be a page turn, in characters; less if a word is broken. */
const shortest = 60
const shortestBroken = 24

/**
 * Heals paragraphs that a lost page turn broke: one that ends without a full stop, or with a hyphen,
 * before one that begins in lower case.
 *
 * The two become one paragraph with a page marker that has no number and keeps what was joined.
 */
export function healPageTurns(draft: Draft): void {
  let known: ReadonlySet<string> | undefined
  const words = (): ReadonlySet<string> => (known ??= wordsOf(draft))
  const runs: Block[][] = []
  for (const block of draft.blocks) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run && before && isBroken(before, block)) run.push(block)
    else runs.push([block])
  }
  draft.blocks = runs.flatMap(run => joinRun(run, words))
}

/** The words of the document, which is its own dictionary. */
function wordsOf({blocks}: Draft): ReadonlySet<string> {
  const words = new Set<string>()
  for (const block of blocks) {
    for (const [word] of textOf(block)
      .toLowerCase()
      .matchAll(/[\p{L}-]+/gu))
      words.add(word)
  }
  return words
}

function isBroken(before: Block, after: Block): boolean {
  if (!isOpen(before) || !isOpen(after)) return false
  const end = textOf(before)
  const start = textOf(after)
  return (
    end.length >= (hyphen.test(end) ? shortestBroken : shortest) &&
    !endsSentence(end) &&
    !/[,”"’)]$/.test(end) &&
    lowerCase.test(start) &&
    !item.test(start)
  )
}

/** Makes one block of several, with a page marker where each but the first begins. */
function joinRun(run: readonly Block[], words: () => ReadonlySet<string>): Block[] {
  const [first, ...rest] = run
  if (!first || rest.length === 0) return [...run]
  const children = rest.flatMap((after, index) => {
    const before = run[index] ?? first
    const marker = markerBetween(textOf(before), after, words)
    return [...withEnding(before.children, marker.inWord ? {drop: marker.hyphen?.length ?? 0} : 'space'), marker]
  })
  const last = run.at(-1) ?? first
  const start = first.position?.start
  const end = last.position?.end
  return [{...first, children: [...children, ...last.children], ...(start && end && {position: {start, end}})}]
}

function markerBetween(before: string, after: Block, words: () => ReadonlySet<string>): PageMarker {
  const broken = hyphen.exec(before)
  const taken = broken && !keepsHyphen(before, textOf(after), words()) ? broken[2] : undefined
  const recovery = broken
    ? {rule: 'word-over-page-turn', certainty: 0.95}
    : {rule: 'sentence-over-page-turn', certainty: 0.85}
  return {
    type: 'pageMarker',
    ...(broken && {inWord: true}),
    ...(taken !== undefined && {hyphen: taken}),
    joins: 'paragraphs',
    certainty: 'inferred',
    ...(after.position && {position: {start: after.position.start, end: after.position.start}}),
    data: {recovery},
  }
}

/** Whether the hyphen belongs to the word: the document spells it so, or its first part asks for it. */
function keepsHyphen(before: string, after: string, words: ReadonlySet<string>): boolean {
  const first = /[\p{L}-]+(?=[-‐\u00ad]$)/u.exec(before.slice(-longestWord))?.[0].toLowerCase() ?? ''
  const second = /^\p{L}+/u.exec(after)?.[0].toLowerCase() ?? ''
  if (words.has(first + second)) return false
  if (words.has(`${first}-${second}`) || prefixes.has(first)) return true
  return words.has(first) && words.has(second)
}

/** The same text without the hyphen at its end, or with a space after it. */
function withEnding(children: readonly PhrasingContent[], ending: 'space' | {drop: number}): PhrasingContent[] {
  const last = children.at(-1)
  const before = children.slice(0, -1)
  if (last?.type === 'text') {
    const value = last.value.trimEnd()
    return [...before, {...last, value: ending === 'space' ? `${value} ` : value.slice(0, value.length - ending.drop)}]
  }
  if (last && 'children' in last && ending !== 'space') {
    return [...before, {...last, children: withEnding(last.children, ending)}]
  }
  return [...children, ...(ending === 'space' ? [{type: 'text', value: ' '} as const] : [])]
}
