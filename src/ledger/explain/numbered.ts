import {isOpenOutput, note, type Account} from '../account.js'
import {groupBy} from '../group.js'

/** A mark that an output gives a note, and where it comes in an order. */
interface Mark {
  readonly number: number
  readonly at: number
  readonly output: readonly number[]
}

/**
 * Explains the numbers that an output gives to notes of the source which have no mark.
 *
 * At the notes, they must rise in the order that the notes have in the source; in the text, in the order of the text.
 * Each article may begin anew.
 *
 * @param account - both sides, notes aligned
 * @param articles - how many articles there are
 */
export function explainNumbers(account: Account, articles: number): void {
  const labels = rising(labelsOf(account), articles)
  const numbers = new Set(labels.map(({number}) => number))
  const marks = [...referencesOf(account).values()].flatMap(references => rising(references, articles))
  for (const {output} of [...labels, ...marks.filter(({number}) => numbers.has(number))])
    note(account, {kind: 'added', rule: 'note-numbered', source: [], output})
}

/** Numbers at notes of the output, by where these stand in the source, if they have no mark there. */
function labelsOf(account: Account): Mark[] {
  const {source, output, back} = account
  const marked = new Set(source.flatMap(({channel, unit}) => (channel === 'label' ? [unit] : [])))
  const notes = groupBy(Array.from(output.keys()).filter(index => isOfNote(output[index])), index => output[index]?.unit ?? 0) // prettier-ignore
  return [...notes.values()].flatMap((note): Mark[] => {
    const label = note.filter(index => output[index]?.channel === 'label' && isOpenOutput(account, index))
    const at = note.map(index => back[index] ?? -1).find(index => source[index]?.channel === 'note')
    const number = numberOf(account, label)
    if (number === undefined || at === undefined || marked.has(source[at]?.unit ?? 0)) return []
    return [{number, at, output: label}]
  })
}

function isOfNote(word: Account['output'][number] | undefined): boolean {
  return word?.channel === 'note' || word?.channel === 'label'
}

/** Numbers that call notes: those in the text, and those in each note. */
function referencesOf(account: Account): Map<number, Mark[]> {
  const {output} = account
  const notes = new Set(output.filter(isOfNote).map(({unit}) => unit))
  const marks = Array.from(output.keys()).flatMap((at): Mark[] => {
    if (output[at]?.channel !== 'reference' || !isOpenOutput(account, at)) return []
    const number = numberOf(account, [at])
    return number === undefined ? [] : [{number, at, output: [at]}]
  })
  return groupBy(marks, ({at}) => (notes.has(output[at]?.unit ?? 0) ? (output[at]?.unit ?? 0) : 0))
}

function numberOf({output}: Account, words: readonly number[]): number | undefined {
  const [only, ...others] = words
  const key = only === undefined || others.length > 0 ? '' : (output[only]?.key ?? '')
  return /^\d{1,6}$/.test(key) ? Number(key) : undefined
}

/** The marks whose numbers rise in their order; as often as articles end, they may begin anew. */
function rising(marks: readonly Mark[], articles: number): Mark[] {
  let last = 0
  let left = articles - 1
  return marks
    .toSorted((a, b) => a.at - b.at)
    .filter(({number}) => {
      if (number <= last && left-- <= 0) return false
      last = number
      return true
    })
}
