import type {Element} from 'xast'
import {element} from '../../../../xml/element.js'
import {datingOf} from './date.js'
import {encodingDescription} from './encoding-description.js'
import type {HeaderContext} from './context.js'
import {fileDescription} from './file-description.js'
import {profileDescription} from './profile-description.js'

/** The header of a file; its own words are English. */
export function header(context: HeaderContext): Element {
  return element('teiHeader', {'xml:lang': 'en'}, [
    fileDescription(context),
    encodingDescription(context),
    profileDescription(context),
    revisionDescription(context),
  ])
}

/** Changes, the newest first: the conversion, then what the source reports of itself. */
function revisionDescription({file, options, metadata, agents}: HeaderContext): Element {
  const dating = options.date ? datingOf(file, options.date) : {}
  return element('revisionDesc', {}, [
    element('change', {...dating, who: `#${agents.software}`}, ['Converted to TEI P5.']),
    ...metadata.revisions.map(({date, text}) =>
      element('change', date === undefined ? {} : datingOf(file, date), [text]),
    ),
  ])
}
