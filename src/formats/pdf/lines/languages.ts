import type {Patterns} from 'hyphen/patterns/en-us.js'
import {makeHyphenator, type Hyphenate} from './hyphenate.js'

interface Language {
  /** Least number of letters before and after a break, as hyph-utf8 has them for the language. */
  readonly least: readonly [number, number]
  load(): Promise<{default: Patterns}>
}

const languages: Readonly<Record<string, Language>> = {
  ca: {least: [2, 2], load: () => import('hyphen/patterns/ca.js')},
  cs: {least: [2, 3], load: () => import('hyphen/patterns/cs.js')},
  da: {least: [2, 2], load: () => import('hyphen/patterns/da.js')},
  de: {least: [2, 2], load: () => import('hyphen/patterns/de-1996.js')},
  el: {least: [1, 1], load: () => import('hyphen/patterns/el-polyton.js')},
  en: {least: [2, 3], load: () => import('hyphen/patterns/en-us.js')},
  'en-gb': {least: [2, 3], load: () => import('hyphen/patterns/en-gb.js')},
  es: {least: [2, 2], load: () => import('hyphen/patterns/es.js')},
  et: {least: [2, 3], load: () => import('hyphen/patterns/et.js')},
  fi: {least: [2, 2], load: () => import('hyphen/patterns/fi.js')},
  fr: {least: [2, 3], load: () => import('hyphen/patterns/fr.js')},
  ga: {least: [2, 3], load: () => import('hyphen/patterns/ga.js')},
  hr: {least: [2, 2], load: () => import('hyphen/patterns/hr.js')},
  hu: {least: [2, 2], load: () => import('hyphen/patterns/hu.js')},
  it: {least: [2, 2], load: () => import('hyphen/patterns/it.js')},
  la: {least: [2, 2], load: () => import('hyphen/patterns/la.js')},
  lt: {least: [2, 2], load: () => import('hyphen/patterns/lt.js')},
  lv: {least: [2, 2], load: () => import('hyphen/patterns/lv.js')},
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
  sv: {least: [2, 2], load: () => import('hyphen/patterns/sv.js')},
  tr: {least: [2, 2], load: () => import('hyphen/patterns/tr.js')},
  uk: {least: [2, 2], load: () => import('hyphen/patterns/uk.js')},
}

/** Hyphenators by language: each remembers its words, a bounded number of them. */
const loaded = new Map<string, Hyphenate>()

const breakNothing: Hyphenate = () => []

/**
 * Makes the hyphenator of a language.
 *
 * @param tag - BCP 47 tag: `en` and its regions are American, `en-GB` British
 * @returns the hyphenator; one that breaks no word where the language is unknown or has no patterns
 */
export async function loadHyphenator(tag: string | undefined): Promise<Hyphenate> {
  const wanted = (tag ?? '').toLowerCase()
  const name = [wanted, wanted.split('-')[0] ?? ''].find(key => Object.hasOwn(languages, key))
  const language = name === undefined ? undefined : languages[name]
  if (!language || name === undefined) return breakNothing
  let hyphenate = loaded.get(name)
  if (!hyphenate) loaded.set(name, (hyphenate = makeHyphenator((await language.load()).default, language.least)))
  return hyphenate
}
