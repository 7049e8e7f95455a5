import type {Element} from 'xast'
import {mapChanged} from '../../../core/map-changed.js'
import {definitionOf} from '../grammar/grammar.js'
import {pointerTo} from './pointer.js'
import type {State} from './state.js'

/**
 * Has pointers of the source lead to elements of the file; those that led elsewhere in the source lead there by its
 * address.
 *
 * @param state - gets messages for what is lost; knows the identifiers that were changed
 * @param text - the text
 * @param known - identifiers of elements elsewhere in the file
 */
export function pointing(state: State, text: Element, known: readonly string[] = []): Element {
  return pointed(state, text, new Set([...known, ...identifiersIn(text)]))
}

function pointed(state: State, parent: Element, ids: ReadonlySet<string>): Element {
  const children = mapChanged(parent.children, child => (child.type === 'element' ? pointed(state, child, ids) : child))
  const {kept} = parent.data ?? {}
  if (!kept) return children === parent.children ? parent : {...parent, children}
  const known = definitionOf(parent.name)?.attributes
  const attributes = Object.entries(parent.attributes).flatMap(([name, value]): [string, string][] => {
    if (value == null) return []
    if (!kept.includes(name) || !known?.get(name)?.isPointer) return [[name, value]]
    return [leading(state, parent, name, value, ids)]
  })
  return {...parent, attributes: Object.fromEntries(attributes), children}
}

/** A pointer as it leads in the file; one that led nowhere stays, but for a name, which has a key instead. */
function leading(state: State, parent: Element, name: string, value: string, ids: ReadonlySet<string>): [string, string] {
  const base = state.article.metadata.source?.uri
  const all = value.split(/\s+/).filter(Boolean)
  const isLost = (pointer: string): boolean => pointer.startsWith('#') && !ids.has(pointer.slice(1))
  const found = all.map(pointer => {
    const id = state.renamed.get(pointer.slice(1)) ?? pointer.slice(1)
    if (!pointer.startsWith('#')) return pointer
    return ids.has(id) ? `#${id}` : (pointerTo(pointer, base) ?? pointer)
  })
  if (!found.some(isLost)) return [name, found.join(' ')]
  const isKey = found.every(isLost) && name === 'ref' && parent.attributes['key'] == null && definitionOf(parent.name)?.attributes.has('key') // prettier-ignore
  const key = value.replaceAll('#', '')
  const instead = isKey ? `; \`key="${key}"\` is written` : ''
  state.lose(`\`${name}="${value}"\` on \`${parent.name}\`, which leads nowhere${instead}`)
  return isKey ? ['key', key] : [name, found.join(' ')]
} // prettier-ignore

/** Identifiers of the elements in an element. */
export function identifiersIn(parent: Element): string[] {
  const found: string[] = []
  const collect = ({children}: Element): void => {
    for (const child of children) {
      if (child.type !== 'element') continue
      const id = child.attributes['xml:id']
      if (id != null) found.push(id)
      collect(child)
    }
  }
  collect(parent)
  return found
}
