import type {VFile} from 'vfile'
import type {Attributes} from 'xast'
import type {Tree} from '../../../ast/nodes.js'
import {slugOf} from '../../../bibliography/slug.js'
import {isNCName} from '../../../xml/stringify.js'
import type {TeiWriteOptions} from '../options.js'
import type {Lose, Profile} from '../profiles/profile.js'

/** What every part of a file is written with. */
export interface Edition {
  readonly file: VFile
  readonly options: Readonly<TeiWriteOptions>
  readonly profile: Profile
  /** Notes what the profile has no place for. */
  readonly lose: Lose
  /** Whether ends of lines of the print are written, so that line breaks are marked. */
  readonly lineEnds: boolean
  /** Identifiers of the source that are given out in the file. */
  readonly taken: Set<string>
  /** Identifiers elsewhere in the file to which texts may point (default: none). */
  readonly known?: readonly string[]
}

/** What the identifier of a document should be. */
export function nameOf({type, metadata}: Tree): string {
  const slug = slugOf(metadata)
  if (slug === '') return type
  return isNCName(slug) ? slug : `${type}-${slug}`
}

/** Identifier and language of a document, as far as its profile has them. */
export function rootAttributes({profile}: Edition, id: string, {metadata}: Tree): Attributes {
  const attributes = {'xml:id': id, 'xml:lang': metadata.language ?? 'und'}
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => profile.rootAttributes.includes(name)))
}
