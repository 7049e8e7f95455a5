import type {Image, PhrasingContent} from 'mdast'
import type {Figure} from '../../../ast/flow.js'
import {linesOf, textOf, type Block} from '../../../recover/block.js'

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
