/** Which characters pandoc would misread. */

import type {Unsafe} from 'mdast-util-to-markdown'
import {directiveEscapes, narrow as narrowed} from '../escapes.js'

const letterOrRoman = '(?:[a-z]|[ivxlcdm]+|[IVXLCDM]{2,})'

/** Escapes that pandoc needs beside those of directives. */
export const escapes: Unsafe[] = [
  ...directiveEscapes,
  // Attributes, superscripts and inline notes, subscripts, formulas, commands of TeX and hard spaces.
  {character: '{', inConstruct: 'phrasing'},
  {character: '^', inConstruct: 'phrasing'},
  {character: '~', inConstruct: 'phrasing'},
  {character: '$', after: '[^\\s]', inConstruct: 'phrasing'},
  {character: '\\', after: '[A-Za-z \\t]', inConstruct: 'phrasing'},
  // Calls of a bibliography.
  {character: '@', after: '[\\p{L}\\p{N}_{]', inConstruct: 'phrasing', unicode: true},
  // Lists that CommonMark does not have, definitions, and lines of verse.
  {atBreak: true, before: `\\(?${letterOrRoman}`, character: '.', after: '(?:[ \\t\\r\\n]|$)'},
  // One capital letter with a point is an initial, unless two spaces follow.
  {atBreak: true, before: '[A-Z]', character: '.', after: '(?: {2}|[\\t\\r\\n]|$)'},
  {atBreak: true, before: `\\(?(?:[A-Z]|${letterOrRoman}|\\d+|@[\\w-]*)`, character: ')', after: '(?:[ \\t\\r\\n]|$)'},
  {atBreak: true, before: '#', character: '.'},
  {atBreak: true, character: ':', after: '[ \\t]'},
  {atBreak: true, character: '|'},
]

/** An ampersand as in CommonMark; every bracket, since a heading is what its text in brackets refers to. */
export function narrow(pattern: Unsafe): Unsafe {
  return pattern.character === '[' ? pattern : narrowed(pattern)
}
