/** Shape of a language tag: a language, and subtags of letters and digits. */
export const languagePattern = '^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$'

const shape = new RegExp(languagePattern)

/**
 * Whether a text has the shape of a language tag (BCP 47); whether its subtags are registered is not looked up.
 *
 * @example
 * isLanguageTag('zh-Hant') // true
 */
export function isLanguageTag(text: string): boolean {
  return shape.test(text)
}
