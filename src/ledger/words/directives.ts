/** Directives of the profile (`docs/markdown.md`); the name of any other is text, as in `3:4`. */
export const directives: ReadonlySet<string> = new Set(
  'article journal book foreign smallcaps sup sub sic original abbr supplied unclear gap added element page em strong del code link image br noteref indent note masthead kicker title subtitle byline dateline source credit heading attribution line speaker caption salutation signature furniture end headnote section verse speech figure aside letter opener closer paragraph cell list item table row article collection'.split(
    ' ',
  ),
)
