import type {Instruction} from 'xast'
import {relaxNg, type Profile} from '../profiles/profile.js'

/** The own schema of offprint, which lies beside the file. */
const own = 'offprint.rng'

/**
 * The instructions that name the schema of a document.
 *
 * @param profile - its profile
 * @param schema - `release`, `offprint`, `none` or an address
 */
export function models(profile: Profile, schema: string): Instruction[] {
  if (schema === 'none') return []
  const href = schema === 'release' ? profile.schema : schema === 'offprint' ? own : schema
  const languages = schema === 'release' ? profile.languages : [relaxNg]
  return languages.map(language => ({
    type: 'instruction',
    name: 'xml-model',
    value: `href="${escape(href)}" type="application/xml" schematypens="${language}"`,
  }))
}

/** An address as the value of a pseudo-attribute. */
function escape(address: string): string {
  return address.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
