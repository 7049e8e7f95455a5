import slugify from '@sindresorhus/slugify'
import type {Metadata, Publication} from '../ast/metadata.js'
import {slugOf} from './slug.js'

/** Words of a title that give no letter to its short form. */
const small = new Set('a an and d das de der des di die du el et for in l la le les of on the to und y'.split(' '))

/**
 * A short name for an article by where it was printed: periodical, year, number, author.
 *
 * @param metadata - its bibliography
 * @returns lower-case ASCII letters, digits and hyphens, as repositories ask for; author and title where no periodical is
 *   known; empty where neither can be transliterated
 * @example
 * shortNameOf(article.metadata) // 'isr-1956-3-roberts'
 */
export function shortNameOf(metadata: Metadata): string {
  const {publication} = metadata
  const periodical = publication?.title === undefined ? '' : shortTitle(publication.title)
  if (publication === undefined || periodical === '') return slugOf(metadata)
  const [author] = metadata.creators
  const family = author?.family ?? author?.sortName?.split(',')[0] ?? author?.name ?? metadata.title ?? ''
  return [periodical, ...numbersOf(publication), slugify(family, {decamelize: false}).slice(0, 40)]
    .filter(Boolean)
    .join('-')
    .replace(/-+/g, '-')
    .replace(/-$/, '')
}

/** The first letters of a title of several words, or its one word. */
function shortTitle(title: string): string {
  const words = slugify(title, {decamelize: false}).split('-').filter(Boolean)
  const telling = words.filter(word => !small.has(word))
  return telling.length > 1 ? telling.map(word => word.charAt(0)).join('').slice(0, 12) : (telling[0] ?? words[0] ?? '').slice(0, 20) // prettier-ignore
}

function numbersOf({date, number, wholeNumber}: Publication): string[] {
  const year = /\d{4}/.exec(date ?? '')?.[0] ?? ''
  return [year, slugify(number ?? wholeNumber ?? '').slice(0, 20)]
}
