import type {Element} from 'xast'
import type {Revision} from '../../../../ast/metadata.js'
import {element} from '../../../../xml/element.js'
import {differencesOf, isDeepEqual, withoutKnown, type Difference} from '../../header/differences.js'
import {converted} from '../../header/phrases.js'
import {remainderElement} from '../../header/remainder.js'
import {readElements} from '../../read/header/read-header.js'
import type {Lose} from '../../profiles/profile.js'
import {cleaned} from './clean.js'
import {datingOf} from './date.js'
import {encodingDescription} from './encoding-description.js'
import {expectedFrom} from './expected.js'
import type {HeaderContext} from './context.js'
import {fileDescription} from './file-description.js'
import {profileDescription} from './profile-description.js'

/**
 * The header of a file; its own words are English.
 *
 * What its elements do not give back to a reader stands in `xenoData`: so little that most headers have none.
 *
 * @param complete - adds to it, before it is made fit for the profile (default: nothing)
 */
export function header(context: HeaderContext, complete: (made: Element) => Element = made => made): Element {
  const said = [fileDescription(context), profileDescription(context)]
  const [file, profile] = said
  const made = element('teiHeader', {'xml:lang': 'en'}, [
    ...(file ? [file] : []),
    encodingDescription(context, said),
    ...(profile ? [profile] : []),
    ...context.beside.header,
    revisionDescription(context),
  ])
  return withRemainder(context, context.profile.header(complete(made)))
}

/** A header with what its elements do not say beside them, where the profile has a place for it. */
function withRemainder({metadata, options, profile, lose}: HeaderContext, made: Element): Element {
  const read = readElements(cleaned(made), metadata.language ?? 'und')
  const remainder = differencesOf(read, expectedFrom(metadata, options))
  if (remainder.length === 0) return made
  if (!profile.keepsMetadata) {
    reportLost(remainder, lose)
    return made
  }
  const at = made.children.length - 1
  return {...made, children: [...made.children.slice(0, at), remainderElement(remainder), ...made.children.slice(at)]}
}

/** Notes the fields that are lost; how fields are known is one thing, and not one a field. */
function reportLost(remainder: readonly Difference[], lose: Lose): void {
  for (const {path, instead, value} of remainder) {
    const isKnowledge = path.includes('/known') || isDeepEqual(withoutKnown(instead), withoutKnown(value))
    lose(isKnowledge ? 'record of how values are known' : `value of \`${path}\` in the metadata`)
  }
}

/** Changes, the newest first: the conversion, then what the source reports of itself. */
function revisionDescription({file, options, metadata, agents}: HeaderContext): Element {
  const dating = options.date ? datingOf(file, options.date) : {}
  return element('revisionDesc', {status: options.publication?.publisher ? 'published' : 'draft'}, [
    element('change', {...dating, who: `#${agents.software}`}, [converted]),
    ...metadata.revisions
      .toSorted(newestFirst)
      .map(({date, text}) => element('change', date === undefined ? {} : datingOf(file, date), [text])),
  ])
}

/** Undated changes come last; the others by their first day. */
function newestFirst(a: Revision, b: Revision): number {
  const [one = '', other = ''] = [a.date, b.date]
  return one === other ? 0 : one > other ? -1 : 1
}
