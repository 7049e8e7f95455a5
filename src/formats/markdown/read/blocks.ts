import type {FootnoteDefinition, ListItem, RootContent} from 'mdast'
import type {Node} from 'unist'
import {isFlow} from '../../../ast/is.js'
import type {NodeOf, Nodes} from '../../../ast/nodes.js'
import {signs} from '../profile.js'
import {markdownUnusedDefinition} from '../rules.js'
import {admit, admitted} from './admit.js'
import {container, leaf} from './directives.js'
import {fieldsFrom, make} from './make.js'
import {phrasing, isComment, reportHtml} from './phrasing.js'
import {at, sourceOf, type State} from './state.js'
import {trimmed} from './verse.js'

/**
 * Reads a block of Markdown.
 *
 * @param state - what is known
 * @param node - any block but a heading
 * @returns blocks of the tree; none for a definition of a link, which its references took up
 */
export function block(state: State, node: RootContent): Nodes[] {
  switch (node.type) {
    case 'paragraph':
      return [{type: 'paragraph', children: phrasing(state, node.children), ...at(node)}]
    case 'blockquote':
      return admit(state, make('blockquote', {}, state.flow(node.children), node.position))
    case 'list':
      return [
        {
          type: 'list',
          ordered: node.ordered ?? false,
          start: node.start ?? null,
          spread: node.children.slice(1).some((item, index) => isApart(node.children[index], item)),
          children: node.children.map(item => listItem(state, item)),
          ...at(node),
        },
      ]
    case 'table':
      return [
        {
          type: 'table',
          align: node.align ?? [],
          children: node.children.map(row => ({
            type: 'tableRow',
            children: row.children.map(cell => ({
              type: 'tableCell',
              children: phrasing(state, cell.children),
              ...at(cell),
            })),
            ...at(row),
          })),
          ...at(node),
        },
      ]
    case 'thematicBreak':
      return [{type: 'thematicBreak', ...at(node)}]
    case 'code':
      return [{type: 'code', value: node.value, lang: node.lang ?? null, meta: node.meta ?? null, ...at(node)}]
    case 'html':
      if (isComment(state, node)) return []
      reportHtml(state, node)
      return [
        {
          type: 'paragraph',
          children: [{type: 'text', value: node.value.replace(/(?<!\s)\s*\n\s*/g, ' '), ...at(node)}],
          ...at(node),
        },
      ]
    case 'footnoteDefinition':
      return footnoteDefinition(state, node)
    case 'leafDirective':
      return leaf(state, node)
    case 'containerDirective':
      return container(state, node)
    case 'definition': {
      if (state.used.has(node.identifier)) return []
      const reason = `Unexpected definition of \`${node.label ?? node.identifier}\` for \`${node.url}\`, expected a reference to it`
      markdownUnusedDefinition.report(state.file, node, reason)
      return []
    }
    default:
      return [{type: 'paragraph', children: [{type: 'text', value: sourceOf(state, node), ...at(node)}], ...at(node)}]
  }
}

function listItem(state: State, node: ListItem): NodeOf<'listItem'> {
  const children = state
    .flow(node.children)
    .flatMap(child => admitted(state, 'listItem', child))
    .filter(isFlow)
  return {type: 'listItem', spread: isSpread(node), checked: node.checked ?? null, children, ...at(node)}
}

/** Whether blank lines stand in an item where Markdown does not ask for them. */
function isSpread(node: ListItem): boolean {
  return node.children.slice(1).some((right, index) => {
    const left = node.children[index]
    const numbered = right.type === 'list' && right.start !== 1
    const same = left?.type === right.type && ['paragraph', 'blockquote', 'table'].includes(left.type)
    const asked = same || (left?.type === 'paragraph' && numbered)
    return isApart(left, right) && !asked
  })
}

function isApart(left: Node | undefined, right: Node): boolean {
  return (right.position?.start.line ?? 0) - (left?.position?.end.line ?? 0) > 1
}

/** A note. Whose it is and its printed mark stand as a sign at the beginning of its first paragraph. */
function footnoteDefinition(state: State, node: FootnoteDefinition): Nodes[] {
  const {identifier} = node
  const label = node.label ?? identifier
  const [paragraph, ...rest] = node.children
  const [sign, second, ...others] = paragraph?.type === 'paragraph' ? paragraph.children : []
  const named =
    sign?.type === 'textDirective' && sign.name === signs.note && Object.keys(sign.attributes ?? {}).length > 0
  const entry = {name: signs.note, type: 'footnoteDefinition', fixed: {identifier, label}} as const
  const fields = (named ? fieldsFrom(state, sign, entry) : undefined) ?? {identifier, label}
  const children = trimmed(second, others)
  const first: RootContent[] = children.length > 0 && paragraph?.type === 'paragraph' ? [{...paragraph, children}] : []
  const content = named ? [...first, ...rest] : node.children
  return admit(state, make('footnoteDefinition', fields, state.flow(content), node.position))
}
