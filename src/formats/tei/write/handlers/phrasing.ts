import type {Delete, Emphasis, InlineCode, Link, Strong, Text} from 'mdast'
import type {Node} from 'unist'
import type {Attributes, ElementContent} from 'xast'
import type {Recovery} from '../../../../ast/base.js'
import type {
  Editorial,
  Foreign,
  PageMarker,
  SmallCaps,
  Subscript,
  Superscript,
  WorkTitle,
} from '../../../../ast/phrasing.js'
import {toString} from '../../../../ast/text.js'
import {element} from '../../../../xml/element.js'
import {unusableLink} from '../../rules.js'
import {recoveryAttributes} from '../../recovery.js'
import {lineBreak as lineBreakMark, readings, titleLevels, type RenditionName} from '../../vocabulary.js'
import {pointerTo, pointerToFile, wordOf} from '../pointer.js'
import {sourceOf} from '../source-element.js'
import {renditionOf, type State} from '../state.js'

export function text(_: State, node: Text): ElementContent[] {
  return node.value === '' ? [] : [{type: 'text', value: node.value}]
}

export function emphasis(state: State, node: Emphasis): ElementContent[] {
  return highlighted(state, node, node.rendering ?? 'italic')
}

export function strong(state: State, node: Strong): ElementContent[] {
  return highlighted(state, node, 'bold')
}

export function smallCaps(state: State, node: SmallCaps): ElementContent[] {
  return highlighted(state, node, 'small-caps')
}

export function superscript(state: State, node: Superscript): ElementContent[] {
  return highlighted(state, node, 'superscript')
}

export function subscript(state: State, node: Subscript): ElementContent[] {
  return highlighted(state, node, 'subscript')
}

function highlighted(
  state: State,
  node: Emphasis | Strong | SmallCaps | Superscript | Subscript,
  name: RenditionName,
): ElementContent[] {
  if (node.data?.implied && state.keepsElements) return state.all(node.children)
  const rendition = isInSource(state, node) ? undefined : renditionOf(state, name)
  return [element('hi', {rendition}, state.all(node.children))]
}

export function deletion(state: State, node: Delete): ElementContent[] {
  if (node.data?.implied && state.keepsElements) return state.all(node.children)
  const rendition = isInSource(state, node) ? undefined : renditionOf(state, 'line-through')
  return [element('del', {rendition}, state.all(node.children))]
}

/** Whether the source says how the words of a node looked. */
function isInSource(state: State, node: Node): boolean {
  return state.keepsElements && sourceOf(node) !== undefined
}

export function inlineCode(_: State, node: InlineCode): ElementContent[] {
  return [element('code', {}, [node.value])]
}

export function lineBreak({lineEnds}: State): ElementContent[] {
  return [element('lb', lineEnds ? {rend: lineBreakMark} : {})]
}

export function link(state: State, node: Link): ElementContent[] {
  const target = pointerTo(node.url, state.article.metadata.source?.uri)
  if (target === undefined) {
    unusableLink.report(
      state.file,
      node,
      `Unexpected address \`${node.url}\` of a link, expected one that is safe and leads somewhere`,
      'Its words are written; give the address of the source if the link leads to a place in it.',
    )
  }
  // A pointer shows nothing but where it leads.
  const isPointer = isInSource(state, node) && sourceOf(node)?.name === 'ptr' && toString(node) === node.url
  if (isPointer && target !== undefined) return [element('ptr', {target})]
  return [element('ref', {target, n: node.title}, state.all(node.children))]
}

export function workTitle(state: State, node: WorkTitle): ElementContent[] {
  const level = isInSource(state, node) ? undefined : titleLevels[node.level]
  return [element('title', {level}, state.all(node.children))]
}

export function foreign(state: State, node: Foreign): ElementContent[] {
  return [element('foreign', {'xml:lang': node.lang}, state.all(node.children))]
}

/** The hyphen that was taken out of a word is kept as `rend`, and what was joined as `type`. */
export function pageMarker(state: State, node: PageMarker): ElementContent[] {
  const recovery = node.data?.recovery
  const software = `#${state.agents.software}`
  const inferred = {resp: software, cert: recovery ? String(recovery.certainty) : 'low'}
  const attributes = {
    n: node.label,
    facs: node.scan === undefined ? undefined : pointerToFile(node.scan),
    ed: wordOf(node.edition),
    type: node.joins && `joined-${node.joins}`,
    rend: wordOf(node.hyphen),
    break: node.inWord ? 'no' : undefined,
    ...(node.certainty === 'inferred' && inferred),
    ...(node.certainty === 'stated' && recovery && stated(recovery, software)),
    // A label such as `*` or `Ж` has nothing of which an identifier is made.
    'xml:id': /[\w.]/.test(node.label ?? '')
      ? state.identifiers.take(`pg-${node.label ?? ''}`)
      : state.identifiers.next('pg-x'),
  }
  return [element('pb', attributes)]
}

/** The source states the turn of the page, and a rule found out that it does. */
function stated(recovery: Recovery, software: string): Attributes {
  const attributes = recoveryAttributes(recovery, software)
  return {...attributes, ana: `how:stated ${attributes['ana']}`}
}

/** A reason is a word; where it is several, or TEI has no attribute for it, it is a label (`n`). */
export function editorial(state: State, node: Editorial): ElementContent[] {
  const children = state.all(node.children)
  const attributes: Attributes = {resp: state.agents.pointer(node.resp)}
  switch (node.kind) {
    case 'sic':
    case 'original':
    case 'abbreviation': {
      const [printed, read] = readings[node.kind]
      const labelled = {n: node.reason, ...attributes}
      if (node.correction === undefined) return [element(printed, labelled, children)]
      return [element('choice', {}, [element(printed, {}, children), element(read, labelled, [node.correction])])]
    }
    case 'added':
      return [element('add', {n: node.reason, ...attributes}, children)]
    case 'supplied':
    case 'unclear':
      return [element(node.kind, {...reasonOf(node), ...attributes}, children)]
    case 'gap': {
      const gap = {...reasonOf(node), ...extentOf(node.extent), ...attributes}
      return [element('gap', gap), ...children]
    }
  }
}

function reasonOf({reason}: Editorial): Attributes {
  return reason !== undefined && wordOf(reason) === reason ? {reason} : {n: reason}
}

/** `2 words` can be counted; `a few lines` cannot. */
function extentOf(extent: string | undefined): Attributes {
  const [, quantity, unit] = /^(\d{1,6}) (char|word|line|paragraph|page)s?$/.exec(extent ?? '') ?? []
  return unit === undefined ? {extent} : {unit: `${unit}s`, quantity}
}
