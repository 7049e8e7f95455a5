import type {Limits} from '../limits.js'

/** Attributes of simplePrint that have few values, and those that it does not have. */
export const limits: Limits = {
  missing: ['rend', 'key', 'evidence', 'when-custom', 'datingMethod', 'l@xml:space'],
  closed: {
    'gap@reason': ['cancelled', 'deleted', 'editorial', 'illegible', 'inaudible', 'irrelevant', 'sampling'],
    'unclear@reason': ['illegible', 'inaudible', 'faded', 'background_noise', 'eccentric_ductus'],
    unit: ['chars', 'lines', 'pages', 'words', 'cm', 'mm', 'in'],
    'milestone@unit': [
      'page',
      'column',
      'line',
      'book',
      'poem',
      'canto',
      'speaker',
      'stanza',
      'act',
      'scene',
      'section',
    ],
    'biblScope@unit': ['volume', 'issue', 'page', 'line', 'chapter', 'part', 'column', 'entry'],
    'citeStructure@unit': [],
    'name@type': ['person', 'forename', 'surname', 'org', 'place'],
    place: [
      'above', 'below', 'top', 'bottom', 'tablebottom', 'margin', 'opposite', 'overleaf', 'end', 'inline', 'inspace', 'block',
    ], // prettier-ignore
  },
}
