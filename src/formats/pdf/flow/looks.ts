import type {Style} from '../lines/piece.js'

/** How a paragraph looks; lengths in points. */
export interface Look {
  readonly style: Style
  /** From base line to base line. */
  readonly leading: number
  readonly align: 'justify' | 'left' | 'center' | 'right'
  /** Indent of the first line, and of the others. */
  readonly indent: number
  readonly hang: number
  readonly before: number
  readonly after: number
  /** Whether no page may end between it and what follows. */
  readonly keep: boolean
  readonly hyphenate: boolean
}

const figures = 'onum pnum'

const plain: Style = {face: 'regular', size: 11, features: figures, rise: 0, strike: false}
const italic: Style = {...plain, face: 'italic'}

const body: Look = {
  style: plain,
  leading: 13.6,
  align: 'justify',
  indent: 0,
  hang: 0,
  before: 0,
  after: 0,
  keep: false,
  hyphenate: true,
}

const display: Look = {...body, align: 'center', hyphenate: false, keep: true}
const small: Look = {...body, style: {...plain, size: 9.75}, leading: 12.2}

/** Indent of a paragraph, in ems. */
export const paragraphIndent = 1.5

/** Names of looks. */
export type LookName =
  | 'body'
  | 'small'
  | 'headnote'
  | 'note'
  | 'masthead'
  | 'kicker'
  | 'title'
  | 'subtitle'
  | 'byline'
  | 'frontDateline'
  | 'citation'
  | 'furniture'
  | 'dateline'
  | 'signature'
  | 'endByline'
  | 'salutation'
  | 'attribution'
  | 'verseLine'
  | 'caption'
  | 'code'
  | 'cell'
  | 'contents'

/** Looks of the blocks. */
export const looks: Readonly<Record<LookName, Look>> = {
  body,
  small,
  headnote: {...small, style: {...small.style, face: 'italic'}},
  note: {...body, style: {...plain, size: 9}, leading: 11.2},
  masthead: {...display, style: {...italic, size: 10.5}, before: 2, after: 22},
  kicker: {...display, style: {...plain, size: 10.5, features: `${figures} smcp c2sc`}, before: 6, after: 8},
  title: {...display, style: {...plain, size: 21}, leading: 26, before: 6, after: 2},
  subtitle: {...display, style: {...plain, size: 16}, leading: 20, before: 2, after: 8},
  byline: {...display, style: {...plain, size: 12.5}, leading: 16, before: 8, after: 8},
  frontDateline: {...display, style: {...italic, size: 10.5}, before: 4, after: 6},
  citation: {...display, style: {...plain, size: 9}, leading: 12, before: 1, after: 0},
  furniture: {...display, style: {...italic, size: 8.5}, leading: 11, before: 4, after: 4, keep: false},
  dateline: {...body, style: {...italic, size: 10.5}, align: 'right', hyphenate: false, before: 4, after: 2},
  signature: {
    ...body,
    align: 'right',
    style: {...plain, features: `${figures} smcp`},
    hyphenate: false,
    before: 4,
    after: 4,
  },
  endByline: {...body, style: {...italic, size: 10}, align: 'left', hyphenate: false, before: 8, after: 2},
  salutation: {...body, style: italic, align: 'left', hyphenate: false, before: 4, after: 2},
  attribution: {...small, align: 'right', hyphenate: false, before: 2},
  verseLine: {...body, style: {...plain, size: 10.25}, leading: 13, align: 'left', hyphenate: false, hang: 30},
  caption: {
    ...small,
    style: {...plain, size: 9},
    leading: 11.4,
    align: 'center',
    hyphenate: false,
    before: 5,
    after: 6,
  },
  code: {...small, style: {...plain, size: 9.5, features: 'lnum tnum'}, align: 'left', hyphenate: false},
  contents: {...body, align: 'left', hyphenate: false},
  cell: {...small, style: {...plain, size: 9.75, features: 'lnum tnum'}, align: 'left'},
}

/** Looks of headings by their depth; deeper ones look like the last. */
export const headings: readonly Look[] = [
  {...body, style: {...plain, size: 16}, leading: 20, align: 'left', before: 22, after: 8},
  {...body, style: {...italic, size: 13.5}, leading: 17, align: 'left', before: 16, after: 5},
  {...body, style: {...italic, size: 11.5}, leading: 14, align: 'left', before: 12, after: 4},
  {...body, style: {...plain, features: `${figures} smcp`}, leading: 13.6, align: 'left', before: 10, after: 3},
]
