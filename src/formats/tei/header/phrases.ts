/**
 * What the header of a file says where nothing is known, and of offprint itself: the writer writes it, the
 * reader takes none of it for a statement about the text.
 */

/** Stands for a title where there is none. */
export const untitled = '[untitled]'

/** Stands for who publishes the file. */
export const notPublished = 'not published'

/** Stands for a date of the print. */
export const notStated = 'not stated'

/** Stands for the name of an editor or a transcriber. */
export const notNamed = 'not named'

/** Stands for the source. */
export const noSource = 'No source is stated.'

/** Stands for the rights. */
export const noRights =
  'The source states no licence. Rights in the article, in the transcription and in the mark-up have not been determined.'

/** Name of the software. */
export const software = 'offprint'

/** What the software did. */
export const conversion = 'Automatic conversion to TEI P5'

/** The change that the software made. */
export const converted = 'Converted to TEI P5.'

/** The edition that the file is. */
export const edition = 'TEI P5 edition'

/** The kinds of text that articles of periodicals and letters are. */
export const genres = {article: 'periodical article', letter: 'letter'} as const
