import type {Tag} from './page.js'
import {readXml} from './xml.js'

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

/**
 * The marks of the notes that have an anchor elsewhere, by the identifiers of their anchors.
 *
 * @param source - the document
 */
export function anchorsIn(source: string): Map<string, string> {
  const marks = new Map<string, string>()
  if (!/<(?:[\w.-]+:)?note\b[^<>]*\starget=/.test(source)) return marks
  const places = new Set<string>()
  const notes: Tag[] = []
  readXml(source, {
    open(tag) {
      const name = tag.name.slice(tag.name.indexOf(':') + 1)
      if (name === 'note' && tag.attributes.has('target')) notes.push(tag)
      else if (anchors.has(name)) places.add(attributeId(tag) ?? '')
      return true
    },
    close: () => undefined,
    text: () => undefined,
  })
  for (const {attributes} of notes) {
    const place = targetsOf(attributes).find(target => places.has(target))
    if (place !== undefined) marks.set(place, attributes.get('n') ?? '')
  }
  return marks
}

/** Elements at which the mark of a note may stand. */
const anchors = new Set(['anchor', 'ref', 'ptr'])

/** The identifier of an element. */
export function attributeId({attributes}: Tag): string | undefined {
  return attributes.get('xml:id') ?? attributes.get('id')
}

function targetsOf(attributes: Tag['attributes']): string[] {
  return (attributes.get('target') ?? '').split(/\s+/).map(target => target.replace(/^#/, ''))
}

/**
 * Whether the mark of a note stands in the text where the note does: it stands in a line, or is one of the foot of the
 * page, and has no anchor.
 *
 * @param tag - the note
 * @param above - names of the elements that it stands in, from the root
 * @param known - the anchors of the document
 */
export function isCalledAt({attributes}: Tag, above: readonly string[], known: ReadonlyMap<string, string>): boolean {
  if (targetsOf(attributes).some(target => known.has(target))) return false
  return attributes.get('place') === 'bottom' || isLine(above)
}

/** Whether what stands in elements stands in a line. */
function isLine(above: readonly string[]): boolean {
  const around = above.findLast(name => !either.has(name)) ?? ''
  return !holders.has(around)
}
