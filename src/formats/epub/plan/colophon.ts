import type {ElementContent} from 'hast'
import type {Agent, Metadata} from '../../../ast/metadata.js'
import type {Tree} from '../../../ast/nodes.js'
import {element} from '../../../to-hast/element.js'
import {titleOf} from '../../../to-hast/title.js'
import {resolveLink} from '../../../to-hast/url.js'
import {version} from '../../../core/version.js'
import {licencesOf, namesOf, type FontFamily} from '../fonts/family.js'
import type {EpubLabels} from '../labels.js'
import type {Change} from './changes.js'
import {citationOf} from '../../../bibliography/cite.js'

type Fact = readonly [term: string, statements: readonly (string | ElementContent)[]]

/**
 * Where the text comes from and who made it, as far as it is known, what was changed in it, and the identifier of the
 * book.
 */
export function colophon(
  tree: Tree,
  identifier: string,
  changes: readonly Change[],
  fonts: FontFamily | undefined,
  labels: EpubLabels,
): ElementContent[] {
  const articles = tree.type === 'collection' ? tree.children : []
  return [
    element('section', {className: ['colophon'], role: 'doc-colophon', ariaLabelledBy: 'title'}, [
      element('h1', {id: 'title'}, labels.colophon),
      ...list([
        ...factsOf(tree.metadata, labels),
        [labels.changes, changes.map(([kind, count]) => `${labels.changesMade[kind]}: ${count}`)],
        [labels.typeface, fonts ? typefaceOf(fonts) : []],
        [labels.identifier, [identifier]],
        [labels.madeBy, [`offprint ${version}`]],
      ]),
      ...articles.flatMap(article => [
        element('h2', {}, titleOf(article) ?? labels.untitled),
        ...list(factsOf(article.metadata, labels)),
      ]),
    ]),
  ]
}

function typefaceOf(fonts: FontFamily): string[] {
  return [...namesOf(fonts), ...licencesOf(fonts).flatMap(({copyright, name}) => [copyright ?? '', name])]
}

function factsOf(metadata: Metadata, labels: EpubLabels): Fact[] {
  const {creators, contributors, publication, rights, revisions, source, unknown} = metadata
  return [
    [labels.printedSource, [citationOf(publication ?? {})]],
    ...[...creators, ...contributors].map((agent): Fact => [rolesOf(agent, labels), [nameOf(agent)]]),
    [labels.transcription, source?.uri === undefined ? [] : [linkTo(source.uri)]],
    [labels.checksum, [source?.sha256 ?? '']],
    [labels.revisions, revisions.map(({text}) => text)],
    [labels.rights, rights],
    ...unknown.map(({label, text}): Fact => [label ?? labels.other, [text]]),
  ]
}

function rolesOf({roles}: Agent, labels: EpubLabels): string {
  const terms = roles.map(role => (Object.hasOwn(labels.roles, role) ? labels.roles[role] : role))
  return terms.filter(Boolean).join(', ') || labels.other
}

function nameOf({name, onBehalfOf}: Agent): string {
  return [name, onBehalfOf && `(${onBehalfOf})`].filter(Boolean).join(' ')
}

function linkTo(uri: string): ElementContent {
  const href = resolveLink(uri, undefined)
  return href === undefined ? element('span', {}, uri) : element('a', {href}, uri)
}

function list(facts: readonly Fact[]): ElementContent[] {
  const byTerm = new Map<string, (string | ElementContent)[]>()
  for (const [term, statements] of facts) {
    const told = statements.filter(statement => statement !== '')
    if (told.length > 0) byTerm.set(term, [...(byTerm.get(term) ?? []), ...told])
  }
  const items = [...byTerm].flatMap(([term, told]) => {
    return [element('dt', {}, term), ...told.map(one => element('dd', {}, typeof one === 'string' ? one : [one]))]
  })
  return items.length > 0 ? [element('dl', {}, items)] : []
}
