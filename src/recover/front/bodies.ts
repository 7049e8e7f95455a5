const bodies =
  /\b(?:groups?|committee|league|party|union|council|federation|bureau|congress|association|organi[sz]ation|collective|society|section|editors?|editorial board)\b/i

/** What a body gives out is no body: `Documents of the Union`. */
const papers =
  /^(?:the\s)?(?:documents?|resolutions?|minutes|proceedings|theses|reports?|materials|bulletins?|writings|statements?|manifesto)\b/i

/**
 * Whether a line names a body that may have written the text.
 *
 * @param text - the line
 */
export function namesBody(text: string): boolean {
  return text.length < 80 && bodies.test(text) && !papers.test(text) && !/\d{4}/.test(text)
}
