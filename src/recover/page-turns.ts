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
  const healed: Block[] = []
  for (const block of draft.blocks) {
    const before = healed.at(-1)
    if (before && isBroken(before, block)) healed[healed.length - 1] = joined(before, block, words)
    else healed.push(block)
  }
  draft.blocks = healed
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

function joined(before: Block, after: Block, words: () => ReadonlySet<string>): Block {
  const broken = hyphen.exec(textOf(before))
  const marker: PageMarker = {
    type: 'pageMarker',
    ...(broken && {inWord: true}),
    ...(broken && !keepsHyphen(textOf(before), textOf(after), words()) && {hyphen: broken[2] ?? '-'}),
    joins: 'paragraphs',
    certainty: 'inferred',
    ...(after.position && {position: {start: after.position.start, end: after.position.start}}),
    data: {
      recovery: {rule: broken ? 'word-over-page-turn' : 'sentence-over-page-turn', certainty: broken ? 0.95 : 0.85},
    },
  }
  const children = structuredClone(before.children)
  trimEnd(children, broken ? marker.hyphen : ' ')
  const start = before.position?.start
  const end = after.position?.end
  return {
    ...before,
    children: [...children, marker, ...after.children],
    ...(start && end && {position: {start, end}}),
  }
}

/** Whether the hyphen belongs to the word: the document spells it so, or its first part asks for it. */
function keepsHyphen(before: string, after: string, words: ReadonlySet<string>): boolean {
  const first = /[\p{L}-]+(?=[-‐\u00ad]$)/u.exec(before)?.[0].toLowerCase() ?? ''
  const second = /^\p{L}+/u.exec(after)?.[0].toLowerCase() ?? ''
  if (words.has(first + second)) return false
  if (words.has(`${first}-${second}`) || prefixes.has(first)) return true
  return words.has(first) && words.has(second)
}

/** Takes the hyphen off the end of the last text, or gives it a space. */
function trimEnd(children: PhrasingContent[], ending: string | undefined): void {
  const last = children.at(-1)
  if (last?.type === 'text') {
    const text = last.value.trimEnd()
    last.value = ending === ' ' ? `${text} ` : text.slice(0, text.length - (ending?.length ?? 0))
  } else if (last && 'children' in last) {
    trimEnd(last.children, ending)
  } else if (ending === ' ') {
    children.push({type: 'text', value: ' '})
  }
}
