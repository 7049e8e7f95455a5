import {isMapping, type Yaml, type YamlMapping} from './yaml.js'

/** Common names of keys, and the keys of this profile that they stand for; a dot leads into a mapping. */
const names: Readonly<Record<string, string>> = {
  author: 'authors',
  creator: 'authors',
  creators: 'authors',
  contributor: 'contributors',
  lang: 'language',
  tags: 'keywords',
  keyword: 'keywords',
  license: 'rights',
  licence: 'rights',
  copyright: 'rights',
  'container-title': 'publication.title',
  journal: 'publication.title',
  magazine: 'publication.title',
  newspaper: 'publication.title',
  volume: 'publication.volume',
  issue: 'publication.number',
  number: 'publication.number',
  issued: 'publication.date',
  date: 'publication.date',
  page: 'publication.pages',
  pages: 'publication.pages',
  publisher: 'publication.publisher',
  'publisher-place': 'publication.place',
}

/** Keys that name a person in a role, with its MARC relator code. */
const roles: Readonly<Record<string, string>> = {
  editor: 'edt',
  editors: 'edt',
  translator: 'trl',
  translators: 'trl',
  transcriber: 'trc',
  transcribers: 'trc',
  proofreader: 'pfr',
}

const schemes = new Set(['doi', 'isbn', 'issn', 'url', 'uri'])

/**
 * Translates the common keys of front matter, as blogs and citation styles have them, to those of this profile.
 *
 * @param given - front matter
 * @returns the same with the keys of the profile; a key of the profile that is there wins
 */
export function commonKeys(given: YamlMapping): YamlMapping {
  // Without a prototype, `__proto__` is a key like others.
  const made = Object.create(null) as Record<string, Yaml>
  const publication = Object.create(null) as Record<string, Yaml>
  const contributors: Yaml[] = []
  const identifiers: Yaml[] = []
  for (const [key, value] of Object.entries(given)) {
    const lower = key.toLowerCase()
    const role = Object.hasOwn(roles, lower) ? roles[lower] : undefined
    const [name = key, field] = (Object.hasOwn(names, lower) ? (names[lower] ?? key) : key).split('.')
    if (Object.hasOwn(given, name) && isSame(value, given[name])) continue
    if (role !== undefined) for (const agent of listOf(value)) contributors.push(inRole(agent, role))
    else if (schemes.has(lower) && typeof value === 'string') {
      identifiers.push({scheme: lower === 'url' ? 'uri' : lower, value})
    } else if (field === 'date' && typeof value === 'string' && !isEdtf(value)) publication['printed-date'] ??= value
    else if (field !== undefined) publication[field] ??= value
    else if (name === 'publication' && isMapping(value)) Object.assign(publication, value)
    else if (name === 'publication') publication['title'] = value
    else if (name === 'keywords' && typeof value === 'string') made[name] = value.split(',').map(one => one.trim())
    else if (name === key || !Object.hasOwn(given, name)) made[name] = value
    else made[key] = value
  }
  if (Object.keys(publication).length > 0) made['publication'] = publication
  if (contributors.length > 0) made['contributors'] = [...listOf(made['contributors']), ...contributors]
  if (identifiers.length > 0) made['identifiers'] = [...listOf(made['identifiers']), ...identifiers]
  return made
}

/** Whether a list of names is that of a list of persons, which says more. */
function isSame(names: Yaml, persons: Yaml | undefined): boolean {
  if (persons === undefined || names === persons) return false
  const known = listOf(persons).map(person => (isMapping(person) ? person['name'] : person))
  return known.length > 0 && JSON.stringify(known) === JSON.stringify(listOf(names))
}

function listOf(value: Yaml | undefined): readonly Yaml[] {
  if (value === undefined) return []
  return typeof value === 'string' || isMapping(value) ? [value] : value
}

function inRole(agent: Yaml, role: string): Yaml {
  if (typeof agent === 'string') return {name: agent, roles: [role]}
  return isMapping(agent) && !('roles' in agent) ? {...agent, roles: [role]} : agent
}

/** Whether a date is written as EDTF writes it, rather than as printed. */
function isEdtf(date: string): boolean {
  return /^[-\dXYTZ?~%/.:+[\]{},SE]+$/.test(date)
}
