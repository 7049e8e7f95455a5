import type {Element, ElementContent} from 'hast'
import {element, text} from '../../to-hast/element.js'
import {groupBy} from '../group.js'
import type {Entry, Ledger, Place, Side} from '../ledger.js'
import {descriptionOf} from './summary.js'
import {figures} from './table.js'

/** So many differences of one kind and rule are shown; the JSON of the ledger has them all. */
const most = 500

/** So many words of a difference are shown at its beginning and at its end. */
const longest = 40

/** Every difference in its context: what nothing explains is open, the others are folded, by rule. */
export function differences({entries, rules}: Ledger): Element[] {
  const groups = groupBy(entries, ({kind, rule}) => `${kind} ${rule ?? ''}`)
  return rules.map(({kind, rule}) => {
    const group = groups.get(`${kind} ${rule ?? ''}`) ?? []
    const left = group.length - most
    return element('details', {open: rule === undefined ? true : undefined}, [
      element('summary', {}, [
        element('strong', {}, `${kind}, ${rule ?? 'unexplained'}`),
        text(` — ${figures(group.length)} ${group.length === 1 ? 'place' : 'places'}`),
      ]),
      element('p', {}, descriptionOf(rule)),
      element('ol', {className: ['entries', kind]}, group.slice(0, most).map(entry)),
      ...(left > 0 ? [element('p', {}, `And ${figures(left)} more, in the JSON of the ledger.`)] : []),
    ])
  })
}

function entry({source, output, kind}: Entry): Element {
  return element('li', {}, [side('Source', source, 'del', kind), side('Output', output, 'ins', kind)])
}

function side(name: string, {words, place, before, after}: Side, tagName: 'del' | 'ins', kind: Entry['kind']): Element {
  const mark = kind === 'moved' || kind === 'joined' ? 'mark' : tagName
  const changed: ElementContent[] =
    words.length > 0 ? [element(mark, {}, shorten(words))] : [element('span', {className: ['nothing']}, '—')]
  return element('div', {}, [
    element('p', {className: ['place']}, [text(`${name}${place ? `, ${placeName(place)}` : ''}`)]),
    element('p', {}, [text(`${before} `), ...changed, text(` ${after}`)]),
  ])
}

function shorten(words: readonly string[]): string {
  if (words.length <= 2 * longest) return words.join(' ')
  const left = words.length - 2 * longest
  return `${words.slice(0, longest).join(' ')} … ${figures(left)} words … ${words.slice(-longest).join(' ')}`
}

/** Where words stand, for a person. */
export function placeName({file, page, pointer, line, column}: Place): string {
  const parts = [
    file,
    page === undefined ? undefined : `page ${page}`,
    line === undefined ? undefined : `line ${line}, column ${column ?? 1}`,
    pointer,
  ]
  return parts.filter(part => part !== undefined).join(', ')
}
