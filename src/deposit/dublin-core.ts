import type {Metadata} from '../ast/metadata.js'
import type {Tree} from '../ast/nodes.js'
import {citationOf} from '../bibliography/cite.js'
import type {TeiPublication} from '../formats/tei/index.js'
import {element} from '../xml/element.js'
import {stringify} from '../xml/stringify.js'

/**
 * Records in Dublin Core, as repositories exchange them (`oai_dc`): one of the file, and one of each article of a
 * collection.
 *
 * @param tree - the article or collection
 * @param publication - how the file is published
 * @returns XML; that of the file first
 */
export function dublinCore(tree: Tree, publication: Readonly<TeiPublication>): [file: string, ...articles: string[]] {
  const whole = recordOf(fieldsOf(tree, publication))
  if (tree.type === 'article') return [whole]
  const part = {...publication, identifiers: []}
  const relations = [titleOf(tree.metadata), ...(publication.identifiers ?? []).map(({value}) => value)]
  const articles = tree.children.map(article =>
    recordOf([...fieldsOf(article, part), ...relations.map((value): Field => ['relation', value])]),
  )
  return [whole, ...articles]
}

function recordOf(fields: readonly Field[]): string {
  const record = element(
    'oai_dc:dc',
    {'xmlns:oai_dc': 'http://www.openarchives.org/OAI/2.0/oai_dc/', 'xmlns:dc': 'http://purl.org/dc/elements/1.1/'},
    fields.filter(([, value]) => value !== '').map(([name, value]) => element(`dc:${name}`, {}, [value])),
  )
  const children = [record]
  return stringify({type: 'root', children}, {blocks: ({name}) => name === 'oai_dc:dc'})
}

type Field = readonly [name: string, value: string]

function fieldsOf(tree: Tree, publication: Readonly<TeiPublication>): Field[] {
  const {metadata} = tree
  const {creators, contributors, keywords = [], language, rights, source, identifiers = []} = metadata
  const {licence} = publication
  const parts = tree.type === 'collection' ? tree.children.map(article => titleOf(article.metadata)) : []
  return [
    ['title', titleOf(metadata)],
    ...creators.map(({name, sortName}): Field => ['creator', sortName ?? name]),
    ...contributors.map(({name, sortName}): Field => ['contributor', sortName ?? name]),
    ['publisher', publication.publisher ?? ''],
    ['date', publication.date ?? ''],
    ['type', 'Text'],
    ['format', 'application/tei+xml'],
    ...(publication.identifiers ?? []).map(({value}): Field => ['identifier', value]),
    ...identifiers.map(({value}): Field => ['identifier', value]),
    ['source', metadata.publication ? citationOf(metadata.publication) : ''],
    ['source', source?.uri ?? ''],
    ['language', language ?? ''],
    ...keywords.map((keyword): Field => ['subject', keyword]),
    ...parts.map((title): Field => ['description', title]),
    ...(licence ? [['rights', licence.text] as const, ['rights', licence.target] as const] : []),
    ...rights.map((statement): Field => ['rights', statement]),
  ]
}

/** Title and subtitle in one line; empty where there is no title. */
export function titleOf({title, subtitle}: Metadata): string {
  return [title, subtitle].filter(Boolean).join(': ')
}
