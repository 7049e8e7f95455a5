import {isOpen, isProse, joinLines, linesOf, type Block} from '../../../recover/block.js'
import {classesOf, holdsBlock, isElement, type Element} from './elements.js'

/** Classes of the element around the lines of a stanza, or around those of a poem without any. */
const names: ReadonlySet<string> = new Set(['stanza', 'linegroup', 'lg', 'verse', 'poem', 'poetry', 'ws-poem'])

/** No stanza has more lines. */
const most = 400

/** Whether an element is a stanza in which each line is a block: `<div class="stanza"><div class="verse">…`. */
export function isStanza(element: Element): boolean {
  const classes = classesOf(element)
  const {parentNode: around} = element
  const inGroup =
    classes.includes('group') && around !== null && 'tagName' in around && classesOf(around).includes('linegroup')
  if (!inGroup && !classes.some(name => names.has(name))) return false
  const lines = element.childNodes.filter(isElement)
  return lines.length > 1 && lines.length <= most && lines.every(line => !holdsBlock(line))
}

/**
 * Makes one block of the lines of a stanza.
 *
 * @param blocks - the blocks in it
 * @returns the block; the blocks where they are more than lines, such as paragraphs
 */
export function joinStanza(blocks: readonly Block[]): Block[] {
  const areLines = blocks.every(block => isOpen(block) && linesOf(block).length === 1)
  // A line may be long and end with a full stop, too, but not each of them.
  if (blocks.length < 2 || !areLines || blocks.every(isProse)) return [...blocks]
  const stanza = joinLines(blocks)
  const indents = blocks.map(({evidence}) => stepsOf(evidence.classes ?? []))
  return [
    {
      ...stanza,
      evidence: {
        ...stanza.evidence,
        classes: [...(stanza.evidence.classes ?? []), 'stanza'],
        ...(indents.some(Boolean) && {indents}),
      },
    },
  ]
}

/** No line is set in further, in steps. */
const mostSteps = 10

/** How many steps a line is set in, of two characters each: `in2`, `indent4`, `i6`. */
function stepsOf(classes: readonly string[]): number {
  const [characters = 0] = classes.flatMap(name => {
    const [, number] = /^(?:in|indent|i)(\d{1,2})$/.exec(name) ?? []
    return number === undefined ? [] : [Number(number)]
  })
  return Math.min(Math.round(characters / 2), mostSteps)
}
