import slugify from '@sindresorhus/slugify'
import type {Metadata} from '../ast/metadata.js'

/**
 * A short name for an article, for file names and identifiers.
 *
 * @param metadata - its bibliography
 * @returns author and title in lower-case ASCII letters, digits and hyphens, at most 80 characters;
 *   empty where neither is known or can be transliterated
 * @example
 * slugOf({...metadata, title: 'On Type', creators: [{name: 'Ann Author', sortName: 'Author, Ann', roles: ['aut']}]}) // 'author-on-type'
 */
export function slugOf(metadata: Metadata): string {
  const [first] = metadata.creators
  const author = first?.family ?? first?.sortName?.split(',')[0] ?? first?.name ?? ''
  const name = `${author} ${metadata.title ?? ''}`
  // Of ASCII nothing is transliterated but these: the table of other letters need not be gone through.
  const slug = slugify(name, {decamelize: false, transliterate: !/^[ -%'-\]_a-~]*$/.test(name)})
  return slug.length <= 80
    ? slug
    : slug
        .slice(0, 81)
        .replace(/-[^-]*$/, '')
        .slice(0, 80)
}
