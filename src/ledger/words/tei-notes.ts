import type {Tag} from './page.js'

/** Elements that hold blocks: a note in one stands among blocks. */
const holders = new Set(
  'argument back body castGroup castList closer div div0 div1 div2 div3 div4 div5 div6 div7 epigraph epilogue figure floatingText front group lg lg1 lg2 lg3 lg4 lg5 list listBibl note opener performance postscript prologue row set sp table text titlePage'.split(
    ' ',
  ),
)

/** Elements that hold what stands in a line, or blocks, as that which is around them. */
const either = new Set(['cit', 'q', 'quote'])

/** Types of notes that are lines of the page about the text, in documents of offprint. */
const linesOfPage = new Set(['sourceCitation', 'transcriptionCredit'])

/** Attributes by which a note has a mark, or something that leads to it. */
const marks = ['n', 'target', 'xml:id', 'id']

/**
 * Whether an element of TEI is a note to the text.
 *
 * One in a line is, for want of anything else that it could be there. One among blocks is where it has a mark, where
 * something leads to it, or where its place is below the text or behind it; others are texts of the page.
 *
 * @param tag - the element
 * @param above - names of the elements that it stands in, from the root
 */
export function isNote({name, attributes}: Tag, above: readonly string[]): boolean {
  if (name !== 'note') return false
  const place = attributes.get('place')
  if (place === undefined && linesOfPage.has(attributes.get('type') ?? '')) return false
  return /^(?:foot|bottom|end)/.test(place ?? '') || marks.some(mark => attributes.has(mark)) || isLine(above)
}

/** Whether what stands in elements stands in a line. */
function isLine(above: readonly string[]): boolean {
  const around = above.findLast(name => !either.has(name)) ?? ''
  return !holders.has(around)
}
