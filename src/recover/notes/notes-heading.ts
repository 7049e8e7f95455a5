const heading =
  /^(?:foot|end)?notes?(?: by .{1,40})?\s*[:.]?$|^(?:author|editor|transcriber|translator|publisher)[’']?s?[’']? (?:foot|end)?notes?\s*[:.]?$|^notes? (?:on|to) the text\s*[:.]?$|^references(?: and notes)?\s*[:.]?$|^(?:anmerkungen|fußnoten|notas|note a piè di pagina|noten|voetnoten|noter|fotnoter|athugasemdir|viitteet|przypisy|poznámky|jegyzetek|(?:dip)?notlar|примечания|σημειώσεις)\s*:?$/i

/**
 * Whether a line heads the notes of a text.
 *
 * @example
 * headsNotes('Note by the Archive') // true
 * headsNotes('Notes of the Month') // false
 */
export function headsNotes(text: string): boolean {
  return text.length < 80 && heading.test(text.trim())
}

/**
 * Whether a line heads several notes, wherever they stand: `Publisher’s Note` over a text is a preface.
 *
 * @example
 * headsSeveralNotes('Publisher’s Note') // false
 */
export function headsSeveralNotes(text: string): boolean {
  return headsNotes(text) && !/[’']s?\snote\s*[:.]?$/i.test(text.trim())
}
