import type {PhrasingContent} from 'mdast'
import type {Tree} from '../../ast/nodes.js'
import {headerPhrasing, isPassedOver} from '../words/tei-header.js'
import {keysOf} from '../words/word.js'

/**
 * What a tree keeps of the header of its source, element by element.
 *
 * @returns the blocks, each as words with spaces between
 */
export function keptBeside({data}: Tree): string[] {
  const blocks: string[] = []
  let block = ''
  const end = (): void => {
    const text = keysOf(block).join(' ')
    if (text !== '') blocks.push(text)
    block = ''
  }
  const enter = (node: PhrasingContent): void => {
    if (node.type === 'text') block += node.value
    if (node.type !== 'opaque' || isPassedOver(node.name, node.attributes['type'])) return
    const isBlock = !headerPhrasing.has(node.name)
    if (isBlock) end()
    node.children.forEach(enter)
    if (isBlock) end()
  }
  const beside: unknown = data?.beside
  if (Array.isArray(beside)) (beside as PhrasingContent[]).forEach(enter)
  return blocks
}
