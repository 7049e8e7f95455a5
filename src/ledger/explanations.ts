/** Why words differ: what a rule of the ledger explains, and what it has verified before it does. */

/** A rule of the ledger. */
export interface Explanation {
  /** Id of the rule. */
  readonly id: string
  /** One sentence for a person. */
  readonly description: string
}

/**
 * All rules by which the ledger explains differences.
 *
 * @example
 * explanations.find(({id}) => id === 'word-joined').description //=> 'Parts of a word that a turn of the page had broken; …'
 */
export const explanations: readonly Explanation[] = [
  {
    id: 'furniture-navigation',
    description: 'Navigation of the page; the tree has these words, in this place, as furniture.',
  },
  {
    id: 'furniture-top',
    description: 'A link to the top of the page; the tree has these words, in this place, as furniture.',
  },
  {
    id: 'furniture-updated',
    description: 'When the page was last updated; the tree has these words, in this place, as furniture.',
  },
  {
    id: 'furniture-other',
    description:
      'Another line that is not of the article, such as the heading of the notes; the tree has it as furniture.',
  },
  {
    id: 'page-name',
    description: 'What the source calls a page number, such as “p.”; the number itself is kept.',
  },
  {
    id: 'page-unseen',
    description: 'A page number that the source has in its mark-up alone, where the tree has the turn of the page.',
  },
  {
    id: 'correction-beside',
    description:
      'What an editor reads instead; a format that shows the text as printed has no words for it, and the tree has it as a correction.',
  },
  {
    id: 'word-joined',
    description: 'Parts of a word that a turn of the page had broken; the tree has the turn between them.',
  },
  {
    id: 'word-parted',
    description: 'A word that a bracket of an editor parts; in the tree, an addition or the like begins or ends in it.',
  },
  {
    id: 'line-joined',
    description: 'Halves of a word that the end of a line of plain text had broken, with a hyphen between them.',
  },
  {
    id: 'note-moved',
    description: 'A note that stands elsewhere, whole; tree and output both have it as a note.',
  },
  {
    id: 'note-numbered',
    description:
      'The number that an output gives to a note without a mark; it rises in the order of the notes of the source.',
  },
  {
    id: 'item-numbered',
    description: 'The number that an output gives to an item of a list without one; the tree numbers the list.',
  },
  {
    id: 'item-unseen',
    description: 'The number of an item that the source has in its mark-up alone; the tree keeps it as an attribute.',
  },
  {
    id: 'figure-moved',
    description:
      'The caption of a figure, or the text instead of its picture, that stands elsewhere, whole, with its figure.',
  },
  {
    id: 'furniture-moved',
    description: 'A line of furniture that stands elsewhere, whole: the head of a page, over which a sentence goes on.',
  },
  {
    id: 'row-continued',
    description: 'Words of a row of a table that goes on on another page, where its cells stand page by page.',
  },
  {
    id: 'heading-repeated',
    description: 'A heading of the output, repeated whole in a table of contents, a title or metadata.',
  },
  {
    id: 'head-repeated',
    description:
      'A line of the head of a table, repeated where the table goes on on another page, or part of a heading above a page.',
  },
  {
    id: 'line-repeated',
    description: 'A line of the output, repeated whole in its metadata.',
  },
  {
    id: 'page-listed',
    description: 'The number of a page that is marked in the output, repeated in a list of pages.',
  },
  {
    id: 'page-number',
    description: 'The number of a page of the output itself; in a table of contents, of the page that a heading is on.',
  },
  {
    id: 'metadata',
    description: 'Words of the metadata of the tree, in a header, on a title page or in a colophon.',
  },
  {
    id: 'header-kept',
    description: 'A part of the header of the source that the tree keeps as it is.',
  },
  {
    id: 'writer-phrase',
    description: 'A phrase that the writer adds, such as “Notes” above the notes: one of a fixed list.',
  },
]
