import type {Element} from 'xast'
import {element} from '../../../../xml/element.js'
import type {HeaderContext} from './context.js'
import {att, gi, paragraph, statement} from './statement.js'

/** What was done with the text, as far as it was done in this document. */
export function editorialDeclaration({metadata, survey, profile}: HeaderContext): Element {
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
            ...(profile.hasRend ? ['="no"; the hyphen that stood there is kept in ', att('rend'), '.'] : ['="no".']),
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
    element('segmentation', {}, [
      paragraph(['Sections and paragraphs only.']),
      ...(survey.joinedParagraphs > 0
        ? [
            paragraph([
              'Paragraphs that the source breaks at the turn of a page are joined around ', gi('pb'), ' with ', att('type'),
              '="joined-paragraphs".',
            ]), // prettier-ignore
          ]
        : []),
    ]),
    ...interpretation(metadata.source?.mediaType === 'text/plain', survey.inferredPages > 0),
  ])
}

function interpretation(isPlainText: boolean, hasInferredPages: boolean): Element[] {
  const paragraphs = [
    ...(isPlainText
      ? [
          paragraph([
            'The source is plain text: headings, quotations and notes were recognised by rule; italics and other highlighting of the print are lost and were not restored.',
          ]),
        ]
      : []),
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
