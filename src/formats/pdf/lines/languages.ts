import type {Patterns} from 'hyphen/patterns/en-us.js'
import {makeHyphenator, type Hyphenate} from './hyphenate.js'

interface Language {
  /** Least number of letters before and after a break: those that TeX has for the language. */
  readonly least: readonly [number, number]
  load(): Promise<{default: Patterns}>
}

const languages: Readonly<Record<string, Language>> = {
  bg: {least: [2, 2], load: () => import('hyphen/patterns/bg.js')},
  ca: {least: [2, 2], load: () => import('hyphen/patterns/ca.js')},
  cs: {least: [2, 3], load: () => import('hyphen/patterns/cs.js')},
  cy: {least: [2, 3], load: () => import('hyphen/patterns/cy.js')},
  da: {least: [2, 2], load: () => import('hyphen/patterns/da.js')},
  de: {least: [2, 2], load: () => import('hyphen/patterns/de-1996.js')},
  'de-1901': {least: [2, 2], load: () => import('hyphen/patterns/de-1901.js')},
  el: {least: [1, 1], load: () => import('hyphen/patterns/el-polyton.js')},
  en: {least: [2, 3], load: () => import('hyphen/patterns/en-us.js')},
  'en-gb': {least: [2, 3], load: () => import('hyphen/patterns/en-gb.js')},
  es: {least: [2, 2], load: () => import('hyphen/patterns/es.js')},
  et: {least: [2, 3], load: () => import('hyphen/patterns/et.js')},
  eu: {least: [2, 2], load: () => import('hyphen/patterns/eu.js')},
  fi: {least: [2, 2], load: () => import('hyphen/patterns/fi.js')},
  fr: {least: [2, 3], load: () => import('hyphen/patterns/fr.js')},
  ga: {least: [2, 3], load: () => import('hyphen/patterns/ga.js')},
  gl: {least: [2, 2], load: () => import('hyphen/patterns/gl.js')},
  grc: {least: [1, 1], load: () => import('hyphen/patterns/grc.js')},
  hr: {least: [2, 2], load: () => import('hyphen/patterns/hr.js')},
  hsb: {least: [2, 2], load: () => import('hyphen/patterns/hsb.js')},
  hu: {least: [2, 2], load: () => import('hyphen/patterns/hu.js')},
  ia: {least: [2, 2], load: () => import('hyphen/patterns/ia.js')},
  id: {least: [2, 2], load: () => import('hyphen/patterns/id.js')},
  is: {least: [2, 2], load: () => import('hyphen/patterns/is.js')},
  it: {least: [2, 2], load: () => import('hyphen/patterns/it.js')},
  kmr: {least: [2, 2], load: () => import('hyphen/patterns/kmr.js')},
  la: {least: [2, 2], load: () => import('hyphen/patterns/la.js')},
  lt: {least: [2, 2], load: () => import('hyphen/patterns/lt.js')},
  lv: {least: [2, 2], load: () => import('hyphen/patterns/lv.js')},
  mn: {least: [2, 2], load: () => import('hyphen/patterns/mn-cyrl.js')},
  nb: {least: [2, 2], load: () => import('hyphen/patterns/nb.js')},
  nl: {least: [2, 2], load: () => import('hyphen/patterns/nl.js')},
  nn: {least: [2, 2], load: () => import('hyphen/patterns/nn.js')},
  no: {least: [2, 2], load: () => import('hyphen/patterns/nb.js')},
  pl: {least: [2, 2], load: () => import('hyphen/patterns/pl.js')},
  pt: {least: [2, 3], load: () => import('hyphen/patterns/pt.js')},
  ro: {least: [2, 2], load: () => import('hyphen/patterns/ro.js')},
  ru: {least: [2, 2], load: () => import('hyphen/patterns/ru.js')},
  sk: {least: [2, 3], load: () => import('hyphen/patterns/sk.js')},
  sl: {least: [2, 2], load: () => import('hyphen/patterns/sl.js')},
  'sr-latn': {least: [2, 2], load: () => import('hyphen/patterns/sh-latn.js')},
  sv: {least: [2, 2], load: () => import('hyphen/patterns/sv.js')},
  tk: {least: [2, 2], load: () => import('hyphen/patterns/tk.js')},
  tr: {least: [2, 2], load: () => import('hyphen/patterns/tr.js')},
  uk: {least: [2, 2], load: () => import('hyphen/patterns/uk.js')},
}

/** Hyphenators by language: each remembers its words, a bounded number of them. */
const loaded = new Map<string, Hyphenate>()

/** Breaks no word. */
export const unbroken: Hyphenate = () => []

/**
 * Makes the hyphenator of a language.
 *
 * @param tag - BCP 47 tag: `en` and its regions are American, `en-GB` British; `de-1901` is German before 1996
 * @returns the hyphenator; one that breaks no word where the language is unknown or has no patterns
 */
export async function loadHyphenator(tag: string | undefined): Promise<Hyphenate> {
  const name = nameOf(tag)
  const language = languages[name]
  if (!language) return unbroken
  let hyphenate = loaded.get(name)
  if (!hyphenate) loaded.set(name, (hyphenate = makeHyphenator((await language.load()).default, language.least)))
  return hyphenate
}

/** The key of a language: the longest beginning of its tag that is known; empty, if none is. */
function nameOf(tag = ''): string {
  const subtags = tag.toLowerCase().split('-')
  for (let count = subtags.length; count > 0; count--) {
    const name = subtags.slice(0, count).join('-')
    if (Object.hasOwn(languages, name)) return name
  }
  return ''
}

/** Least number of letters before and after a break, for each language whose words are broken. */
export const leastLetters: ReadonlyMap<string, readonly [before: number, after: number]> = new Map(
  Object.entries(languages).map(([name, {least}]) => [name, least]),
)
