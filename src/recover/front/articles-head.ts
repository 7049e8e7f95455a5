import {textOf, type Block} from '../block.js'

/** A writer, a periodical, and the year: `Ann Marlowe in the Tidal Times 1853`. */
const shape = /^(?:\p{Lu}[\p{L}.’'-]*\s){0,2}(\p{Lu}[\p{L}’'-]+)\sin\s(?:the\s)?(\p{Lu}[\p{L} ’'-]{2,60}?),?\s\d{4}$/u

/**
 * Whether a line stands above all that somebody wrote in a periodical in a year, where the information on the text
 * names both: elsewhere it may be the title of a text, `Strikes in Poland 1980`.
 *
 * @param line - the first line of a page
 * @param blocks - the blocks of the page
 */
export function headsArticles(line: string, blocks: readonly Block[]): boolean {
  const [, writer = '', periodical = ''] = shape.exec(line) ?? []
  if (writer === '') return false
  const stated = blocks.filter(({role}) => role === 'sourceCitation' || role === 'credit').map(textOf)
  return stated.some(text => text.includes(periodical)) && stated.some(text => text.includes(` ${writer}`))
}
