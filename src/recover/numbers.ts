const part = String.raw`chapter|part|lecture|section|book|appendix|annexe?|letter|article|kapitel|teil|anhang|chapitre|partie|cap[ií]tulo|parte|anexo|hoofdstuk`
const number = String.raw`(?:\d{1,3}[a-z]?|[ivxlc]{1,6}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:-\p{L}+)?|first|second|third)`

/** A line that only counts a part: `Chapter 2`, `IV.`. */
const bareNumber = new RegExp(
  String.raw`^(?:(?:${part})\s+(?:[a-z]|${number})|${number})(?:\s*\(?§\s*\d+\)?)?\s*[.:]?$`,
  'iu',
)

/** A line that counts a part and names it: `Chapter 2: The Tide`, `4. The Ebb`. */
const numbered = new RegExp(
  String.raw`^(?:(?:${part})\s+${number}\b|(?:\d{1,3}|[ivxlc]{1,6})(?:[.:]|\s[-–—])\s)\s*\P{L}*\p{L}`,
  'iu',
)

/** Whether a line only counts a part. */
export function isBareNumber(text: string): boolean {
  return bareNumber.test(text)
}

/** Whether a line counts a part and names it. */
export function isNumbered(text: string): boolean {
  return numbered.test(text)
}
