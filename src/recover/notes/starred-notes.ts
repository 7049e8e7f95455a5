import type {PhrasingContent, Text} from 'mdast'
import {isParent} from '../../ast/is.js'
import {toString} from '../../ast/text.js'
import {decide, isOpen, textOf, type Block} from '../block.js'
import {textFrom} from '../text-parts.js'

/** A block that begins with a sign and is no ornament. */
const starred = /^(\*{1,3}|†|‡)[\s\u00a0]*(?=[^\s\u00a0*†‡])/u

const anySign = /[*†‡]/u

/** So many blocks with a sign before a note are looked through for its mark. */
const reach = 60

/** What the line before a mark ends with: a mark follows a word, a sign or a bracket, and no space. */
const word = /[\p{L}\p{N}.,;:!?)\]”’"'»]$/u

/** The same with a space, which is none of a product: `ink *`. */
const spaced = /[\p{L}.,;:!?)\]”’"'»][ \u00a0]$/u

/**
 * Finds notes that have a sign and no link: `* The editor.` below a text that has `ink*`.
 *
 * @param blocks - the blocks of a page
 * @param name - makes an identifier of a label
 */
export function findStarredNotes(blocks: readonly Block[], name: (label: string) => string): void {
  /** The last blocks that have a sign somewhere. */
  let signed: Block[] = []
  for (const [index, block] of blocks.entries()) {
    const [first, ...others] = block.children
    const found = isOpen(block) && first?.type === 'text' ? starred.exec(first.value) : null
    const sign = found?.[1]
    const before = blocks[index - 1]
    const ruled = before?.evidence.tag === 'hr' || before?.recovery?.rule === 'starred-note'
    const marked = sign === undefined ? undefined : signed.findLast(other => hasMark(other, sign, ruled))
    if (!found || !marked || sign === undefined || first?.type !== 'text') {
      if (anySign.test(textOf(block))) signed = [...signed, block].slice(-reach)
      continue
    }
    const identifier = name(sign)
    marked.children = refer(marked.children, sign, identifier, ruled).children
    decide(block, 'note', 'starred-note', 0.85)
    block.note = {label: sign, identifier}
    block.children = [textFrom(first, found[0].length), ...others]
    signed = signed.filter(other => other !== marked || anySign.test(textOf(other)))
  }
}

/**
 * Finds what refers to notes that stand under a heading and have a sign; a space may stand before it.
 *
 * @param blocks - the blocks of a page; their text is changed
 * @param referred - identifiers of the notes that have a reference
 */
export function linkSigns(blocks: readonly Block[], referred: ReadonlySet<string>): void {
  const notes = blocks.flatMap(({note}) =>
    note && anySign.test(note.label) && !referred.has(note.identifier) ? note : [],
  )
  if (notes.length === 0) return
  const reached = new Map<string, number>()
  const signed = blocks.filter(block => block.node === undefined && anySign.test(textOf(block)))
  for (const note of notes) {
    for (let index = reached.get(note.label) ?? 0; index < signed.length; index++) {
      reached.set(note.label, index)
      const block = signed[index]
      const {children, found} = refer(block?.children ?? [], note.label, note.identifier, true)
      if (!block || !found) continue
      block.children = children
      break
    }
  }
}

function hasMark(block: Block, sign: string, loosely: boolean): boolean {
  return textOf(block).includes(sign) && refer(block.children, sign, '', loosely).found
}

/** Puts a reference in the place of the first mark. */
function refer(
  children: readonly PhrasingContent[],
  sign: string,
  identifier: string,
  loosely = false,
): {children: PhrasingContent[]; found: boolean} {
  let found = false
  const referred = children.flatMap((child, index): PhrasingContent[] => {
    if (found) return [child]
    if (child.type === 'text') {
      const parts = referText(child, sign, identifier, {follows: index > 0, loosely})
      found = parts !== undefined
      return parts ?? [child]
    }
    if (child.type === 'superscript' && toString(child).trim() === sign) {
      found = true
      return [{type: 'footnoteReference', identifier, label: sign, ...(child.position && {position: child.position})}]
    }
    if (!isParent(child)) return [child]
    const inner = refer(child.children, sign, identifier, loosely)
    found = inner.found
    return [{...child, children: inner.children}]
  })
  return {children: referred, found}
}

function referText(
  node: Text,
  sign: string,
  identifier: string,
  {follows, loosely}: {follows: boolean; loosely: boolean},
): PhrasingContent[] | undefined {
  for (let at = node.value.indexOf(sign); at >= 0; at = node.value.indexOf(sign, at + sign.length)) {
    const end = at + sign.length
    const line = node.value.slice(Math.max(at - 2, 0), at)
    const before = at === 0 ? follows : word.test(line) || (loosely && spaced.test(line))
    if (!before || /^[*†‡\p{L}\p{N}]/u.test(node.value.slice(end, end + 1))) continue
    const {position} = textFrom(node, at, end)
    return [
      ...(at > 0 ? [textFrom(node, 0, at)] : []),
      {type: 'footnoteReference', identifier, label: sign, ...(position && {position})},
      ...(end < node.value.length ? [textFrom(node, end)] : []),
    ]
  }
  return undefined
}
