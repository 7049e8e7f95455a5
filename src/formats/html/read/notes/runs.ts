import type {PhrasingContent} from 'mdast'
import {isElement, textContent, type ChildNode, type Element} from '../elements.js'
import type {NoteBeginning, NoteLinks} from './links.js'

/** A part of a line that is one note, or stands before the first. */
export interface Run {
  begins?: NoteBeginning
  nodes: ChildNode[]
}

/** How deep in other elements a note may begin. */
const deepest = 40

/**
 * Parts a line where notes begin in it, for a paragraph may hold several.
 *
 * @param nodes - what stands in the line
 * @param links - the notes of the page
 * @returns parts in order; elements around the beginning of a note are parted with it
 */
export function partAtNotes(nodes: readonly ChildNode[], links: NoteLinks, depth = 0): Run[] {
  const runs: Run[] = []
  const begin = (run: Run): void => {
    const last = runs.at(-1)
    if (last && !last.begins && isBlank(last.nodes))
      runs[runs.length - 1] = {...run, nodes: [...last.nodes, ...run.nodes]}
    else runs.push(run)
  }
  for (const node of nodes) {
    const begins = isElement(node) ? links.starts.get(node) : undefined
    if (begins) {
      begin({begins, nodes: [node]})
    } else if (isElement(node) && links.parted.has(node) && depth < deepest) {
      for (const run of partAtNotes(node.childNodes, links, depth + 1)) {
        const part: Element = {...node, childNodes: run.nodes}
        if (run.begins) begin({begins: run.begins, nodes: [part]})
        else add(part)
      }
    } else {
      add(node)
    }
  }
  return runs

  function add(node: ChildNode): void {
    const last = runs.at(-1)
    if (last) last.nodes.push(node)
    else runs.push({nodes: [node]})
  }
}

/** Nothing but a bracket before a note is the bracket of its mark. */
function isBlank(nodes: readonly ChildNode[]): boolean {
  return nodes.every(node =>
    isElement(node) ? node.tagName !== 'img' && isPlain(textContent(node)) : !('value' in node) || isPlain(node.value),
  )
}

function isPlain(text: string): boolean {
  return /^[\s\u00a0[({<]*$/.test(text)
}

/** What is left of a mark when its link is taken out: brackets, a full stop, a blank. */
const rest = /^[\s\u00a0]*(?:[[({<][\s\u00a0]*[\])}>]|[\])}>])?\*?(?:[.:,](?=[\s\u00a0]|$))?[\s\u00a0]*/

/**
 * Takes the mark off a note.
 *
 * @param children - text of the note
 * @param begins - its label, and whether the mark was a link, which is not in the text
 * @returns the text after the mark
 */
export function withoutMark(children: readonly PhrasingContent[], begins: NoteBeginning): PhrasingContent[] {
  const [first, ...others] = children
  if (first?.type === 'text') {
    const value = first.value.slice(markLength(first.value, begins))
    return value === '' ? withoutBlank(others) : [{...first, value}, ...others]
  }
  if (first && 'children' in first && first.type !== 'link') {
    const inner = withoutMark(first.children, begins)
    return inner.length === 0 ? withoutBlank(others) : [{...first, children: inner}, ...others]
  }
  return [...children]
}

function markLength(text: string, {note, marked}: NoteBeginning): number {
  if (marked) return rest.exec(text)?.[0].length ?? 0
  const opening = /^[\s\u00a0[({<]*/.exec(text)?.[0].length ?? 0
  const after = text.slice(opening + note.label.length)
  const closed = /^[\p{L}]+$/u.test(note.label) ? /^[\s\u00a0]*[\])}>.:*]/ : /^[\s\u00a0\])}>.:*]/
  if (!text.startsWith(note.label, opening) || !closed.test(after)) return 0
  return text.length - after.length + (rest.exec(after)?.[0].length ?? 0)
}

function withoutBlank(children: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...others] = children
  if (first?.type === 'break') return withoutBlank(others)
  if (first?.type !== 'text') return [...children]
  const value = first.value.trimStart()
  return value === '' ? withoutBlank(others) : [{...first, value}, ...others]
}

/** Takes the bracket of the next note's mark off the end of a line. */
export function withoutBracket(children: readonly PhrasingContent[]): PhrasingContent[] {
  const last = children.at(-1)
  if (last?.type !== 'text') return [...children]
  const value = last.value.replace(/(?<!\s)\s*[[({<]$/, '')
  return value === '' ? children.slice(0, -1) : [...children.slice(0, -1), {...last, value}]
}
