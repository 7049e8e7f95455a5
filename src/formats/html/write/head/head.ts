import type {Element} from 'hast'
import type {VFile} from 'vfile'
import type {Tree} from '../../../../ast/nodes.js'
import {element} from '../../../../to-hast/element.js'
import {titleOf} from '../../../../to-hast/title.js'
import {resolveLink} from '../../../../to-hast/url.js'
import {missingTitle} from '../../rules.js'
import {dublinCoreTags} from './dublin-core.js'
import {highwireTags} from './highwire.js'
import {metaElements} from './meta.js'
import {schemaOrg} from './schema-org.js'

/** The vocabularies of the names of `meta` elements; browsers fetch nothing from there. */
const vocabularies = {DC: 'http://purl.org/dc/elements/1.1/', DCTERMS: 'http://purl.org/dc/terms/'}

/**
 * What a page says of itself to programs: its title, where its text is from, and its bibliography in three vocabularies.
 *
 * @param tree - the article or the collection
 * @param file - gets a message if there is no title
 * @param untitled - what a page without a title is called
 * @param style - the style sheet; `''` for none
 */
export function headOf(tree: Tree, file: VFile, untitled: string, style: string): Element {
  const {metadata} = tree
  const title = titleOf(tree)
  if (title === undefined) {
    missingTitle.report(file, tree, 'Unexpected tree without a title, expected one', 'Give `metadata.title`.')
  }
  const canonical = resolveLink(metadata.source?.uri ?? '', undefined)
  const core = metaElements(dublinCoreTags(metadata))
  const schemas = core.length > 0 ? Object.entries(vocabularies) : []
  return element('head', {}, [
    element('meta', {charSet: 'utf-8'}),
    element('title', {}, title ?? untitled),
    element('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
    ...(canonical?.startsWith('http') !== true ? [] : [element('link', {rel: 'canonical', href: canonical})]),
    ...metaElements([
      ...metadata.creators.map(({name}) => ['author', name] as const),
      ['keywords', (metadata.keywords ?? []).join(', ')],
      ...highwireTags(metadata),
    ]),
    ...schemas.map(([name, href]) => element('link', {rel: `schema.${name}`, href})),
    ...core,
    element('script', {type: 'application/ld+json'}, `\n${schemaOrg(tree)}\n`),
    ...(style === '' ? [] : [element('style', {}, style.replaceAll('</', '<\\/'))]),
  ])
}
