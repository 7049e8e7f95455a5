import type {Limits} from '../limits.js'

/** Attributes of the format that have few values, and those that it does not have. */
export const limits: Limits = {
  missing: [
    'ana', 'cert', 'resp', 'key', 'row@role', 'author@role', 'subtype', 'status', 'who', 'source', 'when-custom', 'datingMethod', 'notBefore', 'notAfter',
    'xml:space', 'author@xml:id', 'respStmt@xml:id', 'sourceDesc@n', 'teiHeader@xml:lang', 'resp@ref', 'name@type', 'name@ref', 'persName@type',
    'date@type', 'biblScope@from', 'biblScope@to', 'table@rows', 'table@cols', 'ref@n', 'item@n', 'sic@n', 'corr@n', 'abbr@n', 'expan@n', 'orig@n', 'reg@n', 'gap@extent', 'milestone@rend',
    'figure@place', 'head@type', 'list@type', 'floatingText@type', 'cell@rows', 'p@part', 'note@prev', 'note@next', 'supplied@n', 'unclear@n', 'cit@type',
  ], // prettier-ignore
  closed: {
    'div@type': ['jArticle', 'letter', 'appendix', 'bibliography', 'contents', 'poem', 'chapter', 'preface'],
    'note@type': ['editorial', 'remarkSource', 'remarkDocument', 'remarkResponsibility'],
    'note@place': ['left', 'right', 'foot', 'end'],
    'gap@reason': ['insignificant', 'illegible', 'fm', 'lost'],
    'supplied@reason': ['covered', 'damage'],
    unit: ['chars', 'lines', 'pages', 'words', 'section', 'volume', 'issue'],
    'ref@type': ['editorialNote'],
    'cell@role': ['label'],
    'title@type': ['main', 'sub'],
    'title@level': ['m', 'a', 'j', 's'],
    'corr@type': ['editorial'],
    'bibl@type': ['JA', 'J', 'M', 'DM', 'DS', 'MM', 'MMS', 'MS'],
    'lg@type': ['poem'],
  },
}
