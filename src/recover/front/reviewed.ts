/** What a book costs, as the last words of a line: `£12.95`, `30s.`, `4s. 6d. net`. */
const price =
  /(?:^|[\s(,])[£$€]\s?\d{1,4}(?:[.,]\d{2})?[).]{0,2}$|\s\d{1,3}\s?s\.(?:\s?\d{1,2}d\.?)?(?:\snet)?[).]{0,2}$|^price\s.{0,10}\d/iu

/**
 * Whether lines say what a text reviews: a book, with who wrote and published it, and its price.
 *
 * @example
 * isReviewed('The Last Tide\nAnn Marlowe\nQuay Press £12.95') // true
 */
export function isReviewed(text: string): boolean {
  const lines = text.split('\n').map(line => line.trim())
  return (lines.length > 1 || text.includes(',')) && lines.some(line => price.test(line))
}
