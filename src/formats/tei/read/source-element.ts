import type {Attributes, Element} from 'xast'
import type {SourceElement} from '../../../ast/base.js'
import {isAttributeName} from '../../../ast/element-name.js'
import {noteTypes} from '../header/types.js'
import {recoveryOf} from '../recovery.js'
import {classed, filler, namespace, noteSeries} from '../vocabulary.js'
import type {NodeType} from '../../../ast/nodes.js'
import type {State} from './state.js'

/** Whether an attribute is said by the node, or was made up for it. */
type IsSaid = (value: string, attributes: Attributes, state: State) => boolean

const always: IsSaid = () => true

function among(...values: readonly string[]): IsSaid {
  return value => values.includes(value)
}

function matching(pattern: RegExp): IsSaid {
  return value => pattern.test(value)
}

/** Identifiers that are made up begin with what they are of; in a corpus, with the article too. */
function made(start: string): IsSaid {
  return matching(new RegExp(`^(?:a\\d+-)?${start}`))
}

const isSection: IsSaid = (_, {'xml:id': id, n}) => id != null && n != null && new RegExp(`^(?:a\\d+-)?sec-${n.replaceAll('.', '\\.')}(?:-\\d+)?$`).test(id) // prettier-ignore

/** An extent that is not written as a number and a unit. */
const isNoCount: IsSaid = value => !/^\d{1,6} (?:char|word|line|paragraph|page)s?$/.test(value)

/** Somebody of the header, whom the node names by what they did. */
const isAgent: IsSaid = (value, _, state) => state.responsibilityOf(value) !== undefined

/** A rendition that offprint declares. */
const isOwnRendition: IsSaid = (value, _, {own, ownRenditions}) => own && ownRenditions.has(value.replace(/^#/, ''))

/** A division of our own has a number, or is the article. */
const isOwnDivision: IsSaid = (_, all, state) =>
  isSection('', all, state) || (all['type'] === 'article' && made('article')(all['xml:id'] ?? '', all, state))

interface Said {
  /** What the fields of the node hold, whoever wrote the element. */
  readonly fields: Readonly<Record<string, IsSaid>>
  /** What offprint makes up besides. */
  readonly own?: Readonly<Record<string, IsSaid>>
}

const paragraph: Said = {fields: {part: among('F')}, own: {'xml:id': made('p-\\d+$')}}

/** Attributes that need not be kept, by the elements that have nodes. */
const said: Readonly<Record<string, Said>> = {
  p: paragraph,
  ab: paragraph,
  bibl: paragraph,
  trailer: paragraph,
  div: {fields: {}, own: {type: isOwnDivision, n: isOwnDivision, 'xml:id': isOwnDivision}},
  head: {fields: {}, own: {type: among('main', 'sub', 'kicker', 'heading'), subtype: matching(/^level-[1-6]$/)}},
  pb: {
    fields: {n: always, facs: value => !value.startsWith('#') && !/\s/.test(value), ed: always, break: among('no'), rend: matching(/^[^\p{L}\p{N}]+$/u), type: among('joined-paragraphs')},
    own: {'xml:id': made('pg-'), rend: always, type: always, resp: always, cert: always, ana: always},
  },
  note: {
    fields: {n: always, place: among('bottom', 'end')},
    own: {type: among(...Object.values(noteSeries), ...Object.values(noteTypes)), 'xml:id': made('n-'), resp: isAgent, prev: always, next: always},
  },
  quote: {fields: {}},
  list: {fields: {}, own: {rend: among('numbered', 'bulleted', 'simple')}},
  item: {fields: {rend: among('checked', 'unchecked')}, own: {n: matching(/^\d+$/)}},
  table: {fields: {}},
  row: {fields: {role: among('label')}},
  cell: {fields: {role: among('label'), cols: always, rows: always}, own: {rendition: isOwnRendition}},
  lg: {fields: {}},
  l: {fields: {rend: matching(/^indent[1-9]\d?$/)}},
  sp: {fields: {}},
  speaker: {fields: {}},
  figure: {fields: {}, own: {place: among('inline')}},
  floatingText: {fields: {type: always}},
  opener: {fields: {}},
  closer: {fields: {}},
  byline: {fields: {}},
  dateline: {fields: {}},
  salute: {fields: {}},
  signed: {fields: {}},
  foreign: {fields: {'xml:lang': always}},
  ref: {fields: {target: always, n: always}, own: {type: among('noteAnchor')}},
  ptr: {fields: {target: always, n: always}},
  sic: {fields: {n: always}, own: {resp: always}},
  orig: {fields: {n: always}, own: {resp: always}},
  abbr: {fields: {n: always}, own: {resp: always}},
  supplied: {fields: {n: always, reason: always}, own: {resp: always}},
  unclear: {fields: {n: always, reason: always}, own: {resp: always}},
  add: {fields: {n: always}, own: {resp: always}},
  gap: {fields: {n: always, reason: always, extent: isNoCount, unit: always, quantity: always}, own: {resp: always}},
  code: {fields: {lang: always, n: always}},
  milestone: {fields: {unit: among('section')}},
  fw: {fields: {}, own: {type: always}},
} // prettier-ignore

/** Elements of which the name is kept too, because the nodes that are made of them are written as another. */
const named: Readonly<Record<string, readonly NodeType[]>> = {
  ab: ['paragraph'],
  argument: ['aside'],
  bibl: ['listItem', 'paragraph'],
  castGroup: ['list'],
  castItem: ['listItem'],
  castList: ['list'],
  docAuthor: ['byline'],
  docDate: ['dateline'],
  egXML: ['code'],
  emph: ['emphasis', 'strong', 'smallCaps', 'superscript', 'subscript', 'delete'],
  epigraph: ['blockquote'],
  listBibl: ['list'],
  note: ['aside'],
  ptr: ['link'],
  q: ['blockquote'],
  said: ['blockquote'],
  titlePart: ['title', 'subtitle'],
  trailer: ['paragraph'],
}

/** Elements of which all attributes are kept, where they are not those that are written of the node alone. */
const whole: Readonly<Record<string, (attributes: Attributes, state: State) => boolean>> = {
  hi: ({rendition, ...others}, state) => isEmpty(others) && isOwnRendition(rendition ?? '', {}, state),
  del: ({rendition, ...others}, state) =>
    isEmpty(others) && (rendition == null || isOwnRendition(rendition, {}, state)),
  title: ({level, ...others}) => ['a', 'j', 'm'].includes(level ?? '') && isEmpty(others),
}

/**
 * What an element says beyond the node that is made of it.
 *
 * @param state - knows whether offprint wrote it
 * @param element - the element
 * @param type - type of the node
 * @returns its name and attributes, as far as the node does not say them; nothing where it says all
 */
export function beyond(state: State, element: Element, type: NodeType): SourceElement | undefined {
  if (type === 'opaque' || type === 'opaqueBlock' || isMadeUp(state, element)) return undefined
  const {name} = element
  const isFound = recoveryOf(element.attributes) !== undefined
  const attributes = Object.fromEntries(
    Object.entries(attributesOf(state, element)).filter(([key]) => !(isFound && ['resp', 'cert', 'ana'].includes(key))),
  )
  const isWhole = Object.hasOwn(whole, name) ? whole[name] : undefined
  if (isWhole) return isWhole(attributes, state) ? undefined : {name, ...(!isEmpty(attributes) && {attributes})}
  const rules = Object.hasOwn(said, name) ? said[name] : undefined
  const isNamed = Object.hasOwn(named, name) && named[name]?.includes(type) === true
  if (!rules && !isNamed) return undefined
  const rest = Object.entries(attributes).filter(([key, value]) => {
    if (key === 'rend' && (value === filler || classed.has(name))) return false
    const own = state.own ? rules?.own?.[key] : undefined
    return rules?.fields[key]?.(value, attributes, state) !== true && own?.(value, attributes, state) !== true
  })
  if (!isNamed && rest.length === 0) return undefined
  return {...(isNamed && {name}), ...(rest.length > 0 && {attributes: Object.fromEntries(rest)})}
}

/** Whether offprint chose an element for a node that has none of its own. */
function isMadeUp({own}: State, {name, attributes: {type, rend, 'xml:id': id}}: Element): boolean {
  return own && name === 'ab' && (id == null || type != null || rend === filler)
}

/** The attributes of an element by their names in TEI P5, without declarations of namespaces. */
export function attributesOf(state: Pick<State, 'own' | 'namespace'>, element: Element): Record<string, string> {
  return Object.fromEntries(
    Object.entries(element.attributes).flatMap(([name, value]): [string, string][] => {
      const known = state.own || state.namespace === namespace ? name : (modern.get(name) ?? name)
      return value != null && isAttributeName(known) && !known.startsWith('xmlns') ? [[known, value]] : []
    }),
  )
}

/** Attributes of TEI P4, by what they are called since. */
const modern: ReadonlyMap<string, string> = new Map([
  ['id', 'xml:id'],
  ['lang', 'xml:lang'],
])

function isEmpty(record: object): boolean {
  return Object.keys(record).length === 0
}
