import type {FootnoteDefinition} from 'mdast'
import type {Node} from 'unist'
import type {VFile} from 'vfile'
import type {ElementContent} from 'xast'
import {isType} from '../../../ast/is.js'
import {walk} from '../../../ast/walk.js'
import type {Article, Nodes} from '../../../ast/nodes.js'
import {isNCName} from '../../../xml/stringify.js'
import {dispatch, type Handlers} from '../../../core/handlers.js'
import {recoveryAttributes} from '../recovery.js'
import {lostElement} from '../rules.js'
import {classed, type RenditionName} from '../vocabulary.js'
import {makeAgents, type Agents} from './agents.js'
import type {Edition} from './edition.js'
import {partsOf} from './beside.js'
import {withHeads} from './heads.js'
import {asInSource, sourceOf} from './source-element.js'
import {makeIdentifiers, type Identifiers} from './identifiers.js'
import {findNotes, type Notes} from './notes.js'

/** Handlers of the TEI writer: a node becomes elements and texts. */
export type TeiHandlers = Handlers<State, ElementContent[]>

/** What handlers know and share while an article is written. */
export interface State {
  /** Gets the messages. */
  readonly file: VFile
  /** Whether lines of the page that are not of the article are written. */
  readonly furniture: boolean
  /** The article that is written. */
  readonly article: Article
  /** The nodes that stand in no other node of the article. */
  readonly ofArticle: ReadonlySet<Node>
  /** Gives out identifiers of the file. */
  readonly identifiers: Identifiers
  /** Those who answer for the text. */
  readonly agents: Agents
  /** Notes of the article. */
  readonly notes: Notes
  /** Identifiers of the renditions that are used, for the header. */
  readonly renditions: Map<RenditionName, string>
  /** Numbers of the sections that are open, and of the last one closed in each. */
  readonly numbers: number[]
  /** Whether ends of lines of the print are written, so that line breaks are marked. */
  readonly lineEnds: boolean
  /** Whether what elements of the source said beyond their nodes is written. */
  readonly keepsElements: boolean
  /** Identifiers of elements of others, by those that they had in the source. */
  readonly renamed: Map<string, string>
  /** Gives the identifier that an element of the source had, or one like it where it is taken. */
  identifierOf(id: string): string
  /** Reports what of the elements of others cannot be written, each kind once. */
  lose(what: string, place?: Node): void
  /** Writes nodes, one after the other. */
  all(nodes: readonly Node[]): ElementContent[]
}

/** Makes the state of an article; identifiers begin with `prefix`. */
export function makeState(
  article: Article,
  {file, options, profile, lineEnds, taken}: Edition,
  handlers: TeiHandlers,
  prefix: string,
): State {
  const furniture = options.furniture ?? false
  const keepsElements = profile.keepsText
  const identifiers = makeIdentifiers(prefix, taken)
  const renamed = new Map<string, string>()
  const reserved = keepsElements ? reservedFor(article, identifiers) : new Map<string, Reserved>()
  const one = dispatch<State, ElementContent[]>(
    handlers,
    results => results.flat(),
    (_, value) => (value === '' ? [] : [{type: 'text', value}]),
  )
  const identifierOf = (id: string): string => {
    const first = reserved.get(id)?.made
    reserved.delete(id)
    const made = first ?? identifiers.take(id)
    if (!renamed.has(id)) renamed.set(id, made)
    return made
  }
  const noteId = (note: FootnoteDefinition): string | undefined => {
    const id = keepsElements ? sourceOf(note)?.attributes['xml:id'] : undefined
    if (id === undefined || !isNCName(id)) return undefined
    const first = reserved.get(id)?.node
    return first === undefined || first === note ? identifierOf(id) : identifiers.take(id)
  }
  const state: State = {
    file,
    furniture,
    article,
    ofArticle: new Set<Node>(article.children),
    identifiers,
    agents: makeAgents(article.metadata, identifiers),
    notes: findNotes(article, identifiers, furniture, noteId),
    renditions: new Map(),
    numbers: [0],
    renamed,
    identifierOf,
    lineEnds,
    keepsElements,
    lose: lossesTo(file),
    all: nodes =>
      withHeads(
        state,
        nodes.map(node => [node, withData(state, node, one(state, node))]),
      ),
  }
  return state
}

function lossesTo(file: VFile): State['lose'] {
  const reported = new Set<string>()
  return (what, place) => {
    if (reported.has(what)) return
    reported.add(what)
    lostElement.report(file, place, `Unexpected ${what}, expected what TEI has there`)
  }
}

/** An identifier that is written as it was, and the first node that has it. */
interface Reserved {
  readonly made: string
  readonly node: Node
}

/** The identifiers that elements of the source had, before any is made up. */
function reservedFor(article: Article, identifiers: Identifiers): Map<string, Reserved> {
  const reserved = new Map<string, Reserved>()
  const beside: Nodes[] = [...partsOf(article)]
  for (const tree of [article, ...beside])
    for (const node of walk(tree)) {
      const source = sourceOf(node)
      const own = isType(node, 'opaque') || isType(node, 'opaqueBlock') ? node.attributes : source?.attributes
      for (const {'xml:id': id} of [own ?? {}, ...Object.values(source?.parts ?? {})])
        if (id !== undefined && isNCName(id) && !reserved.has(id)) reserved.set(id, {made: identifiers.keep(id), node})
    }
  return reserved
}

/** Has an element say how its node was found, and of what class it was, where a node has become one element. */
export function withData(state: State, node: Node, made: ElementContent[]): ElementContent[] {
  const [only, ...others] = made
  if (!node.data || only?.type !== 'element' || others.length > 0) return made
  const {recovery, className} = node.data
  const rend = className ? {rend: className.join(' ')} : {}
  const known = recovery ? recoveryAttributes(recovery, `#${state.agents.software}`) : {}
  const own = Object.entries(only.attributes).filter(([, value]) => value != null)
  const [inner, ...beside] = only.children
  // A quotation with its source is of the class of the quotation.
  const isCited = className && only.name === 'cit' && inner?.type === 'element'
  const said = {
    ...only,
    attributes: {...(classed.has(only.name) && rend), ...known, ...Object.fromEntries(own)},
    ...(isCited && {children: [{...inner, attributes: {...rend, ...inner.attributes}}, ...beside]}),
  }
  return [state.keepsElements ? asInSource(state, node, said) : said]
}

/** Marks a rendition as used, and points at it. */
export function renditionOf(state: State, name: RenditionName): string {
  const id = state.renditions.get(name) ?? state.identifiers.take(name)
  state.renditions.set(name, id)
  return `#${id}`
}
