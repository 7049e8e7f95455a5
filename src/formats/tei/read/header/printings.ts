import type {Element} from 'xast'
import type {Publication, Relation} from '../../../../ast/metadata.js'
import {plainTypes, printingTypes} from '../../header/types.js'
import {notStated} from '../../header/phrases.js'
import {readDate} from './dates.js'
import {childOf, childrenOf, wordsOf, within} from './elements.js'
import {readIdentifiers} from './identifiers.js'
import {knownFields} from './known.js'
import {readScopes} from './scopes.js'

/** Types of a description, in lower case, that say what the printing is to the text. */
const relations: ReadonlyMap<string, Relation> = new Map<string, Relation>([
  [printingTypes.source.toLowerCase(), 'source'],
  [printingTypes.first.toLowerCase(), 'first'],
  [printingTypes.reprint.toLowerCase(), 'reprint'],
  [printingTypes.continuation.toLowerCase(), 'continuation'],
])

/** Reads a `biblStruct`, a `biblFull` or a `bibl` as a printing; nothing where it says nothing of one. */
export function readPrinting(bibliography: Element): Publication | undefined {
  const {title, analytic} = containerOf(bibliography)
  const without = ['bibl', 'analytic', 'relatedItem', 'titleStmt', ...(bibliography.name === 'bibl' ? ['note'] : [])]
  const find = (name: string): Element | undefined => within(bibliography, [name], without)[0]
  const [place, publisher] = [find('pubPlace'), find('publisher')]
  const date = within(bibliography, ['date'], [...without, 'title', 'publisher', 'availability']).find(isOfPrint)
  const read = date && readDate(date)
  const {fields, holders} = readScopes(within(bibliography, ['biblScope'], without))
  const series = childOf(childOf(bibliography, 'series'), 'title')
  const identifiers = readIdentifiers(identifiersIn(bibliography))
  const relation = relations.get((bibliography.attributes['type'] ?? '').toLowerCase())
  const printing: Publication = {
    ...(title && {title: wordsOf(title)}),
    ...(series && {series: wordsOf(series)}),
    ...fields,
    ...(read?.date !== undefined && {date: read.date}),
    ...(read?.words !== undefined && {printedDate: read.words}),
    ...(place && wordsOf(place) !== '' && {place: firstOf(place)}),
    ...(publisher && wordsOf(publisher) !== '' && {publisher: firstOf(publisher)}),
    ...(identifiers.length > 0 && {identifiers}),
  }
  const isEmpty = Object.keys(printing).length === 0
  if (isEmpty && relation === undefined && !analytic) return undefined
  return {
    ...printing,
    ...(relation !== undefined && {relation}),
    ...knownFields({title, ...holders, [read?.date === undefined ? 'printedDate' : 'date']: date, place, publisher}),
  }
}

/** Whether a description is of a printing beside the one that the text was taken from. */
export function isOtherPrinting({attributes}: Element): boolean {
  return attributes['type'] === plainTypes.printing
}

/** The title of the periodical or book, and whether the description names the article apart from it. */
function containerOf(bibliography: Element): {title: Element | undefined; analytic: boolean} {
  const analytic = childOf(bibliography, 'analytic') !== undefined
  const series = childrenOf(childOf(bibliography, 'seriesStmt'), 'title')
  const titles = [
    ...series.filter(({attributes}) => attributes['level'] === 'j'),
    ...childrenOf(childOf(bibliography, 'monogr'), 'title'),
    ...childrenOf(childOf(bibliography, 'titleStmt'), 'title'),
    ...(bibliography.name === 'bibl' ? within(bibliography, ['title'], ['bibl', 'relatedItem']) : []),
  ].filter(title => wordsOf(title) !== '' && title.attributes['type'] !== 'sub')
  const ofLevel = (level: string): Element | undefined => titles.find(({attributes}) => attributes['level'] === level)
  const title = ofLevel('j') ?? ofLevel('m') ?? titles.find(({attributes}) => attributes['level'] !== 'a')
  return {title, analytic}
}

/** The first name, where one is given in several languages, without the punctuation of catalogue cards. */
function firstOf(element: Element): string {
  const [first, ...others] = childrenOf(element, 'orgName', 'persName', 'placeName', 'name')
  const words = wordsOf(first !== undefined && others.length > 0 ? first : element)
  return words.replace(/ ?[,:;]$/, '')
}

function isOfPrint(date: Element): boolean {
  const {type} = date.attributes
  const {date: edtf, words} = readDate(date)
  return type !== 'lastUpdated' && type !== 'access' && words !== notStated && (edtf ?? words) !== undefined
}

/** Numbers of the publication, not those of its publisher or its article. */
function identifiersIn(bibliography: Element): Element[] {
  return within(
    bibliography,
    ['idno'],
    ['analytic', 'bibl', 'author', 'editor', 'publisher', 'relatedItem', 'respStmt'],
  )
}
