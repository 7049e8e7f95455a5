import type {PhrasingContent} from 'mdast'
import type {Recovery} from '../../ast/base.js'
import type {PageMarker} from '../../ast/phrasing.js'
import {endsSentence, isMarker, isOpen, textOf, type Block, type Draft} from '../block.js'
import {healWords} from './broken-words.js'
import {citedTurns, corroborated, type Corroboration} from './cited-turns.js'
import {changeLines} from '../lines.js'
import {isRunningHead} from './running-heads.js'
import {breakOf, dictionaryOf, type Dictionary} from './word-breaks.js'

const hyphen = /(\p{L})([-‐\u00ad])$/u
const lowerCase = /^\p{Ll}/u
/** Where markup states the paragraphs, only a word can break off: no bracket, no quotation, no dash. */
const wordEnd = /[\p{L}\p{N}](?:[-‐\u00ad]|\s?[*†\d]{1,2}|\s?\[\d{1,3}\])?$/u
const item = /^\p{Ll}{1,3}[.)]/u

/** A paragraph must be so long before its end can be a page turn, in characters; less if a word is broken. */
const shortest = 60
const shortestBroken = 24

/** Classes that say how a paragraph is indented, and not what it is. */
const indents = new Set(['fst', 'first', 'noindent', 'nobreak', 'indent'])

/**
 * Heals paragraphs and words that a page turn broke.
 *
 * A paragraph that ends without a full stop, or with a hyphen, before one that begins in lower case
 * becomes one with it. Where the source has a marker of the page between them, or at the end of the one or the
 * beginning of the other, that says what was joined; else one that has no number does. A hyphen before a marker in
 * a line is taken out, unless it belongs to the word.
 */
export function healPageTurns(draft: Draft): void {
  let known: Dictionary | undefined
  const words = (): Dictionary => (known ??= dictionaryOf(draft.blocks.map(textOf)))
  const runs: Run[] = []
  for (const block of draft.blocks) {
    const run = runs.at(-1)
    const before = run?.parts.at(-1)?.block
    if (run && isMarker(block)) run.parts.at(-1)?.markers.push(block)
    else if (run && isRunningHead(block)) run.heads.push(block)
    else if (
      run &&
      before &&
      isBroken(before, block, (run.parts.at(-1)?.markers ?? []).length > 0) &&
      isTurn(run, block)
    )
      run.parts.push({block, markers: []})
    else runs.push({parts: [{block, markers: []}], heads: []})
  }
  const corroboration = runs.some(({parts}) => parts.length > 1) ? citedTurns(draft.blocks) : undefined
  draft.blocks = runs.flatMap(run => joinRun(run, words, corroboration))
  changeLines(draft.blocks, children => healWords(children, words))
}

/** Paragraphs of which each goes on in the next, and after each the markers that stand alone. */
interface Run {
  parts: {block: Block; markers: Block[]}[]
  /** The running heads that stand between the paragraphs, and behind them. */
  heads: Block[]
}

/** A comma ends a line of verse or an item as well, but over a marker of the page a sentence goes on. */
function isBroken(before: Block, after: Block, marked: boolean): boolean {
  if (!isBody(before) || !isBody(after)) return false
  const end = textOf(before)
  const start = textOf(after)
  return (
    end.length >= (hyphen.test(end) ? shortestBroken : shortest) &&
    !endsSentence(end) &&
    !(marked ? /[”"’)]$/ : /[,”"’)]$/).test(end) &&
    lowerCase.test(start) &&
    !item.test(start) &&
    lookOf(before) === lookOf(after)
  )
}

/**
 * Whether a break can be a page turn, where the source states its paragraphs: it has a marker there, or the first is
 * running text that breaks off after a word. Lines, and several breaks on end, are a poem or a list.
 */
function isTurn({parts}: Run, after: Block): boolean {
  const last = parts.at(-1)
  if (last?.block.evidence.tag === undefined) return true
  const {block, markers} = last
  if (markers.length > 0 || trailing(block.children).length > 0 || leading(after.children).length > 0) return true
  const lines = [block, after].some(({children}) => children.some(({type}) => type === 'break'))
  return !lines && parts.length === 1 && wordEnd.test(textOf(block))
}

function isBody(block: Block): boolean {
  return (block.role === 'paragraph' && block.inNote === true) || isOpen(block)
}

function lookOf({evidence, inNote}: Block): string {
  const classes = evidence.classes?.filter(name => !indents.has(name)) ?? []
  return [evidence.tag, inNote, ...classes].join(' ')
}

/** Makes one block of several, with a marker where each but the first begins. */
function joinRun({parts, heads}: Run, words: () => Dictionary, corroboration: Corroboration): Block[] {
  const [first] = parts
  const last = parts.at(-1)
  if (!first || !last) return []
  const markers = [...heads, ...last.markers.flatMap(standAlone)]
  if (isMarker(first.block)) return [...standAlone(first.block), ...markers]
  if (parts.length === 1) return [first.block, ...markers]
  const children: PhrasingContent[] = []
  for (const [index, {block, markers: between}] of parts.entries()) {
    const after = parts[index + 1]?.block
    const text = index > 0 ? withoutSpace(block.children.slice(leading(block.children).length)) : block.children
    if (!after) {
      for (const child of text) children.push(child)
      break
    }
    const turns = [
      trailing(text),
      between.flatMap(marker => marker.children).filter(isPageMarker),
      leading(after.children),
    ]
    const {ending, marker, others} = turnBetween(textOf(block), after, turns.flat(), words, corroboration)
    const ended = withEnding(text.slice(0, text.length - trailing(text).length), ending)
    for (const child of [...ended, marker, ...others]) children.push(child)
  }
  const start = first.block.position?.start
  const end = last.block.position?.end
  return [{...first.block, children, ...(start && end && {position: {start, end}})}, ...markers]
}

/** A marker that no text goes on over stands between blocks. */
function standAlone(block: Block): Block[] {
  return block.children.filter(isPageMarker).map((node): Block => ({...block, children: [], node}))
}

function isPageMarker(node: PhrasingContent): node is PageMarker {
  return node.type === 'pageMarker'
}

/** Where one paragraph goes on in another: how the first ends then, and the markers between them. */
interface Turn {
  ending: 'space' | {drop: number}
  marker: PageMarker
  others: readonly PageMarker[]
}

function turnBetween(
  end: string,
  after: Block,
  stated: readonly PageMarker[],
  words: () => Dictionary,
  corroboration: Corroboration,
): Turn {
  const broken = hyphen.exec(end)
  const decided = broken ? breakOf(end, textOf(after), words()) : undefined
  const taken = decided?.keeps === false ? broken?.[2] : undefined
  const [first = inferred(after), ...others] = stated
  const found: Recovery = decided
    ? {rule: 'word-over-page-turn', certainty: decided.certainty}
    : {rule: 'sentence-over-page-turn', certainty: stated.length > 0 ? 0.95 : 0.85}
  const recovery = stated.length > 0 ? found : corroborated(found, corroboration)
  const marker: PageMarker = {
    ...first,
    ...(decided && {inWord: true}),
    ...(taken !== undefined && {hyphen: taken}),
    joins: 'paragraphs',
    data: {...first.data, recovery},
  }
  return {ending: decided ? {drop: taken?.length ?? 0} : 'space', marker, others}
}

function inferred({position}: Block): PageMarker {
  return {
    type: 'pageMarker',
    certainty: 'inferred',
    ...(position && {position: {start: position.start, end: position.start}}),
  }
}

function trailing(children: readonly PhrasingContent[]): PageMarker[] {
  const text = children.findLastIndex(child => !isPageMarker(child))
  return children.slice(text + 1).filter(isPageMarker)
}

function leading(children: readonly PhrasingContent[]): PageMarker[] {
  const text = children.findIndex(child => !isPageMarker(child))
  return children.slice(0, Math.max(text, 0)).filter(isPageMarker)
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

function withoutSpace(children: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = children
  return first?.type === 'text' ? [{...first, value: first.value.trimStart()}, ...rest] : [...children]
}
