import type {PhrasingContent} from 'mdast'
import {breakOf, type Dictionary} from './word-breaks.js'

/**
 * Joins the halves of words around the markers of a line.
 *
 * @param children - nodes of the line
 * @param words - words of the document
 * @returns the line; a marker within a word says so, and keeps the hyphen that was taken out
 */
export function healWords(children: readonly PhrasingContent[], words: () => Dictionary): PhrasingContent[] {
  const healed = [...children]
  for (const [index, marker] of healed.entries()) {
    const before = healed[index - 1]
    const after = healed[index + 1]
    if (marker.type !== 'pageMarker' || marker.joins || before?.type !== 'text' || after?.type !== 'text') continue
    const broken = /\p{L}([-‐\u00ad])[\s\u00a0]*$/u.exec(before.value)
    const decided =
      broken && /^[\s\u00a0]*\p{Ll}/u.test(after.value) ? breakOf(before.value, after.value, words()) : undefined
    if (decided) {
      const kept = before.value.trimEnd()
      const recovery = {rule: 'word-over-page-turn', certainty: decided.certainty}
      healed[index - 1] = {...before, value: decided.keeps ? kept : kept.slice(0, -1)}
      healed[index] = {
        ...marker,
        inWord: true,
        ...(!decided.keeps && {hyphen: broken?.[1] ?? '-'}),
        data: {...marker.data, recovery},
      }
      healed[index + 1] = {...after, value: after.value.trimStart()}
    } else if (/\p{L}$/u.test(before.value) && /^\p{Ll}/u.test(after.value)) {
      healed[index] = {...marker, inWord: true}
    }
  }
  return healed
}
