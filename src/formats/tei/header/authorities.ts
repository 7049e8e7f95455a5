import type {Identifier} from '../../../ast/metadata.js'

/** Addresses of authority files, before the identifier; the first of a scheme is the one that is written. */
const authorities: readonly (readonly [scheme: string, address: string])[] = [
  ['viaf', 'https://viaf.org/viaf/'],
  ['viaf', 'http://viaf.org/viaf/'],
  ['viaf', 'viaf:'],
  ['orcid', 'https://orcid.org/'],
  ['gnd', 'https://d-nb.info/gnd/'],
  ['gnd', 'http://d-nb.info/gnd/'],
  ['gnd', 'gnd:'],
  ['wikidata', 'https://www.wikidata.org/entity/'],
  ['wikidata', 'http://www.wikidata.org/entity/'],
  ['wikidata', 'https://www.wikidata.org/wiki/'],
  ['wikidata', 'wikidata:'],
  ['isni', 'https://isni.org/isni/'],
  ['lccn', 'http://id.loc.gov/authorities/names/'],
]

/** The address of a person or a body in an authority file; nothing for a scheme that has none. */
export function addressOf({scheme, value}: Identifier): string | undefined {
  const name = scheme.toLowerCase()
  if (name === 'uri') return value
  const address = authorities.find(([known]) => known === name)?.[1]
  return address === undefined ? undefined : address + value
}

/** The identifier that an address stands for; one of no known authority is a `uri`. */
export function identifierAt(address: string): Identifier {
  const authority = authorities.find(([, start]) => address.startsWith(start) && address.length > start.length)
  if (authority === undefined) return {scheme: 'uri', value: address}
  const [scheme, start] = authority
  return {scheme, value: address.slice(start.length)}
}
