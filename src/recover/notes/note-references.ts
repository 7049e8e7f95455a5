import {mergeTexts} from '../../ast/merge.js'
import type {FootnoteReference, PhrasingContent, Text} from 'mdast'
import {isParent} from '../../ast/is.js'
import type {Superscript} from '../../ast/phrasing.js'
import {toString} from '../../ast/text.js'
import {textOf, type Block} from '../block.js'
import {changeLines, referencesIn} from '../lines.js'
import {marksOf} from './note-marks.js'
import {textFrom} from '../text-parts.js'

/** Marks in the text that may refer to a note: `[3]`, `[3*]`, `[a]`, `[†]`. */
const reference = /\[(\d{1,3}\*{0,2}|[a-z]|\*{1,3}|[†‡§])\]/giu

/** Identifiers of notes by the label that refers to them. */
export type Labels = ReadonlyMap<string, string>

/**
 * Puts a reference in the place of each mark in the text that has a note: of `[1]`, of a raised `1`, and of `(1)` or
 * `1)` where the text has each once.
 *
 * @param blocks - the blocks of a page; their text is changed
 * @param labels - identifiers of the notes, by label
 */
export function linkMarks(blocks: readonly Block[], labels: Labels): void {
  if (labels.size === 0) return
  changeLines(blocks, children => linkAll(children, labels, reference, true))
  const referred = new Set(referencesIn(blocks).map(({identifier}) => identifier))
  const rest = new Map([...labels].filter(([, identifier]) => !referred.has(identifier)))
  const found = rest.size > 0 ? marksOf(blocks.map(textOf).join('\n'), [...rest.keys()], true) : undefined
  if (!found) return
  const once = new Map([...rest].filter(([label]) => found.once.has(label)))
  changeLines(blocks, children => linkAll(children, once, found.shape, false))
}

/** Puts references in a line; `follows` says whether a mark may stand where it begins. */
function linkAll(
  children: readonly PhrasingContent[],
  labels: Labels,
  shape: RegExp,
  follows: boolean,
): PhrasingContent[] {
  return children.flatMap((child, index): PhrasingContent[] => {
    const before = children[index - 1]
    const may = before ? follows || before.type !== 'break' : follows
    if (child.type === 'superscript') return [linkRaised(child, before, labels)]
    if (child.type === 'text') return linkText(child, labels, shape, may)
    return [isParent(child) ? {...child, children: linkAll(child.children, labels, shape, may)} : child]
  })
}

/** A raised figure after a figure is a power. */
function linkRaised(node: Superscript, before: PhrasingContent | undefined, labels: Labels): PhrasingContent {
  const label = bareLabel(textOfLine([node]))
  const identifier = labels.get(label)
  if (identifier === undefined || (before && /\d$/.test(textOfLine([before])))) return node
  return {type: 'footnoteReference', identifier, label, ...(node.position && {position: node.position})}
}

function textOfLine(children: PhrasingContent[]): string {
  return toString({type: 'paragraph', children})
}

function linkText(node: Text, labels: Labels, shape: RegExp, follows: boolean): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  let end = 0
  for (const {0: whole, 1: label = '', index} of node.value.matchAll(shape)) {
    const identifier = labels.get(label)
    if (identifier === undefined || (index === 0 && !follows)) continue
    if (index > end) parts.push(textFrom(node, end, index))
    const {position} = textFrom(node, index, index + whole.length)
    parts.push({type: 'footnoteReference', identifier, label, ...(position && {position})})
    end = index + whole.length
  }
  if (end === 0) return [node]
  return end < node.value.length ? [...parts, textFrom(node, end)] : parts
}

/**
 * Settles the references that a reader could not resolve, which have no identifier and their mark as label.
 *
 * @param blocks - the blocks of a page; a reference that has no note becomes text again
 * @param labels - identifiers of the notes, by label
 * @returns the references that have no note
 */
export function settleReferences(blocks: readonly Block[], labels: Labels): FootnoteReference[] {
  const lost: FootnoteReference[] = []
  if (referencesIn(blocks).some(isUnsettled)) changeLines(blocks, settleAll)
  return lost

  function settleAll(children: readonly PhrasingContent[]): PhrasingContent[] {
    return mergeTexts(children.map(settle))
  }

  function settle(node: PhrasingContent): PhrasingContent {
    if (isParent(node)) return {...node, children: settleAll(node.children)}
    if (!isUnsettled(node)) return node
    const printed = node.label ?? ''
    const label = bareLabel(printed)
    const identifier = labels.get(label)
    if (identifier !== undefined) return {...node, identifier, label}
    lost.push(node)
    return {type: 'text', value: printed, ...(node.position && {position: node.position})}
  }
}

/** Labels of the references that a reader could not resolve. */
export function unsettledLabels(blocks: readonly Block[]): Set<string> {
  return new Set(
    referencesIn(blocks)
      .filter(isUnsettled)
      .map(({label}) => bareLabel(label ?? '')),
  )
}

function isUnsettled(node: PhrasingContent): node is FootnoteReference {
  return node.type === 'footnoteReference' && node.identifier === ''
}

function bareLabel(printed: string): string {
  return printed.replace(/^[\s[({<]+|(?<![\s\])}>.:])[\s\])}>.:]+$/g, '')
}
