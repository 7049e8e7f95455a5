import type {Instruction} from 'xast'
import {relaxNg, schematron, type Profile} from '../profiles/profile.js'

/** The own schema of offprint, which lies beside the file. */
const own = 'offprint.rng'

/**
 * The instructions that name the schemas of a document.
 *
 * @param profile - its profile
 * @param schema - `release`, `offprint`, `none`, or addresses with white space between them
 */
export function models(profile: Profile, schema: string): Instruction[] {
  if (schema === 'none') return []
  if (schema === 'release') return profile.languages.map(language => model(profile.schema, language))
  if (schema === 'offprint') return [relaxNg, schematron].map(language => model(own, language))
  return schema.split(/\s+/).filter(Boolean).map(address => model(address, languageOf(address))) // prettier-ignore
}

function languageOf(address: string): string {
  return /\.(?:sch|isosch)$/i.test(withoutQuery(address)) ? schematron : relaxNg
}

function model(address: string, language: string): Instruction {
  const type = /\.rnc$/i.test(withoutQuery(address)) ? 'application/relax-ng-compact-syntax' : 'application/xml'
  return {type: 'instruction', name: 'xml-model', value: `href="${escape(address)}" type="${type}" schematypens="${language}"`} // prettier-ignore
}

function withoutQuery(address: string): string {
  return address.replace(/[?#].*$/s, '')
}

/** An address as the value of a pseudo-attribute. */
function escape(address: string): string {
  return address.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
