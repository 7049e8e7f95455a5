import type {Root} from 'mdast'
import {visit, EXIT} from 'unist-util-visit'
import {hasLine, noSource} from './keys.js'
import {containers, lines, signs, spans} from './profile.js'

const names = new Set([...spans, ...lines, ...containers].map(({name}) => name).concat(Object.values(signs)))

/** Whether front matter, without fences, is such as only `writeMarkdown` writes. */
export function isFrontOfProfile(front: string): boolean {
  return /^(?:source|known):[ \t]*(?:\n|\{|$)/m.test(front) || hasLine(front, noSource)
}

/**
 * Whether Markdown is not of the profile: it has no directive of it, and no front matter that only `writeMarkdown` writes.
 * In Markdown of the profile, what looks like a byline or a page turn is text.
 *
 * @param root - the text
 * @param front - its front matter, without fences; empty for none
 */
export function isOrdinary(root: Root, front: string): boolean {
  if (isFrontOfProfile(front)) return false
  let ordinary = true
  visit(root, node => {
    if (!('name' in node) || !names.has(node.name)) return undefined
    const bare =
      node.type === 'textDirective' && node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0
    if (bare && node.name !== signs.indent) return undefined
    ordinary = false
    return EXIT
  })
  return ordinary
}
