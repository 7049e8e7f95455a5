import type {Element} from 'xast'
import {untitled} from '../../header/phrases.js'
import {childrenOf, wordsOf} from './elements.js'

/** Types of titles that are not the main title. */
const notMain =
  /^(?:sub|subordinate|subtitle|alt|alternative|parallel|short|desc|iso-date|uniform|running|part|volume|gmd|source)$/i
const below = /^(?:sub|subordinate|subtitle)$/i

/** The main title and the subtitle of a statement of titles, with the elements that hold them. */
export interface ReadTitles {
  title?: string
  subtitle?: string
  main: Element | undefined
  sub: Element | undefined
}

/**
 * Reads the titles among the children of an element: the one that is called the main title, or else the first
 * that is no other kind of title, rather not that of a series. Titles in other languages are left out.
 */
export function readTitles(holder: Element | undefined): ReadTitles {
  const titles = childrenOf(holder, 'title').filter(title => ![untitled, ''].includes(wordsOf(title)))
  const candidates = titles.filter(({attributes}) => !notMain.test(attributes['type'] ?? ''))
  const main =
    candidates.find(({attributes}) => attributes['type'] === 'main') ??
    candidates.find(({attributes}) => !attributes['type'] && attributes['level'] !== 's') ??
    candidates[0]
  const subs = titles.filter(
    ({attributes}) =>
      below.test(attributes['type'] ?? '') && attributes['xml:lang'] === (main ?? titles[0])?.attributes['xml:lang'],
  )
  return {
    ...(main && {title: wordsOf(main)}),
    ...(subs.length > 0 && {subtitle: subs.map(sub => wordsOf(sub)).join(' : ')}),
    main,
    sub: subs[0],
  }
}
