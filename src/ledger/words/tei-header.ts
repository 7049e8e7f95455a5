/** Elements of the header of TEI whose words do not count. */
export const passedOver: ReadonlySet<string> = new Set(['language', 'xenoData'])

/** Elements of the header that stand in a line. */
export const headerPhrasing: ReadonlySet<string> = new Set(['gi', 'att', 'hi', 'emph', 'ref'])
