import type {Break, Paragraph, Parents, PhrasingContent} from 'mdast'
import type {Directives, TextDirective} from 'mdast-util-directive'
import type {Info, State} from 'mdast-util-to-markdown'
import {signs} from '../../profile.js'
import type {Syntax} from '../stringify.js'
import {attributesIn} from './attributes.js'
import {escapes, narrow} from './escapes.js'

declare module 'mdast-util-to-markdown' {
  interface ConstructNameMap {
    /** Lines of verse. */
    lineBlock: 'lineBlock'
  }
}

/** Marks of pandoc for what stands above and below the line. */
const marks: ReadonlyMap<string, string> = new Map([
  ['sup', '^'],
  ['sub', '~'],
])

/** Directives whose words stand in an attribute; in a span they are its text. */
const spoken: ReadonlyMap<string, readonly string[]> = new Map([
  ['code', ['value']],
  ['image', ['alt']],
  ['noteref', ['label', 'identifier']],
])

/**
 * Makes the syntax of pandoc for one text: a directive in a line is a bracketed span, another a fenced div, and a line of
 * verse one of a line block.
 */
export function makeSyntax(): Syntax {
  const pages = new Set<string>()
  return {
    handlers: {
      textDirective: Object.assign(span, {peek: () => '['}),
      leafDirective: div,
      containerDirective: div,
      break: lineEnd,
    },
    unsafe: escapes,
    narrow,
  }

  function span(node: TextDirective, _: Parents | undefined, state: State, info: Info): string {
    const {name, attributes} = node
    if (name === signs.indent) return '  '.repeat(Number(attributes?.['steps'] ?? 1)).slice(1)
    const stated = Object.entries(attributes ?? {}).map(([key, value]) => [key, value ?? ''] as const)
    const mark = stated.length === 0 ? marks.get(name) : undefined
    if (mark !== undefined && !/\s/.test(labelOf(node.children, mark, mark))) {
      return `${mark}${labelOf(node.children, mark, mark)}${mark}`
    }
    const shown = spoken.get(name)?.find(key => attributes?.[key])
    const text: PhrasingContent[] =
      shown === undefined ? node.children : [{type: 'text', value: attributes?.[shown] ?? ''}]
    const label = name === 'br' ? ' ' : labelOf(text, '[', ']')
    return `[${label}]${attributesIn(
      name,
      stated.filter(([key]) => key !== shown),
      name === 'page' ? pages : undefined,
      state,
    )}`

    function labelOf(children: PhrasingContent[], before: string, after: string): string {
      const exit = state.enter('textDirectiveLabel')
      const exitPhrasing = state.enter('phrasing')
      const value = state.containerPhrasing({type: 'paragraph', children}, {...info, before, after})
      exitPhrasing()
      exit()
      return value
    }
  }

  function div(node: Exclude<Directives, TextDirective>, _: Parents | undefined, state: State, info: Info): string {
    const stated = Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? ''] as const)
    if (node.name === 'page') return `[]${attributesIn(node.name, stated, pages, state)}`
    const exit = state.enter(node.type)
    const content =
      node.name === 'line'
        ? lineBlock({type: 'paragraph', children: paragraphIn(node)}, state, info)
        : flowOf(node, state, info)
    exit()
    return [`::: ${attributesIn(node.name, stated, undefined, state)}`, content, ':::'].filter(Boolean).join('\n')
  }

  function flowOf(node: Exclude<Directives, TextDirective>, state: State, info: Info): string {
    if (node.type === 'leafDirective') {
      return state.containerFlow({type: 'root', children: [{type: 'paragraph', children: node.children}]}, info)
    }
    const children = node.children.map(child => {
      const speaker = child.type === 'paragraph' && child.data?.directiveLabel
      return speaker ? ({type: 'leafDirective', name: 'speaker', children: child.children} as const) : child
    })
    if (node.name !== 'verse') return state.containerFlow({type: 'root', children}, info)
    const parts = children.map(child => {
      if (child.type === 'paragraph') return lineBlock(child, state, info)
      return state.containerFlow({type: 'root', children: [child]}, info)
    })
    return parts.join('\n\n')
  }
}

function paragraphIn(node: Exclude<Directives, TextDirective>): PhrasingContent[] {
  if (node.type === 'leafDirective') return node.children
  return node.children.flatMap(child => (child.type === 'paragraph' ? child.children : []))
}

/** A line block: each line begins with a bar. */
function lineBlock(node: Paragraph, state: State, info: Info): string {
  const exit = state.enter('lineBlock')
  const exitPhrasing = state.enter('phrasing')
  const lines = state.containerPhrasing(node, {...info, before: '\n', after: '\n'})
  exitPhrasing()
  exit()
  return `| ${lines}`
}

function lineEnd(_: Break, __: Parents | undefined, state: State): string {
  return state.stack.includes('lineBlock') ? '\n| ' : '\\\n'
}
