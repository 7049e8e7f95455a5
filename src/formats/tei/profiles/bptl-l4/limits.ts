import type {Limits} from '../limits.js'

/** Attributes of the level that have few values, and those that it does not have. */
export const limits: Limits = {
  missing: [
    'ana', 'ref', 'key', 'author@role', 'evidence', 'subtype', 'biblStruct@corresp', 'code@lang', 'relatedItem@target', 'note@target', 'xml:space',
  ], // prettier-ignore
  closed: {
    'div@type': [
      'abstract', 'appendix', 'glossary', 'notes', 'bibliography', 'section', 'subsection', 'endnotes', 'poem', 'concluding', 'letter',
    ], // prettier-ignore
    'idno@type': ['ISBN', 'ISSN', 'DOI', 'URI', 'VIAF', 'ESTC', 'OCLC', 'LC_call_number', 'LCCN'],
    'biblScope@unit': ['volume', 'issue', 'page', 'line', 'chapter', 'part', 'column', 'entry'],
    'gap@reason': ['cancelled', 'deleted', 'editorial', 'illegible', 'inaudible', 'irrelevant', 'sampling'],
    'unclear@reason': ['illegible', 'inaudible', 'faded', 'background_noise', 'eccentric_ductus'],
    unit: ['cm', 'mm', 'in', 'line', 'char'],
    place: [
      'top',
      'bottom',
      'margin',
      'opposite',
      'overleaf',
      'above',
      'right',
      'below',
      'left',
      'end',
      'inline',
      'inspace',
    ],
  },
}
