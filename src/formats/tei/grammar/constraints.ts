import type {Element} from 'xast'

/** Rules of TEI that its grammar cannot state: those of its Schematron that elements of others could break. */

/** What elements around another forbid in it. */
export interface Around {
  /** Whether it stands in a paragraph, and not in a text of its own there. */
  readonly paragraph: boolean
  /** Whether it stands in a line of verse. */
  readonly verse: boolean
  /** Whether it stands in a sentence. */
  readonly sentence: boolean
  /** Whether it stands in the description of a manuscript. */
  readonly manuscript: boolean
}

export const nothingAround: Around = {paragraph: false, verse: false, sentence: false, manuscript: false}

const arounds = new Map<string, Around>()

/** What is around the elements in an element; the same is one object. */
export function within(around: Around, {name}: Pick<Element, 'name'>): Around {
  if (name === 'floatingText') return nothingAround
  const made = {
    paragraph: around.paragraph || name === 'p' || name === 'ab',
    verse: around.verse || name === 'l',
    sentence: around.sentence || name === 's',
    manuscript: around.manuscript || name === 'msDesc',
  }
  const key = Object.values(made).join()
  const known = arounds.get(key) ?? made
  arounds.set(key, known)
  return known
}

/** Attributes that say the same in several ways, the one to be kept first; the Guidelines allow one of each pair. */
const rivals: readonly (readonly [string, string])[] = [
  ['when', 'notBefore'],
  ['when', 'notAfter'],
  ['when', 'from'],
  ['when', 'to'],
  ['from', 'notBefore'],
  ['to', 'notAfter'],
  ['active', 'mutual'],
  ['include', 'except'],
  ['key', 'url'],
]

/** Attributes that may not stand without another. */
const companions: ReadonlyMap<string, string> = new Map([
  ['subtype', 'type'],
  ['targetLang', 'target'],
  ['passive', 'active'],
])

/** Attributes that are never written: what they ask for is no matter of a text. */
const unwritten: ReadonlySet<string> = new Set(['generatedBy', 'validUntil', 'schemeVersion', 'minOccurs', 'maxOccurs', 'calendar']) // prettier-ignore

/** Whether an attribute may stand beside the others of its element. */
export function mayAccompany(element: string, name: string, others: Readonly<Record<string, unknown>>): boolean {
  const has = (other: string): boolean => others[other] != null
  if (unwritten.has(name)) return false
  // On these elements, to begin and to end are no dates.
  const isDated = !['span', 'rt', 'app'].includes(element)
  if (isDated && rivals.some(([first, second]) => second === name && has(first))) return false
  const companion = companions.get(name)
  if (companion !== undefined && !has(companion)) return false
  if (element === 'rt' && (name === 'from' || name === 'to')) return has('from') && has('to') && !has('target')
  if (element === 'span' && (name === 'from' || name === 'to')) return !has('target') && has('from') && !/\s/.test(String(others[name]).trim()) // prettier-ignore
  return !((element === 'ptr' || element === 'ref') && name === 'cRef' && has('target'))
}

/** What may stand around a paragraph that is in another. */
const roomForParagraphs: ReadonlySet<string> = new Set(['exemplum', 'item', 'note', 'q', 'quote', 'remarks', 'said', 'sp', 'stage', 'cell', 'figure', 'floatingText', 'body']) // prettier-ignore
/** What may stand around a block that is in a line of verse. */
const roomInVerse: ReadonlySet<string> = new Set(['figure', 'note'])

/**
 * Whether an element with what stands in it keeps the rules.
 *
 * @param element - the element
 * @param around - what is around it
 */
export function keepsRules({name, attributes, children}: Element, around: Around): boolean {
  const inner = children.filter(child => child.type === 'element')
  const names = inner.map(child => child.name)
  const inside = within(around, {name})
  if (inside.paragraph && names.includes('p') && !roomForParagraphs.has(name) && name !== 'p') return false
  if (inside.verse && names.some(one => one === 'p' || one === 'ab') && !roomInVerse.has(name)) return false
  if (inside.verse && name !== 'note' && names.some(one => one === 'l' || one === 'lg')) return false
  if ((inside.verse || inside.paragraph) && names.includes('div')) return false
  const count = (one: string): number => names.filter(other => other === one).length
  switch (name) {
    case 's':
      return !around.sentence
    case 'list':
      return attributes['type'] !== 'gloss' || names.includes('label')
    case 'lg':
      return holds(inner, ['l', 'lg', 'gap'])
    case 'relatedItem':
      return (attributes['target'] == null) !== (names.length === 0)
    case 'subst':
      return names.includes('add') && (names.includes('del') || names.includes('surplus'))
    case 'rdgGrp':
      return count('lem') < 2
    case 'relation':
      return ['ref', 'key', 'name'].some(one => attributes[one] != null)
    case 'link':
    case 'join':
      return /\S\s+\S/.test(attributes['target'] ?? '')
    case 'shift':
      return attributes['new'] != null
    case 'addSpan':
    case 'damageSpan':
    case 'delSpan':
      return attributes['spanTo'] != null
    case 'dimensions':
      return ['width', 'height', 'depth'].every(one => count(one) < 2)
    case 'catchwords':
    case 'secFol':
    case 'signatures':
      return around.manuscript
    case 'msIdentifier':
      return names[0] !== 'idno' && names[0] !== 'altIdentifier' && names.length > 0
    case 'dataRef':
      return ['key', 'name', 'ref'].filter(one => attributes[one] != null).length === 1
    default:
      return true
  }
}

function holds(elements: readonly Element[], names: readonly string[]): boolean {
  return elements.some(one => names.includes(one.name) || holds(one.children.filter(child => child.type === 'element'), names)) // prettier-ignore
}
