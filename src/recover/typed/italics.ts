import type {Emphasis, PhrasingContent} from 'mdast'
import {textFrom} from '../text-parts.js'

/**
 * Where a phrase in italics begins, with group 1, or ends: `_the Tide_,`. In names such as `_tide_of_may` and `_tide_.txt`
 * neither does.
 */
const mark =
  /((?<=^|[\s([{“"‘'«—–-])_(?=[^\s_])(?![^\s_]*_(?:[\p{L}\p{N}_]|[./\\]\p{L})))|(?<=[^\s_])_(?![\p{L}\p{N}_]|[./\\]\p{L})/gu

/**
 * Makes emphasis of what stands between underscores, as those who type books write italics; it may go over lines.
 *
 * @param children - the text of a block, line by line
 * @returns the same, with emphasis; an underscore without its counterpart stays
 */
export function markItalics(children: readonly PhrasingContent[]): PhrasingContent[] {
  if (!children.some(child => child.type === 'text' && child.value.includes('_'))) return [...children]
  const marked: PhrasingContent[] = []
  /** The mark and what follows it, until its counterpart is found. */
  let open: PhrasingContent[] | undefined
  const take = (node: PhrasingContent): void => {
    ;(open ?? marked).push(node)
  }
  for (const child of children) {
    if (child.type !== 'text') {
      take(child)
      continue
    }
    let start = 0
    for (const {1: beginning, index} of child.value.matchAll(mark)) {
      if ((beginning !== undefined) === (open !== undefined)) continue
      if (index > start) take(textFrom(child, start, index))
      start = index + 1
      if (open) {
        marked.push(emphasisOf(open.slice(1)))
        open = undefined
      } else {
        open = [textFrom(child, index, start)]
      }
    }
    if (start < child.value.length) take(textFrom(child, start))
  }
  return [...marked, ...(open ?? [])]
}

function emphasisOf(children: PhrasingContent[]): Emphasis {
  const [start, end] = [children[0]?.position?.start, children.at(-1)?.position?.end]
  return {type: 'emphasis', children, ...(start && end && {position: {start, end}})}
}
