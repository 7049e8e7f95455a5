/** One sentence a line. */

import type {Nodes, PhrasingContent, Text} from 'mdast'
import {signs} from '../profile.js'
import type {Block} from './state.js'

/** What a full stop shortens, in the languages of the archive; a single letter before one is an initial. */
const abbreviations = new Set(
  `abs adj al apr art aug ausg bd bde bros bzw ca cap capt cf ch chap cie cit cm co col comp corp cpt dec dept dr ed eds edn
  esp est et feb ff fig figs fol gen gov hon hrsg ibid id inc intro jan jr jul jun km lib lieut loc ltd maj mar mlle mm mme mmes
  mr mrs ms mt nbr no nos nov nr oct op opp orig p pag par para ph pl pp pres prof pseud pt ref rep repr resp rev sec sen sept sep ser
  sgt sq sr st ste suppl tr trans tit tom univ usw viz vol vols vs vgl z`.split(/\s+/),
)

/** The end of a sentence, one space, and what may begin another; a figure with a point would be an item of a list. */
const boundary =
  /(?<=([^\s\uFFFC]{0,40}[.!?…‽])["'”’»›)\]]{0,4}) (?=["'“‘«‹„¿¡([]{0,3}(?:\p{Lu}|\p{Lo}|\d+(?![.)\d])))/gu

/**
 * Breaks the lines of paragraphs between sentences, where Markdown reads a line end as a space.
 *
 * @param blocks - blocks of Markdown
 * @returns the same words, in which a space after a sentence is a line end; lines of verse, headings, cells and
 *   labels stay as they are
 */
export function breakSentences(blocks: readonly Block[]): Block[] {
  return blocks.map(block => inBlock(block))
}

function inBlock<Type extends Nodes>(node: Type): Type {
  if (node.type === 'paragraph') {
    if (node.data?.directiveLabel) return node
    const ends = endsOf(node.children)
    return {...node, children: broken(node.children, ends, {at: 0})}
  }
  if (node.type === 'containerDirective' && node.name === verse) return node
  if (!('children' in node) || node.type === 'heading' || node.type === 'table' || node.type === 'leafDirective')
    return node
  const children: Nodes[] = node.children
  return {...node, children: children.map(child => inBlock(child))}
}

const verse = 'verse'

/** Where the sentences of a line end: offsets of spaces in its text. */
function endsOf(nodes: readonly PhrasingContent[]): ReadonlySet<number> {
  const ends = new Set<number>()
  for (const {index, 1: word = ''} of nodes.map(textOf).join('').matchAll(boundary)) {
    if (!isAbbreviation(word)) ends.add(index)
  }
  return ends
}

/** Whether a word with a point is not the end of a sentence: an initial, `Vol.`, `U.S.`. */
function isAbbreviation(word: string): boolean {
  const [, bare = ''] = /([\p{L}.]*)\.$/u.exec(word) ?? []
  if (bare === '') return false
  return /(?:^|\.)\p{L}$/u.test(bare) || abbreviations.has(bare.toLowerCase())
}

/** The text of a part of a line, as long as `broken` counts it; calls of notes and signs are nothing. */
function textOf(node: PhrasingContent): string {
  if (node.type === 'text') return node.value
  if (isMark(node)) return node.children.map(textOf).join('')
  if (node.type === 'footnoteReference' || isSign(node)) return ''
  return node.type === 'textDirective' || node.type === 'link' ? node.children.map(textOf).join('') : '\uFFFC'
}

function broken(nodes: readonly PhrasingContent[], ends: ReadonlySet<number>, place: {at: number}): PhrasingContent[] {
  return nodes.map((node): PhrasingContent => {
    if (node.type === 'text') return brokenText(node, ends, place)
    if (isMark(node)) return {...node, children: broken(node.children, ends, place)}
    place.at += textOf(node).length
    return node
  })
}

function brokenText(node: Text, ends: ReadonlySet<number>, place: {at: number}): Text {
  const start = place.at
  place.at += node.value.length
  return {...node, value: node.value.replace(/ /g, (space, index: number) => (ends.has(start + index) ? '\n' : space))}
}

function isMark(node: PhrasingContent): node is Extract<PhrasingContent, {type: 'emphasis' | 'strong' | 'delete'}> {
  return node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete'
}

function isSign(node: PhrasingContent): boolean {
  return node.type === 'textDirective' && (node.name === signs.note || node.name === 'page')
}
