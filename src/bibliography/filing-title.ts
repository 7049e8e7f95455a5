/**
 * Articles that stand before a title and are passed over when it is filed, by language (MARC 21, appendix F). What may
 * be a numeral or a pronoun as well is an article at the beginning of a title.
 */
const articles: Readonly<Record<string, readonly string[]>> = {
  af: ['die', '’n'],
  ca: ['el', 'els', 'la', 'les', 'un', 'una', 'l’'],
  da: ['den', 'det', 'de', 'en', 'et'],
  de: ['der', 'die', 'das', 'des', 'dem', 'den', 'ein', 'eine', 'einem', 'einen', 'einer', 'eines'],
  en: ['the', 'a', 'an'],
  eo: ['la'],
  es: ['el', 'la', 'los', 'las', 'lo', 'un', 'una', 'unos', 'unas'],
  fr: ['le', 'la', 'les', 'un', 'une', 'l’'],
  hu: ['a', 'az', 'egy'],
  it: ['il', 'lo', 'la', 'i', 'gli', 'le', 'un', 'uno', 'una', 'l’', 'gl’', 'un’'],
  nb: ['den', 'det', 'de', 'en', 'ei', 'et'],
  nl: ['de', 'het', 'een', '’t', '’n'],
  no: ['den', 'det', 'de', 'en', 'ei', 'et'],
  pt: ['o', 'a', 'os', 'as', 'um', 'uma', 'uns', 'umas'],
  sv: ['den', 'det', 'de', 'en', 'ett'],
}

/** What follows a word that is no article: `A to Z`, `An und für sich`, `Un à un`. */
const noArticles = /^(?:a|an|une?|un[ao])\s+(?:a|à|and|as|for|is|or|priori|posteriori|propos|to|und|y|&|-)(?!\p{L})/iu

/**
 * The form of a title by which it is filed: an article at its beginning stands at its end.
 *
 * @param title - the title
 * @param language - BCP 47 tag of its language
 * @returns the form; `undefined` if the title is filed as it stands, or the articles of the language are not known
 * @example
 * filingTitle('The Harbour Press', 'en') // 'Harbour Press, The'
 * filingTitle('L’Humanité', 'fr') // 'Humanité, L’'
 */
export function filingTitle(title: string, language: string): string | undefined {
  const primary = language.toLowerCase().split('-', 1)[0] ?? ''
  const known = Object.hasOwn(articles, primary) ? articles[primary] : undefined
  if (!known || noArticles.test(title)) return undefined
  const [, elided = '', joined = ''] = /^(\p{L}+['’])(?=[\p{L}\p{N}])(.+)$/su.exec(title) ?? []
  if (known.includes(lower(elided))) return `${joined}, ${elided}`
  const [, article = '', rest = ''] = /^(['’]?\p{L}+)\s+(?=[\p{L}\p{N}"“‘«„(])(.+)$/su.exec(title) ?? []
  return known.includes(lower(article)) ? `${rest}, ${article}` : undefined
}

function lower(article: string): string {
  return article.toLowerCase().replace("'", '’')
}
