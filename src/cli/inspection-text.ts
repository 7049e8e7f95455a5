import type {ArticleView, Inspection, PageMarkerView} from '../inspect/views.js'
import {messageRows} from './message-rows.js'
import {metadataRows} from './metadata-text.js'
import {setParts, type Part, type Row} from './table.js'

/** What `offprint inspect` shows. */
export type DocumentView = {input: string; format: string} & Inspection

/**
 * Describes a document for a person.
 *
 * @param inspection - what can be seen
 * @param color - whether to use ANSI colours
 * @returns lines, each with its end
 */
export function describe(inspection: DocumentView, color: boolean): string {
  const {input, format, metadata, messages} = inspection
  const articles = inspection.type === 'article' ? [inspection] : inspection.articles
  const parts: Part[] = [
    {heading: `${input}, read as ${format}`, rows: metadataRows(metadata)},
    ...articles.flatMap(article => [
      ...(inspection.type === 'collection' ? [{heading: 'Article', rows: metadataRows(article.metadata)}] : []),
      ...partsOf(article),
    ]),
    {heading: count(messages.length, 'message'), rows: messages.flatMap(messageRows)},
  ]
  return setParts(parts, color)
}

function partsOf(view: ArticleView): Part[] {
  const {masthead, sections, blockquotes, notes, pageMarkers, furniture, words} = view
  return [
    {
      heading: `Outline of ${count(words, 'word')}, ${count(sections.length, 'section')}`,
      rows: [
        ...(masthead === null ? [] : [['masthead', masthead] as const]),
        ...sections.map(({heading, depth, line}): Row => [
          at(line),
          `${'  '.repeat(Math.max((depth ?? 2) - 2, 0))}${heading ?? '(no heading)'}`,
        ]),
      ],
    },
    {
      heading: count(blockquotes.length, 'block quotation'),
      rows: blockquotes.map((quote): Row => [at(quote.line), `${quote.words} …`]),
    },
    {
      heading: count(notes.length, 'note'),
      rows: notes.map(({label, series, text, line}): Row => [at(line), `${label}  ${text}`, series]),
    },
    {heading: count(pageMarkers.length, 'page marker'), rows: pageMarkers.map(pageMarkerRow)},
    {
      heading: `${count(furniture.length, 'line')} of furniture`,
      rows: furniture.map(({role, text, line}): Row => [at(line), text, role]),
    },
  ]
}

function pageMarkerRow({label, certainty, inWord, before, after, line}: PageMarkerView): Row {
  const gap = inWord ? '' : ' '
  return [at(line), `… ${before}${gap}|${gap}${after} …`, `${label ?? 'no number'}, ${certainty}`]
}

function at(line: number | null): string {
  return line === null ? '' : `line ${line}`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
