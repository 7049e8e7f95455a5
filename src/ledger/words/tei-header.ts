/** Elements of the header of TEI whose words do not count. */
const passedOver: ReadonlySet<string> = new Set(['language', 'xenoData'])

/**
 * Whether words of an element of the header do not count: how many words the file has is none of them.
 *
 * @param name - its name, without a prefix
 * @param type - its `type`
 */
export function isPassedOver(name: string, type: string | undefined): boolean {
  return passedOver.has(name) || (name === 'measure' && type === 'tokens')
}

/** Elements of the header that stand in a line. */
export const headerPhrasing: ReadonlySet<string> = new Set(['gi', 'att', 'hi', 'emph', 'ref'])

/** A date in the statement of the edition, with nothing but a date in it. */
const editionDate = /<edition>[^<>]{0,80}<date when="(\d{4}-\d\d-\d\d)">\1<\/date>/

/** When the file itself was made, where its header says so: the text has no such date. */
export function editionDates(source: string): string[] {
  return editionDate.exec(source.slice(0, 100_000))?.slice(1) ?? []
}
