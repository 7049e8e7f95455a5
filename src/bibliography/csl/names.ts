import type {Agent} from '../../ast/metadata.js'
import type {CslName} from './item.js'

/** A person with the parts of the name, where they are known; a body, or a name that is not parted, as it stands. */
export function nameToCsl({name, family, given}: Agent): CslName {
  if (family === undefined) return {literal: name}
  const whole = given === undefined ? family : `${given} ${family}`
  const suffix = name.startsWith(whole) ? name.slice(whole.length).replace(/^,?\s+/, '') : ''
  const comma = suffix !== '' && name.charAt(whole.length) === ','
  return {
    family,
    ...(given !== undefined && {given}),
    ...(suffix !== '' && {suffix}),
    ...(comma && {'comma-suffix': true}),
  }
}

/** An agent of a name; nothing for a name without a word. */
export function nameFromCsl(name: CslName, roles: string[]): Agent | undefined {
  const {given, suffix, literal} = name
  const particles = [name['dropping-particle'], name['non-dropping-particle']].filter(Boolean)
  const family = [...particles, name.family].filter(Boolean).join(' ')
  if (family === '') {
    const whole = literal ?? given ?? ''
    return whole === '' ? undefined : {name: whole, roles}
  }
  const tail = suffix === undefined || suffix === '' ? '' : `${name['comma-suffix'] === true ? ',' : ''} ${suffix}`
  const first = given === undefined || given === '' ? undefined : given
  return {
    name: `${first === undefined ? '' : `${first} `}${family}${tail}`,
    sortName: [family, first, tail === '' ? undefined : suffix].filter(Boolean).join(', '),
    family,
    ...(first !== undefined && {given: first}),
    roles,
  }
}
