import type {Image, PhrasingContent} from 'mdast'
import type {Figure} from '../../../ast/flow.js'
import {rank} from './evidence.js'
import {isOpen, linesOf, textOf, type Block} from '../../../recover/block.js'

/** A caption is no longer than this, in characters. */
const longestCaption = 400

/** Whether a block shows pictures, alone or with a few words above or below. */
export function isPicture(block: Block): boolean {
  return block.node === undefined && figureOf(block) !== undefined
}

/**
 * Makes a figure of a block that is a picture with its caption.
 *
 * @param block - a block; one that has a role keeps it
 */
export function makeFigure(block: Block): void {
  const node = block.role === undefined && block.node === undefined ? figureOf(block) : undefined
  if (node) {
    block.node = node
    block.children = []
  }
}

function figureOf(block: Block): Figure | undefined {
  const lines = linesOf(block)
  const pictures = lines.map(imagesOf)
  const first = pictures.findIndex(Boolean)
  const last = pictures.findLastIndex(Boolean)
  const shown = pictures.slice(first, last + 1)
  if (first < 0 || shown.some(images => images === undefined) || (first > 0 && last < lines.length - 1))
    return undefined
  const words = [...lines.slice(0, first), ...lines.slice(last + 1)]
  const caption = words.flatMap((line, index): PhrasingContent[] => (index > 0 ? [{type: 'break'}, ...line] : line))
  if (words.some(line => line.some(child => child.type === 'pageMarker')) || tooLong(block)) return undefined
  const images = shown.flatMap(line => line ?? [])
  const line = caption.length > 0 ? [{type: 'caption', children: caption} as const] : []
  return {
    type: 'figure',
    children: first > 0 ? [...line, ...images] : [...images, ...line],
    ...(block.position && {position: block.position}),
  }
}

/** A line over a table is its caption if it is set as one and no longer than this, in characters. */
const longestTableCaption = 160

/**
 * Gives tables the captions that stand over them: a line in the middle or in bold that is no heading.
 *
 * @param blocks - blocks of a page
 * @returns the blocks, without those that are captions now
 */
export function captionTables(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block, index): Block[] => {
    const [before, next] = [blocks[index - 1], blocks[index + 1]]
    if (next?.node?.type === 'table' && isTableCaption(block)) return []
    if (block.node?.type !== 'table' || before === undefined || !isTableCaption(before)) return [block]
    const caption = {
      type: 'caption',
      children: before.children,
      ...(before.position && {position: before.position}),
    } as const
    const [start, end] = [before.position?.start, block.position?.end]
    const position = start && end && {position: {start, end}}
    return [{...block, ...position, node: {type: 'figure', children: [caption, block.node], ...position}}]
  })
}

function isTableCaption(block: Block): boolean {
  const text = textOf(block)
  if (!isOpen(block) || rank(block) > 0 || text === '' || text.length > longestTableCaption) return false
  const bold = block.children.every(child => child.type === 'strong' || child.type === 'break')
  return (bold || block.evidence.align === 'center') && !/[.:]$/.test(text)
}

/** The pictures of a line that has nothing else. */
function imagesOf(line: readonly PhrasingContent[]): Image[] | undefined {
  const images = line.filter(child => child.type === 'image')
  const rest = line.filter(child => child.type !== 'image')
  return images.length > 0 && rest.every(child => child.type === 'text' && child.value.trim() === '')
    ? images
    : undefined
}

function tooLong(block: Block): boolean {
  return textOf(block).length > longestCaption
}
