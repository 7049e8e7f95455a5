import {decide, isOpen, type Block} from '../../../../recover/block.js'
import {textFrom} from '../../../../recover/text-parts.js'
import {hasClass} from '../evidence.js'
import type {Head} from './head.js'

/** What the head of each page of Wikisource ends with, in the languages in which it is written otherwise. */
const wiki = /wikisource|wikiźródła|викитека|ויקיטקסט|βικιθήκη/i

/**
 * Parts the heading of a page of Wikisource: it is the way from the book or the volume to the text, `The Review/1/The Tide`.
 *
 * @param blocks - blocks of a page
 * @param head - what the head of the page states
 * @returns the blocks, with the way as furniture
 */
export function partSubpage(blocks: readonly Block[], {title = ''}: Head): Block[] {
  if (!wiki.test(title)) return [...blocks]
  return blocks.flatMap(block => {
    const [only, ...others] = block.children
    if (!isOpen(block) || only?.type !== 'text' || others.length > 0 || !hasClass(block, ['firstheading']))
      return [block]
    const end = only.value.lastIndexOf('/')
    // A small letter goes on with the title: `The Tide and/or the Ebb`.
    if (end < 1 || !/^[^\s\p{Ll}]/u.test(only.value.slice(end + 1))) return [block]
    const way: Block = {...block, children: [textFrom(only, 0, end)]}
    decide(way, 'furniture', 'way-to-subpage', 0.9)
    way.furniture = 'navigation'
    return [way, {...block, children: [textFrom(only, end + 1)]}]
  })
}
