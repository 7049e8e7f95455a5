/**
 * The tree as data: the fields and the children of every node.
 *
 * The types of `nodes.ts` check this table (no field missing, none too many, no child that the type
 * forbids); JSON Schema, validation and the random trees of the tests are made from it.
 */

import type {Parent} from 'unist'
import type {
  Agent,
  DatedEvent,
  Identifier,
  Known,
  LabelledText,
  Metadata,
  PageRange,
  Publication,
  Revision,
  Source,
} from './metadata.js'
import type {NodeOf, Nodes, NodeType} from './nodes.js'

/**
 * Type of a field. `language` is a BCP 47 tag, `edtf` a date, `depth` an integer from 1 to 6, `name` one of an element,
 * `attributes` texts by the names of attributes.
 */
export type FieldType =
  | 'string'
  | 'boolean'
  | 'depth'
  | 'count'
  | 'language'
  | 'edtf'
  | 'sha256'
  | 'certainty'
  | 'name'
  | 'attributes'
  | {readonly oneOf: readonly string[]}
  | {readonly record: RecordName}
  | {readonly list: 'string' | 'align' | {readonly record: RecordName}}

/** A field: its type, and whether a node must have it. */
export interface Field {
  /** Its type. */
  readonly type: FieldType
  /** Whether a node must have it (default: `false`). */
  readonly required?: boolean
  /** Whether `null` may stand for an absent value, as in mdast. */
  readonly nullable?: boolean
}

type Own<Value> = Exclude<keyof Value, 'type' | 'children' | 'position' | 'data' | 'known'>
type Fields<Value> = {readonly [Name in Own<Value>]-?: Field}
type ChildType<Node> = Node extends {children: (infer Child)[]}
  ? Child extends {type: infer Type extends NodeType}
    ? Type
    : never
  : never

/** Fields and children of a node. */
export type NodeSpecification<Node> = {
  /** Its fields, by name. */
  readonly fields: Fields<Node>
} & (Node extends Parent
  ? {
      /** Types of its children. */
      readonly children: readonly ChildType<Node>[]
    }
  : {
      /** It has no children. */
      readonly children?: undefined
    })

interface Records {
  metadata: Metadata
  publication: Publication
  agent: Agent
  datedEvent: DatedEvent
  source: Source
  revision: Revision
  labelledText: LabelledText
  pageRange: PageRange
  identifier: Identifier
  known: Known
}

/** Names of the records that metadata is made of. */
export type RecordName = keyof Records

const optional = {type: 'string'} as const
const required = {type: 'string', required: true} as const
const identifiers = {type: {list: {record: 'identifier'}}} as const
const agents = {type: {list: {record: 'agent'}}, required: true} as const

/** Fields of each record of metadata. */
export const records: {readonly [Name in RecordName]: Fields<Records[Name]>} = {
  metadata: {
    title: optional,
    subtitle: optional,
    creators: agents,
    contributors: agents,
    publication: {type: {record: 'publication'}},
    printings: {type: {list: {record: 'publication'}}},
    dates: {type: {list: {record: 'datedEvent'}}},
    language: {type: 'language'},
    keywords: {type: {list: 'string'}},
    rights: {type: {list: 'string'}, required: true},
    identifiers,
    source: {type: {record: 'source'}},
    revisions: {type: {list: {record: 'revision'}}, required: true},
    unknown: {type: {list: {record: 'labelledText'}}, required: true},
  },
  publication: {
    title: optional,
    series: optional,
    volume: optional,
    number: optional,
    wholeNumber: optional,
    date: {type: 'edtf'},
    printedDate: optional,
    pages: {type: {list: {record: 'pageRange'}}},
    place: optional,
    publisher: optional,
    relation: {type: {oneOf: ['source', 'first', 'reprint', 'continuation']}},
    identifiers,
  },
  datedEvent: {
    event: {type: {oneOf: ['written', 'delivered', 'dated']}, required: true},
    date: {type: 'edtf'},
    text: required,
  },
  agent: {
    name: required,
    sortName: optional,
    family: optional,
    given: optional,
    roles: {type: {list: 'string'}, required: true},
    realName: optional,
    onBehalfOf: optional,
    identifiers,
  },
  source: {uri: optional, mediaType: optional, encoding: optional, sha256: {type: 'sha256'}},
  revision: {date: {type: 'edtf'}, text: required},
  labelledText: {label: optional, text: required},
  pageRange: {first: required, last: optional},
  identifier: {scheme: required, value: required},
  known: {
    how: {type: {oneOf: ['stated', 'inferred', 'given']}, required: true},
    rule: optional,
    certainty: {type: 'certainty'},
    corroboratedBy: {type: {list: 'string'}},
  },
}

/** Nodes that may stand in a line of text. */
export const phrasing = [
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'link',
  'image',
  'break',
  'footnoteReference',
  'pageMarker',
  'workTitle',
  'foreign',
  'smallCaps',
  'superscript',
  'subscript',
  'editorial',
  'opaque',
] as const

/** Nodes that may stand as a block. */
export const flow = [
  'section',
  'heading',
  'paragraph',
  'blockquote',
  'list',
  'table',
  'thematicBreak',
  'code',
  'attribution',
  'verse',
  'speech',
  'figure',
  'aside',
  'letter',
  'opener',
  'closer',
  'salutation',
  'signature',
  'byline',
  'dateline',
  'footnoteDefinition',
  'pageMarker',
  'furniture',
  'opaqueBlock',
] as const

/** Nodes that stand before the text. */
export const front = [
  'masthead',
  'kicker',
  'title',
  'subtitle',
  'byline',
  'dateline',
  'sourceCitation',
  'credit',
  'headnote',
] as const

const line = {fields: {}, children: phrasing} as const
const blocks = {fields: {}, children: flow} as const
const element = {
  name: {type: 'name', required: true},
  attributes: {type: 'attributes', required: true},
  namespace: optional,
} as const
const metadata = {type: {record: 'metadata'}, required: true} as const

/**
 * Fields and children of each node.
 *
 * @example
 * specification.pageMarker.fields.certainty.required //=> true
 * specification.verse.children //=> ['verse', 'verseLine', 'attribution', 'pageMarker']
 */
export const specification: {readonly [Type in NodeType]: NodeSpecification<NodeOf<Type>>} = {
  article: {fields: {metadata}, children: [...new Set([...front, ...flow])]},
  collection: {fields: {metadata}, children: ['article']},
  masthead: line,
  kicker: line,
  title: line,
  subtitle: line,
  byline: line,
  dateline: line,
  sourceCitation: line,
  credit: line,
  headnote: blocks,
  section: blocks,
  heading: {fields: {depth: {type: 'depth', required: true}}, children: phrasing},
  paragraph: line,
  blockquote: blocks,
  list: {
    fields: {
      ordered: {type: 'boolean', nullable: true},
      start: {type: 'count', nullable: true},
      spread: {type: 'boolean', nullable: true},
    },
    children: ['listItem'],
  },
  listItem: {
    fields: {spread: {type: 'boolean', nullable: true}, checked: {type: 'boolean', nullable: true}},
    children: flow,
  },
  table: {fields: {align: {type: {list: 'align'}, nullable: true}}, children: ['tableRow']},
  tableRow: {fields: {}, children: ['tableCell']},
  tableCell: line,
  thematicBreak: {fields: {}},
  code: {
    fields: {
      value: required,
      lang: {type: 'string', nullable: true},
      meta: {type: 'string', nullable: true},
    },
  },
  attribution: line,
  verse: {fields: {}, children: ['verse', 'verseLine', 'attribution', 'pageMarker']},
  verseLine: {fields: {indent: {type: 'count'}}, children: phrasing},
  speech: {fields: {}, children: ['speaker', ...flow]},
  speaker: line,
  figure: {fields: {}, children: ['image', 'table', 'caption', 'pageMarker']},
  caption: line,
  aside: blocks,
  letter: blocks,
  opener: {fields: {}, children: ['dateline', 'salutation', 'paragraph']},
  closer: {fields: {}, children: ['dateline', 'salutation', 'signature', 'paragraph']},
  salutation: line,
  signature: line,
  footnoteDefinition: {
    fields: {
      identifier: required,
      label: {type: 'string', nullable: true},
      series: {type: {oneOf: ['author', 'editor', 'transcriber']}},
      marker: optional,
    },
    children: flow,
  },
  text: {fields: {value: required}},
  emphasis: {...line, fields: {rendering: {type: {oneOf: ['letterspaced']}}}},
  strong: line,
  delete: line,
  inlineCode: {fields: {value: required}},
  link: {fields: {url: required, title: {type: 'string', nullable: true}}, children: phrasing},
  image: {
    fields: {
      url: required,
      title: {type: 'string', nullable: true},
      alt: {type: 'string', nullable: true},
    },
  },
  break: {fields: {}},
  footnoteReference: {fields: {identifier: required, label: {type: 'string', nullable: true}}},
  pageMarker: {
    fields: {
      label: optional,
      scan: optional,
      inWord: {type: 'boolean'},
      hyphen: optional,
      joins: {type: {oneOf: ['paragraphs']}},
      certainty: {type: {oneOf: ['stated', 'inferred']}, required: true},
      edition: optional,
    },
  },
  workTitle: {
    fields: {level: {type: {oneOf: ['article', 'journal', 'book']}, required: true}},
    children: phrasing,
  },
  foreign: {fields: {lang: {type: 'language'}}, children: phrasing},
  smallCaps: line,
  superscript: line,
  subscript: line,
  editorial: {
    fields: {
      kind: {type: {oneOf: ['sic', 'original', 'abbreviation', 'supplied', 'unclear', 'gap', 'added']}, required: true},
      correction: optional,
      reason: optional,
      extent: optional,
      resp: {type: {oneOf: ['author', 'editor', 'transcriber']}},
    },
    children: phrasing,
  },
  opaque: {fields: element, children: phrasing},
  opaqueBlock: {fields: element, children: flow},
  furniture: {
    fields: {role: {type: {oneOf: ['navigation', 'top', 'updated', 'other']}, required: true}},
    children: phrasing,
  },
}

/** Names of all nodes. */
export const nodeTypes: readonly NodeType[] = Object.keys(specification) as Nodes['type'][]
