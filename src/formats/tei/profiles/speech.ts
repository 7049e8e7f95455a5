import type {Element} from 'xast'
import {element} from '../../../xml/element.js'
import {isElement} from './rewrite.js'

/** What a speech may be of; a speaker and turns of pages are not enough. */
const blocks = ['p', 'ab', 'l', 'lg', 'list', 'quote', 'cit', 'floatingText'] as const

/** A speech with a paragraph at least, which profiles ask for. */
export function withBlock(speech: Element): Element {
  if (speech.children.some(child => isElement(child, ...blocks))) return speech
  return {...speech, children: [...speech.children, element('p')]}
}
