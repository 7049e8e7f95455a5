import type {Element} from 'xast'
import {element} from '../../../../xml/element.js'
import type {HeaderContext} from './context.js'
import {att, gi, paragraph, statement} from './statement.js'

/** What was done with the text, as far as it was done in this document. */
export function editorialDeclaration({metadata, survey, profile, text, lineEnds}: HeaderContext): Element {
  return element('editorialDecl', {}, [
    survey.corrections > 0
      ? statement('correction', {status: 'unknown', method: 'markup'}, [
          'Errors are kept in ', gi('sic'), '; corrections are offered beside them in ', gi('corr'), '.',
        ]) // prettier-ignore
      : statement('correction', {status: 'unknown'}, ['Apparent errors of the source are kept as they stand.']),
    survey.joinedWords > 0
      ? statement('hyphenation', {eol: 'none'}, [
          'Words that the source breaks at the turn of a page are joined around ', gi('pb'), ' with ', att('break'),
          ...(profile.hasRend ? ['="no"; the hyphen that stood there is kept in ', att('rend'), '.'] : ['="no".']),
        ]) // prettier-ignore
      : statement('hyphenation', {}, [
          lineEnds
            ? 'Hyphens are kept as the source has them; line ends of the print are tagged.'
            : 'Hyphens are kept as the source has them; it does not record the line ends of the print.',
        ]),
    statement('normalization', {method: 'silent'}, [
      `${lineEnds ? 'Runs' : 'Line ends and runs'} of white space of the source are not kept; spelling is unchanged.`,
      ...(survey.isNotNormalised
        ? [' Letters are kept as the source composes them; not all are in Unicode Normalization Form C.']
        : []),
      ...(survey.readings > 0
        ? [
            ' Regular spellings are offered in ', gi('reg'), ' beside ', gi('orig'), ', long forms in ', gi('expan'), ' beside ', gi('abbr'), '.',
          ] // prettier-ignore
        : []),
    ]),
    element('punctuation', {marks: 'all'}),
    statement('quotation', {marks: 'all'}, [
      'Quotation marks are kept as characters; only quotations that are set off are tagged ', gi('quote'), '.',
      ...(tagsSpeech(text) ? [' In lines, quotations are tagged as the source tags them.'] : []),
    ]), // prettier-ignore
    element('segmentation', {}, [
      paragraph([unitsIn(text)]),
      ...(survey.joinedParagraphs > 0
        ? [
            paragraph([
              'Paragraphs that the source breaks at the turn of a page are joined around ', gi('pb'), ' with ', att('type'),
              '="joined-paragraphs".',
            ]), // prettier-ignore
          ]
        : []),
    ]),
    ...interpretation(metadata.source?.mediaType, survey.inferredPages > 0),
  ])
}

/** What is said of units besides sections and paragraphs, by the element that marks them. */
const units = [
  ['l', 'Stanzas and lines of verse are marked.'],
  ['sp', 'Speeches are marked.'],
  ['item', 'Items of lists are marked.'],
  ['cell', 'Rows and cells of tables are marked.'],
  ['floatingText', 'Letters and other texts in the text are marked.'],
] as const

/** Which units are marked in a text. */
function unitsIn(text: Element | undefined): string {
  const found = namesIn(text)
  const others = units.flatMap(([name, words]) => (found.has(name) ? [words] : []))
  return ['Sections and paragraphs are marked; sentences are not.', ...others].join(' ')
}

/** How meaning was found; the source decides what can be known of it. */
function interpretation(mediaType: string | undefined, hasInferredPages: boolean): Element[] {
  const ofSource =
    mediaType === 'text/plain'
      ? 'The source is plain text: headings, quotations and notes were recognised by rule; italics and other highlighting of the print are lost and were not restored.'
      : mediaType === 'text/html'
        ? 'Headings, quotations and notes were recognised from the mark-up of the page, and by rule where it has none; highlighting is kept as the page has it, and why a word is highlighted was not asked.'
        : undefined
  const paragraphs = [
    ...(ofSource === undefined ? [] : [paragraph([ofSource])]),
    ...(hasInferredPages
      ? [
          paragraph([
            'Turns of a page that the source does not state were recognised by rule; they have ', att('resp'), ', ', att('cert'), ' and no number.',
          ]),
        ] // prettier-ignore
      : []),
  ]
  return paragraphs.length === 0 ? [] : [element('interpretation', {}, paragraphs)]
}

/** Whether quotations in lines are tagged, as they are in TEI of others. */
function tagsSpeech(text: Element | undefined): boolean {
  if (!text) return false
  if (text.data?.instead !== undefined && ['q', 'quote', 'said'].includes(text.name)) return true
  return text.children.some(child => child.type === 'element' && tagsSpeech(child))
}

function namesIn(element: Element | undefined): Set<string> {
  const found = new Set<string>()
  const visit = (one: Element): void => {
    found.add(one.name)
    for (const child of one.children) if (child.type === 'element') visit(child)
  }
  if (element) visit(element)
  return found
}
