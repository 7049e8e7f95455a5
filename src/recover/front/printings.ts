import type {Publication} from '../../ast/metadata.js'
import type {Statement} from '../../bibliography/information.js'

/** The printing that an article is taken from, and the others that its page names. */
export interface Printings {
  publication?: Publication
  printings: Publication[]
}

/**
 * Tells the printing that the text was taken from from the others.
 *
 * @param statements - what the lines of information state
 * @param headed - what the mastheads state
 * @returns the printing that the text was taken from; else the one where it was published, first or again
 */
export function printingsOf(statements: readonly Statement[], headed: readonly Publication[]): Printings {
  const named = statements.flatMap(statement => (statement.kind === 'publication' ? statement.publications : []))
  // The book itself says of its title page what it was taken from.
  const [imprint] = statements.flatMap(statement => (statement.kind === 'imprint' ? [statement.publication] : []))
  if (imprint) return {publication: imprint, printings: named.filter(other => !isHouse(other))}
  // A publisher's line, or `Published: A Press, 1931`, goes with a citation that names neither.
  const [chosen] = [...named].sort((a, b) => worth(b) - worth(a))
  const houses = [
    ...statements.flatMap(statement => (statement.kind === 'publisher' ? [statement.publication] : [])),
    ...named.filter(other => other !== chosen && isHouse(other)),
  ]
  // The house is that of the copy that was used, which need not be the printing that is chosen.
  const used =
    chosen?.relation === 'source'
      ? undefined
      : named.find(({relation, title}) => relation === 'source' && title !== undefined)
  const [masthead] = headed.filter(other => isSame(other.title, chosen?.title))
  const {relation, ...fields} = chosen ?? {}
  const publication: Publication = {
    ...(!used && housedBy(houses, chosen)),
    ...masthead,
    ...fields,
    ...(relation !== undefined && relation !== 'source' && {relation}),
  }
  return {
    ...(Object.keys(publication).length > 0 && {publication}),
    printings: named
      .filter(other => other !== chosen && !isHouse(other))
      .map(other => (other === used ? {...housedBy(houses, other), ...other} : other)),
  }
}

/** What the publishers' lines add to a citation; of several, the first. */
function housedBy(houses: readonly Publication[], cited: Publication | undefined): Publication {
  return houses.reduce<Publication>((known, house) => ({...imprintOf(house, cited), ...known}), {})
}

/** A citation with a title and more is worth more than a title; of such, the source of the text is worth most. */
function worth({title, date, volume, number, wholeNumber, pages, relation}: Publication): number {
  const found = [volume, number, wholeNumber, pages, date].filter(field => field !== undefined).length
  const relations = {source: 4, published: 3, first: 2, reprint: 1, continuation: 0} as const
  return (title !== undefined && found > 0 ? 20 : title !== undefined ? 10 : 0) + relations[relation ?? 'published']
}

/** `Published: A Press, London 1931` says more of another citation. */
function isHouse({title, relation}: Publication): boolean {
  return title === undefined && relation === undefined
}

/** What a publisher's line adds: its date only where the citation has none. */
function imprintOf(house: Publication, cited: Publication | undefined): Publication {
  const {publisher, place, date, printedDate} = house
  return {
    ...(cited?.date === undefined && date !== undefined && {date}),
    ...(cited?.date === undefined && printedDate !== undefined && {printedDate}),
    ...(place !== undefined && {place}),
    ...(publisher !== undefined && {publisher}),
  }
}

function isSame(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return true
  return a.toLowerCase().includes(b.toLowerCase()) || b.toLowerCase().includes(a.toLowerCase())
}
