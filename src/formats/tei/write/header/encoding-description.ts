import type {Element} from 'xast'
import {version} from '../../../../core/version.js'
import {element} from '../../../../xml/element.js'
import {knowledgeSchemes} from '../../header/knowledge.js'
import {software} from '../../header/phrases.js'
import {namespace} from '../../vocabulary.js'
import type {HeaderContext} from './context.js'
import {datingOf} from './date.js'
import {editorialDeclaration} from './editorial-declaration.js'
import {termsOf} from './profile-description.js'
import {paragraph, statement} from './statement.js'

/**
 * How the text was made: what was kept, joined, left out and found by rule, derived from the text itself.
 *
 * @param said - the parts of the header that say something of the text
 */
export function encodingDescription(context: HeaderContext, said: readonly Element[]): Element {
  const {metadata} = context
  const from = metadata.source?.mediaType
  return element('encodingDesc', {}, [
    statement('projectDesc', {}, [
      `Converted automatically${from === undefined ? '' : ` from a transcription (${from})`} to TEI P5 by offprint ${version}.`,
    ]),
    samplingDeclaration(context),
    editorialDeclaration(context),
    ...tagsDeclaration(context),
    referencesDeclaration(context),
    ...classDeclaration(context),
    ...([...said, ...(context.text ? [context.text] : [])].some(saysHowKnown) ? [prefixes()] : []),
    application(context),
  ])
}

const furnitureNames = {
  navigation: 'site navigation',
  top: 'links to the top of the page',
  updated: 'date of the last update',
  other: 'other lines',
} as const

function samplingDeclaration({options, survey}: HeaderContext): Element {
  const {furniture} = survey
  const whole = 'The text is given whole.'
  if (options.furniture || furniture.length === 0) return statement('samplingDecl', {}, [whole])
  const kinds = [...new Set(furniture)].map(role => furnitureNames[role]).join(', ')
  const out =
    furniture.length === 1
      ? `1 line of the page that is not of the article (${kinds}) was left out.`
      : `${furniture.length} lines of the page that are not of the article (${kinds}) were left out.`
  return statement('samplingDecl', {}, [`${whole} ${out}`])
}

/** How highlighted words look, and how often each element stands in the text. */
function tagsDeclaration({renditions, text, lineEnds}: HeaderContext): Element[] {
  const declared = [...renditions].map(([id, css]) => element('rendition', {'xml:id': id, scheme: 'css'}, [css]))
  const usage = [...countElements(text)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([gi, occurs]) =>
      element(
        'tagUsage',
        {gi, occurs: String(occurs)},
        gi === 'div' ? ['Unnumbered divs used.'] : gi === 'lb' && lineEnds ? [tagsLineEnds] : [],
      ),
    )
  if (usage.length === 0) return declared.length === 0 ? [] : [element('tagsDecl', {}, declared)]
  return [element('tagsDecl', {}, [...declared, element('namespace', {name: namespace}, usage)])]
}

/** What is said of the ends of lines, where these are not line breaks. */
const tagsLineEnds = 'Ends of lines of the source; breaks of lines have a rend.'

function countElements(text: Element | undefined): Map<string, number> {
  const counts = new Map<string, number>()
  const count = (node: Element): void => {
    counts.set(node.name, (counts.get(node.name) ?? 0) + 1)
    for (const child of node.children) if (child.type === 'element') count(child)
  }
  if (text) count(text)
  return counts
}

function referencesDeclaration({survey}: HeaderContext): Element {
  const paragraphs = {unit: 'paragraph', use: 'position()'}
  if (survey.sections === 0) {
    return element('refsDecl', {}, [element('citeStructure', {...paragraphs, match: '//body/div/p'})])
  }
  const sections = {unit: 'section', match: "//body/div//div[@type='section']", use: '@n'}
  return element('refsDecl', {}, [
    element('citeStructure', sections, [element('citeStructure', {...paragraphs, match: 'p', delim: ':'})]),
  ])
}

function classDeclaration(context: HeaderContext): Element[] {
  if (termsOf(context).length === 0) return []
  return [
    element('classDecl', {}, [
      element('taxonomy', {'xml:id': context.vocabulary}, [element('bibl', {}, ['Uncontrolled keywords'])]),
    ]),
  ]
}

function saysHowKnown(part: Element): boolean {
  return (
    part.attributes['ana'] !== undefined || part.children.some(child => child.type === 'element' && saysHowKnown(child))
  )
}

/** What the pointers mean that say how a value is known. */
function prefixes(): Element {
  return element(
    'listPrefixDef',
    {},
    Object.entries(knowledgeSchemes).map(([ident, meaning]) =>
      element('prefixDef', {ident, matchPattern: '(.*)', replacementPattern: '$1'}, [paragraph([meaning])]),
    ),
  )
}

function application({file, options}: HeaderContext): Element {
  const {when} = options.date ? datingOf(file, options.date) : {}
  return element('appInfo', {}, [
    element('application', {ident: software, version, when}, [
      element('label', {}, [software]),
      paragraph(['Turns transcriptions of articles into TEI, EPUB, PDF and Markdown.']),
    ]),
  ])
}
