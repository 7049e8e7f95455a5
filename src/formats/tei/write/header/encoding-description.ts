import type {Attributes, Element} from 'xast'
import {version} from '../../../../core/version.js'
import {element} from '../../../../xml/element.js'
import type {HeaderContext} from './context.js'

/** How the text was made: what was kept, joined, left out and found by rule, derived from the text itself. */
export function encodingDescription(context: HeaderContext): Element {
  const {metadata, renditions, survey} = context
  const from = metadata.source?.mediaType
  return element('encodingDesc', {}, [
    statement('projectDesc', {}, [
      `Converted automatically${from === undefined ? '' : ` from a transcription (${from})`} to TEI P5 by offprint ${version}.`,
    ]),
    ...samplingDeclaration(context),
    editorialDeclaration(context),
    ...(renditions.size === 0
      ? []
      : [
          element(
            'tagsDecl',
            {},
            [...renditions].map(([id, css]) => element('rendition', {'xml:id': id, scheme: 'css'}, [css])),
          ),
        ]),
    element('refsDecl', {}, [survey.sections > 0 ? sectionReferences() : paragraphReferences('//body/div/p')]),
    element('appInfo', {}, [
      element('application', {ident: 'offprint', version}, [
        element('label', {}, ['offprint']),
        statementParagraph(['Turns transcriptions of articles into TEI, EPUB, PDF and Markdown.']),
      ]),
    ]),
  ])
}

const furnitureNames = {
  navigation: 'site navigation',
  top: 'links to the top of the page',
  updated: 'date of the last update',
  other: 'other lines',
} as const

function samplingDeclaration({options, survey}: HeaderContext): Element[] {
  const {furniture} = survey
  if (options.furniture || furniture.length === 0) return []
  const lines = furniture.length === 1 ? '1 line' : `${furniture.length} lines`
  const kinds = [...new Set(furniture)].map(role => furnitureNames[role]).join(', ')
  return [
    statement('samplingDecl', {}, [
      `The article is given whole. ${lines} of the page that are not of the article (${kinds}) were left out.`,
    ]),
  ]
}

function editorialDeclaration({metadata, survey}: HeaderContext): Element {
  return element('editorialDecl', {}, [
    survey.corrections > 0
      ? statement('correction', {status: 'unknown', method: 'markup'}, [
          'Errors are kept in ', gi('sic'), '; corrections are offered beside them in ', gi('corr'), '.',
        ]) // prettier-ignore
      : statement('correction', {status: 'unknown'}, ['Apparent errors of the source are kept as they stand.']),
    ...(survey.joinedWords > 0
      ? [
          statement('hyphenation', {eol: 'none'}, [
            'Words that the source breaks at the turn of a page are joined around ', gi('pb'), ' with ', att('break'),
            '="no"; the hyphen that stood there is kept in ', att('rend'), '.',
          ]), // prettier-ignore
        ]
      : []),
    statement('normalization', {method: 'silent'}, [
      'Line ends and runs of white space of the source are not kept; spelling is unchanged.',
    ]),
    element('punctuation', {marks: 'all'}),
    statement('quotation', {marks: 'all'}, [
      'Quotation marks are kept as characters; only quotations that are set off are tagged ', gi('quote'), '.',
    ]), // prettier-ignore
    ...(survey.joinedParagraphs > 0
      ? [
          statement('segmentation', {}, [
            'Paragraphs that the source breaks at the turn of a page are joined around ', gi('pb'), ' with ', att('type'),
            '="joined-paragraphs".',
          ]), // prettier-ignore
        ]
      : []),
    ...interpretation(metadata.source?.mediaType === 'text/plain', survey.inferredPages > 0),
  ])
}

function interpretation(isPlainText: boolean, hasInferredPages: boolean): Element[] {
  const paragraphs = [
    ...(isPlainText
      ? [
          statementParagraph([
            'The source is plain text: headings, quotations and notes were recognised by rule; italics and other highlighting of the print are lost and were not restored.',
          ]),
        ]
      : []),
    ...(hasInferredPages
      ? [
          statementParagraph([
            'Turns of a page that the source does not state were recognised by rule; they have ', att('resp'), ', ', att('cert'), ' and no number.',
          ]),
        ] // prettier-ignore
      : []),
  ]
  return paragraphs.length === 0 ? [] : [element('interpretation', {}, paragraphs)]
}

function sectionReferences(): Element {
  const match = "//body/div//div[@type='section']"
  return element('citeStructure', {unit: 'section', match, use: '@n'}, [
    element('citeStructure', {unit: 'paragraph', match: 'p', use: 'position()', delim: ':'}),
  ])
}

function paragraphReferences(match: string): Element {
  return element('citeStructure', {unit: 'paragraph', match, use: 'position()'})
}

function statement(name: string, attributes: Attributes, words: readonly (Element | string)[]): Element {
  return element(name, attributes, [statementParagraph(words)])
}

function statementParagraph(words: readonly (Element | string)[]): Element {
  return element('p', {}, words)
}

function gi(name: string): Element {
  return element('gi', {}, [name])
}

function att(name: string): Element {
  return element('att', {}, [name])
}
