import type {Element} from 'xast'

import {element} from '../../../../xml/element.js'
import type {HeaderContext} from './context.js'

/** Main title and subtitle, with the level of a title in a source (default: none). */
export function titlesOf({metadata, survey}: HeaderContext, level?: string): Element[] {
  const main = metadata.title ?? survey.title
  return [
    ...(main === undefined ? [] : [element('title', {level, type: 'main'}, [main])]),
    ...(metadata.subtitle === undefined ? [] : [element('title', {level, type: 'sub'}, [metadata.subtitle])]),
  ]
}
