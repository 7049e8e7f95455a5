import {isLanguageTag} from '../../../ast/language.js'
import {isW3cDate} from '../../../bibliography/w3c-date.js'
import {isNCName} from '../../../xml/stringify.js'

/** What the value of an attribute is. */
type Kind = 'text' | 'word' | 'words' | 'identifier' | 'language' | 'pointers' | 'date' | 'number' | 'certainty'

interface Attribute {
  readonly kind: Kind
  /** The elements that have it (default: all). */
  readonly on?: ReadonlySet<string>
  /** The elements that do not have it (default: none). */
  readonly except?: ReadonlySet<string>
}

const untyped = set('att email ex expan formula geo gi mentioned metamark orig said secl soCalled surplus tag val author pubPlace publisher') // prettier-ignore
const named = set(
  'addName affiliation author bloc country district editor forename genName geogFeat geogName name objectName offset orgName persName placeName pubPlace region roleName rs settlement surname publisher',
)
const canonical = new Set([...named, ...set('bibl date term time')])
const dated = set(
  'affiliation bloc country date district geogFeat geogName name objectName offset orgName persName placeName region settlement stamp time',
)
const measured = set('date geogFeat measure offset time unit damage surplus secl restore mod ex')

/** Attributes that are written, and on which elements. */
const attributes: Readonly<Record<string, Attribute>> = {
  n: {kind: 'text'},
  'xml:id': {kind: 'identifier'},
  'xml:lang': {kind: 'language'},
  rend: {kind: 'words'},
  cert: {kind: 'certainty'},
  resp: {kind: 'pointers'},
  corresp: {kind: 'pointers'},
  type: {kind: 'word', except: untyped},
  subtype: {kind: 'word', except: new Set([...untyped, 'stage'])},
  ref: {kind: 'pointers', on: canonical},
  key: {kind: 'text', on: canonical},
  role: {kind: 'words', on: named},
  when: {kind: 'date', on: dated},
  notBefore: {kind: 'date', on: dated},
  notAfter: {kind: 'date', on: dated},
  from: {kind: 'date', on: dated},
  to: {kind: 'date', on: dated},
  value: {kind: 'number', on: set('num')},
  quantity: {kind: 'number', on: measured},
  unit: {kind: 'word', on: new Set([...measured, 'milestone', 'biblScope', 'citedRange'])},
  commodity: {kind: 'words', on: set('measure unit')},
  who: {kind: 'pointers', on: set('q said stage')},
  wit: {kind: 'pointers', on: set('lem rdg')},
  target: {kind: 'pointers', on: set('gloss term metamark')},
  ed: {kind: 'words', on: set('cb gb milestone')},
  break: {kind: 'word', on: set('cb gb milestone')},
}

/** Attributes that say the same in several ways: the Guidelines allow one of each pair. */
const rivals: readonly (readonly [string, string])[] = [
  ['when', 'notBefore'],
  ['when', 'notAfter'],
  ['when', 'from'],
  ['when', 'to'],
  ['from', 'notBefore'],
  ['to', 'notAfter'],
]

/** Whether the values of an attribute are pointers. */
export function isPointer(name: string): boolean {
  return attributes[name]?.kind === 'pointers'
}

/**
 * Whether an element has an attribute of this value.
 *
 * @param element - name of the element
 * @param name - name of the attribute
 * @param value - its value
 * @param others - all attributes of the element
 */
export function mayHave(
  element: string,
  name: string,
  value: string,
  others: Readonly<Record<string, string>>,
): boolean {
  const known = Object.hasOwn(attributes, name) ? attributes[name] : undefined
  if (!known || known.except?.has(element) || known.on?.has(element) === false) return false
  if (name === 'subtype' && others['type'] === undefined) return false
  if (rivals.some(([first, second]) => second === name && others[first] !== undefined)) return false
  return fits(known.kind, value)
}

function fits(kind: Kind, value: string): boolean {
  switch (kind) {
    case 'text':
      return true
    case 'word':
      return /^[^\p{C}\p{Z}]+$/u.test(value)
    case 'words':
      return /^[^\p{C}\p{Z}]+(?: [^\p{C}\p{Z}]+)*$/u.test(value)
    case 'identifier':
      return isNCName(value)
    case 'language':
      return isLanguageTag(value)
    case 'pointers':
      return value.split(' ').every(isAddress)
    case 'date':
      return /^-?(?!0+(?:-|$))[\d-]+$/.test(value) && isW3cDate(value)
    case 'number':
      return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(value)
    case 'certainty':
      return /^(?:high|medium|low|unknown|0(?:\.\d{1,9})?|1(?:\.0+)?)$/.test(value)
  }
}

/** Whether a pointer is an address as it stands, and runs no script. */
function isAddress(pointer: string): boolean {
  const [before = '', ...fragments] = pointer.split('#')
  return (
    /^(?:[\w!$&'()*+,\-./:;=?@~[\]#\u00A0-\uD7FF]|%[\dA-Fa-f]{2})+$/.test(pointer) &&
    fragments.length <= 1 &&
    (/^[a-z][a-z0-9+.-]*:./i.test(before) || !/^[^/?]*:/.test(before)) &&
    !/^(?:javascript|vbscript|data):/i.test(before)
  )
}

function set(names: string): ReadonlySet<string> {
  return new Set(names.split(' '))
}
