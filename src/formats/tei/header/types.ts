import type {Publication, Relation} from '../../../ast/metadata.js'

/** Types of the notes that hold the lines of the page about the article; these lines stand in the text too. */
export const noteTypes = {sourceCitation: 'sourceCitation', credit: 'transcriptionCredit'} as const

/** Type of the notes that hold what no rule understood. */
export const unclassified = 'unclassified'

/** Type of the description of the file that was read. */
export const digitalSource = 'digitalSource'

/** Types of the description of a printing, by what it is to the text. */
export const printingTypes: {readonly [Is in Relation]: string} = {
  source: 'copyText',
  first: 'firstEdition',
  reprint: 'reprint',
  continuation: 'continuation',
}

/** Type of a printing of which it is not said what it is to the text: the printed source, or another. */
export const plainTypes = {publication: 'printSource', printing: 'otherPrinting'} as const

/** Units of `biblScope`, by what they count. */
export const scopeUnits: {readonly [Field in 'series' | 'volume' | 'number' | 'wholeNumber']: string} = {
  series: 'series',
  volume: 'volume',
  number: 'issue',
  wholeNumber: 'wholeNumber',
}

/** Whether a publication is a periodical: what is numbered by issues is one, of others it is not known. */
export function isPeriodical({volume, number, wholeNumber}: Publication): boolean {
  return volume !== undefined || number !== undefined || wholeNumber !== undefined
}

/** Role, as MARC relator code, of whom a letter was sent to. */
export const addressee = 'rcp'

/** Type of the list that describes the articles of a group. */
export const contents = 'contents'
