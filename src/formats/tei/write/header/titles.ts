import type {Attributes, Element} from 'xast'
import {element} from '../../../../xml/element.js'
import {knowledgeAttributes} from '../../header/knowledge.js'
import type {HeaderContext} from './context.js'

/** Main title and subtitle, with the level of a title in a source (default: none). */
export function titlesOf({metadata, survey}: HeaderContext, level?: string): Element[] {
  return titles(metadata.title ?? survey.title, metadata.subtitle, {level}, {level})
}

/** The titles of the file, which say how they are known. */
export function titlesOfFile({metadata, survey, agents}: HeaderContext): Element[] {
  const {title, subtitle, known} = metadata
  const software = `#${agents.software}`
  const [main, sub] = [known?.title, known?.subtitle].map(how => knowledgeAttributes(how, software))
  return titles(title ?? survey.title, subtitle, main, sub)
}

function titles(
  main: string | undefined,
  sub: string | undefined,
  ofMain: Attributes = {},
  ofSub: Attributes = {},
): Element[] {
  return [
    ...(main === undefined ? [] : [element('title', {level: ofMain['level'], type: 'main', ...ofMain}, [main])]),
    ...(sub === undefined ? [] : [element('title', {level: ofSub['level'], type: 'sub', ...ofSub}, [sub])]),
  ]
}
