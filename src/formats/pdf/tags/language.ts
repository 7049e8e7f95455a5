/**
 * The language of text within other text, where it has to be said.
 *
 * @param tag - language of the text
 * @param around - language of what it stands in
 * @returns the tag; nothing, if what is around it is in the same language, or in one kind of it
 */
export function languageWithin(tag: string | undefined, around: string | undefined): string | undefined {
  const own = languageTag(tag)?.toLowerCase()
  return own === undefined || `${around?.toLowerCase() ?? ''}-`.startsWith(`${own}-`) ? undefined : tag
}

/**
 * A language as a file may name it (RFC 5646).
 *
 * @param tag - what the tree says
 * @returns the tag; nothing, if it has not the form of one
 */
export function languageTag(tag: string | undefined): string | undefined {
  return tag !== undefined && /^(?:x|[a-z]{2,8})(?:-[a-z\d]{1,8})*$/i.test(tag) ? tag : undefined
}
