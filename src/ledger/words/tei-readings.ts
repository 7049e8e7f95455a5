/** What an element among several readings is to the text. */
export type Role = 'text' | 'correction' | 'note'

/** Several readings of a place, as far as they have been read. */
export interface Readings {
  readonly name: string
  /** The element whose words are those of the text. */
  text?: string
  /** The element that says what an editor reads instead. */
  correction?: string
}

/** What was printed, by what an editor reads instead. */
const printed: ReadonlyMap<string, string> = new Map([
  ['corr', 'sic'],
  ['reg', 'orig'],
  ['expan', 'abbr'],
])

/** Readings of witnesses. */
const readings = new Set(['lem', 'rdg', 'rdgGrp'])

/** Marks of places, which are no readings. */
const places = new Set(['pb', 'cb', 'lb', 'milestone', 'anchor'])

/** The readings of an element; nothing for one that holds none. */
export function readingsOf(name: string): Readings | undefined {
  return name === 'app' || name === 'choice' ? {name} : undefined
}

/** What the next element among readings is: one is the text, one may correct it, and all others are notes. */
export function nextRole(group: Readings, name: string): Role {
  if (places.has(name)) return 'text'
  const of = group.name === 'choice' ? printed.get(name) : undefined
  if (of !== undefined && group.correction === undefined && [undefined, of].includes(group.text)) {
    group.correction = name
    return 'correction'
  }
  if (group.text !== undefined || (group.name === 'app' && !readings.has(name))) return 'note'
  group.text = name
  return 'text'
}
