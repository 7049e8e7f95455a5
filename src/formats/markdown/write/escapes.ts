/** Which characters of a text are escaped: those that a reader of this profile would misread. */

import type {ConstructName, Unsafe} from 'mdast-util-to-markdown'

const labels: ConstructName[] = ['textDirectiveLabel', 'leafDirectiveLabel', 'containerDirectiveLabel']

/** Escapes that directives need. */
export const directiveEscapes: Unsafe[] = [
  {character: '[', inConstruct: labels},
  {character: ']', inConstruct: labels},
  // A directive has a label or attributes; `10:30` has neither.
  {
    character: ':',
    after: '[^\\s\\p{P}\\p{S}][^\\s:\\[\\]{}]*[\\[{]',
    inConstruct: 'phrasing',
    unicode: true,
  },
  // A step from the margin is the one directive without either.
  {character: ':', after: 'indent\\b', inConstruct: 'phrasing'},
  {character: ':', afterNode: 'textDirective', inConstruct: 'phrasing'},
  {atBreak: true, before: ':+', character: ':'},
  // Spans, attributes of headings and inline notes of pandoc.
  {character: '{', before: '\\]', after: '[#.]', inConstruct: 'phrasing'},
  {character: '^', after: '\\[', inConstruct: 'phrasing'},
  // What front matter begins with, where a text has none.
  {atBreak: true, character: '%', after: '[ \\t]'},
  {atBreak: true, character: '+', after: '\\+\\+'},
  // In a link an address is none, but for the label of a directive, which is read by itself.
  {character: '@', before: '[+\\-.\\w]', after: '[\\-.\\w]', inConstruct: 'textDirectiveLabel'},
  {character: '.', before: '[Ww]', after: '[\\-.\\w]', inConstruct: 'textDirectiveLabel'},
  {character: ':', before: '[ps]', after: '\\/', inConstruct: 'textDirectiveLabel'},
]

/**
 * Narrows what the serializer escapes for any Markdown to what can be misread here.
 *
 * @param pattern - a character that the serializer escapes
 * @returns what to escape instead: an ampersand only before a character reference, a bracket only where
 *   it begins a note or a label, since there are no reference links
 */
export function narrow(pattern: Unsafe): Unsafe {
  const fresh = {...pattern, _compiled: undefined}
  if (pattern.character === '&') return {...fresh, after: '#?[0-9A-Za-z]{1,31};'}
  // At a line's beginning only what is read as a definition; its label may go on in what follows the text.
  if (pattern.character === '[' && pattern.atBreak) return {...fresh, after: '[^\\]]*(?:$|\\]:)'}
  if (pattern.character !== '[' || !String(pattern.inConstruct).includes('phrasing')) return pattern
  return pattern.notInConstruct ? {...fresh, after: '\\^'} : {...fresh, inConstruct: ['label', 'reference']}
}
