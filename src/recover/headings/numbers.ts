const part = String.raw`chapter|part|lecture|section|book|appendix|appendice|annexe?|letter|article|lesson|essay|ensayo|essai|kapitel|teil|anhang|chapitre|partie|cap[ií]tulo|parte|anexo|hoofdstuk|kapitola|kapittel|rozdział|luku|глава|fejezet|bölüm|capítol|capitolul|κεφάλαιο`
/** Without `\p{L}`, which takes a millisecond to compile where capitals do not count. */
const number = String.raw`(?:\d{1,3}[a-z]?|[ivxlc]{1,8}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:-[a-z]+)?|first|second|third)`

/** A line that only counts a part: `Chapter 2`, `IV.`. */
const bareNumber = new RegExp(
  String.raw`^(?:(?:${part})\s+(?:[a-z]|${number})|${number})(?:\s*\(?§\s*\d+\)?)?\s*[.:]?$`,
  'i',
)

/** A line that counts a part and names it: `Chapter 2: The Tide`, `4. The Ebb`. */
const numbered = new RegExp(
  String.raw`^(?:(?:${part})\s+${number}\b|(?:\d{1,3}|[ivxlc]{1,8})(?:[.:]|\s[-–—])\s)\s*\P{L}*\p{L}`,
  'iu',
)

/** A part of a book that has a name and no number: `Preface to the Second Edition`, `INTRODUCTION.`. */
const namedPart =
  /^(?:(?:author|editor|translator|publisher)[’']s\s+)?(?:preface|foreword|introduction|introductory|afterword|postscript|epilogue|prologue|conclusion|appendix|supplement(?:ary)?|addend(?:um|a)|acknowledge?ments?|dedication|chronology|abbreviations|glossary|bibliography|vorwort|einleitung|nachwort|préface|introduction|avant-propos|postface|prólogo|prefacio|introducción|epílogo)(?:\s+(?:to|by|zu[mr]?|à|a|de)\s.{1,80})?\s*[.:]?$/iu

/** Whether a line is the name of a part of a book. */
export function isNamedPart(text: string): boolean {
  return text.length < 120 && namedPart.test(text.trim())
}

/** Whether a line only counts a part, and says so: `Chapter IV`. */
export function isChapterLabel(text: string): boolean {
  return bareNumber.test(text) && /^\p{L}{4,}\s/u.test(text)
}

/** Whether a line only counts a part of a book that has a name of its own: `Chapter IV`, not `Annex B`. */
export function isNamelessChapter(text: string): boolean {
  return isChapterLabel(text) && !/^(?:appendix|appendice|annexe?|anhang|anexo|section|article|letter)/i.test(text)
}

/** Whether a line only counts a part. */
export function isBareNumber(text: string): boolean {
  return bareNumber.test(text)
}

/** Whether a line counts a part and names it. */
export function isNumbered(text: string): boolean {
  return numbered.test(text)
}

/** Whether a line counts and names a part that is not the first: `XXIV. The Tide`. */
export function isLaterPart(text: string): boolean {
  return isNumbered(text) && !/^(?:1|I|A)\b/i.test(text)
}

/** Whether the number alone on a line is the first of several on a page: `I`, further down `II`. */
export function beginsNumbers(text: string, others: readonly string[]): boolean {
  return /^(?:1|I)\.?$/.test(text) && others.some(other => /^(?:2|II)\.?$/.test(other))
}

/** Whether a line is the first of headings that count and name sections: `1. The Ebb`, further down `2. The Flood`. */
export function beginsSections(text: string, others: readonly string[]): boolean {
  const [, number] = /^(1|I)\.\s/.exec(text) ?? []
  if (number === undefined) return false
  const counted = (value: string): boolean => others.some(other => other.startsWith(`${value}. `))
  return counted(number === '1' ? '2' : 'II') && !counted(number)
}

/** A line that counts what somebody said or wrote in an exchange: `Second Letter to the Keeper`. */
const piece =
  /^(?:the\s)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|final|last)\s(?:letter|reply|rejoinder|answer|speech|lecture|talk)\b/i

/** Whether a line counts a piece of an exchange or a series. */
export function isPieceOf(text: string): boolean {
  return piece.test(text)
}
