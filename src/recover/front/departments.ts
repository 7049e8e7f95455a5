/** The names of columns and departments of periodicals, over the titles of what stands in them. */
const department =
  /^(?:(?:the\s)?(?:editorials?|correspondence|letters(?:\sto\sthe\seditors?)?|(?:book\s)?reviews?|books|obituar(?:y|ies)|documents?|discussion|debate|viewpoint|rezensionen|comptes?\srendus?)|\S.{2,30}\s(?:corner|column|notebook|diary|mailbag|forum|scrapbook))\s*:?$/i

/** Whether a line names a department of a periodical: `Book Reviews`, `In This Corner`. */
export function isDepartment(text: string): boolean {
  return department.test(text)
}
