/**
 * A language as a file may name it (RFC 5646).
 *
 * @param tag - what the tree says
 * @returns the tag; nothing, if it has not the form of one
 */
export function languageTag(tag: string | undefined): string | undefined {
  return tag !== undefined && /^(?:x|[a-z]{2,8})(?:-[a-z\d]{1,8})*$/i.test(tag) ? tag : undefined
}
