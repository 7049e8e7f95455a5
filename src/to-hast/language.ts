import type {VFile} from 'vfile'
import {invalidLanguage} from './rules.js'

/** Languages and scripts that are written from right to left. */
const rightToLeft = /^(?:ar|arc|ckb|dv|fa|he|iw|ji|mzn|nqo|ps|sd|syr|ug|ur|yi)$/i
const rightToLeftScript = /^(?:adlm|arab|hebr|nkoo|rohg|samr|syrc|thaa)$/i

/**
 * What RFC 5646, section 2.1 calls well-formed: language, script, region, variants, extensions, private use.
 *
 * The tree takes all that has the shape of a tag, but those who check pages and books want no less than this.
 */
const wellFormed =
  /^(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wy-z\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?|x(?:-[a-z\d]{1,8})+)$/i

/**
 * The direction in which a language is written.
 *
 * @param tag - BCP 47 tag
 * @returns `rtl`, or `undefined` where it is from left to right
 * @example
 * directionOf('yi') // 'rtl'
 * @example
 * directionOf('yi-Latn') // undefined
 */
export function directionOf(tag: string): 'rtl' | undefined {
  const [language = '', ...subtags] = tag.split('-')
  const script = subtags.find(subtag => subtag.length === 4 && /^[a-z]/i.test(subtag))
  const isRightToLeft = script === undefined ? rightToLeft.test(language) : rightToLeftScript.test(script)
  return isRightToLeft ? 'rtl' : undefined
}

/** Attributes of an element in a language; none where the language is not known. */
export function languageProperties(tag: string | undefined): {lang?: string; dir?: 'rtl'} {
  if (tag === undefined) return {}
  const dir = directionOf(tag)
  return {lang: tag, ...(dir && {dir})}
}

/**
 * The language of an article.
 *
 * @param tag - its tag, if it is known
 * @param file - gets a message if the tag is not well-formed
 * @returns the tag, or `und`
 */
export function languageOf(tag: string | undefined, file: VFile): string {
  if (tag === undefined || wellFormed.test(tag)) return tag ?? 'und'
  invalidLanguage.report(file, undefined, `Unexpected language \`${tag}\`, expected a BCP 47 tag`)
  return 'und'
}
