import type {Element, ElementContent} from 'xast'
import {emptyMetadata} from '../../../ast/build.js'
import type {Tree} from '../../../ast/nodes.js'
import type {Opaque} from '../../../ast/phrasing.js'
import {isType} from '../../../ast/is.js'
import {problemsOf} from '../../../ast/validate.js'
import {element} from '../../../xml/element.js'
import {definitionOf, nameIn, type Definition} from '../grammar/grammar.js'
import {partsOfDocument} from '../read/beside.js'
import {namespace as tei} from '../vocabulary.js'
import {whole} from './fit.js'
import {attributesFor} from './opaque.js'
import {pointing} from './pointers.js'
import type {State} from './state.js'

/** What stands beside the text of a document, by its place. */
export interface Beside {
  /** Descriptions of the source, for `fileDesc`. */
  readonly sources: readonly Element[]
  /** Other parts of the header. */
  readonly header: readonly Element[]
  /** Parts of the document beside its header and its text. */
  readonly document: readonly Element[]
}

/** What nobody knows may hold words. */
const anything = {holdsText: true, elements: new Set<string>()}

export const nothingBeside: Beside = {sources: [], header: [], document: []}

/**
 * The elements that a document of the source had beside its text, where they are valid.
 *
 * @param state - gets messages for what is not
 * @param tree - the article or the collection
 */
export function besideOf(state: State, tree: Tree): Beside {
  const parts = partsOf(tree).flatMap(part => {
    const known = nameIn(part.name, part.namespace)
    const made = known === undefined ? undefined : whole(state, asItWas(state, part, undefined))
    return made ? [made] : []
  })
  const of = (names: readonly string[]): Element[] => parts.filter(({name}) => names.includes(name))
  return {
    sources: of(['sourceDesc']),
    header: [...of(['encodingDesc']), ...of(['profileDesc'])],
    document: of([...partsOfDocument]),
  }
}

/** All parts in one element. */
export function wrapped({sources, header, document}: Beside): Element {
  return element('teiHeader', {}, [...sources, ...header, ...document])
}

/** The same with pointers that lead somewhere. */
export function led(state: State, {sources, header, document}: Beside, known: readonly string[]): Beside {
  const one = (part: Element): Element => pointing(state, part, known)
  return {sources: sources.map(one), header: header.map(one), document: document.map(one)}
}

/** What a tree has beside its text, as far as it is what it should be. */
export function partsOf({data}: Tree): readonly Opaque[] {
  const beside: unknown = data?.beside
  const around = {type: 'article', metadata: emptyMetadata(), children: [{type: 'paragraph', children: beside}]}
  if (beside === undefined || problemsOf(around, 1).length > 0) return []
  return (beside as readonly Opaque[]).filter(part => isType(part, 'opaque'))
}

/** An element as it was; of one that is not valid, the words stay where words or paragraphs may stand. */
function asItWas(state: State, node: Opaque, parent: Pick<Definition, 'holdsText' | 'elements'> | undefined): Element {
  const {name, namespace = tei} = node
  const known = nameIn(name, namespace)
  const definition = definitionOf(known ?? '')
  const attributes = known === undefined ? node.attributes : attributesFor(state, name, node.attributes, node)
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [{type: 'text', value: child.value}]
    return child.type === 'opaque' ? [asItWas(state, child, definition ?? anything)] : []
  })
  return {
    ...element(name, attributes, children),
    data: {
      instead: parent?.holdsText ? children : parent?.elements.has('p') ? paragraphs(children) : [],
      mayGo: parent?.holdsText !== true,
      isBlock: !(definition?.holdsText ?? true),
      kept: Object.keys(attributes),
      ...(namespace !== tei && {namespace}),
    },
  }
}

/** Words and elements in lines as paragraphs; what may stand in none stays as it is. */
function paragraphs(children: readonly ElementContent[]): ElementContent[] {
  const inLine = definitionOf('p')?.elements
  const made: ElementContent[] = []
  let line: ElementContent[] = []
  const end = (): void => {
    if (line.some(child => child.type === 'element' || (child.type === 'text' && /\S/.test(child.value))))
      made.push(element('p', {}, line))
    line = []
  }
  for (const child of children) {
    if (child.type !== 'element' || inLine?.has(nameIn(child.name, child.data?.namespace ?? tei) ?? ''))
      line.push(child)
    else {
      end()
      made.push(child)
    }
  }
  end()
  return made
}
