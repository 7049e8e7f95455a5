/** What an audit finds: every word of a source, and what became of it in an output. */

/** What happened to words: each entry is one of these, and words that were kept have none. */
export type EntryKind = 'moved' | 'joined' | 'changed' | 'dropped' | 'added'

/** Where words stand. */
export interface Place {
  /** File in an EPUB. */
  file?: string
  /** Page of a PDF, from 1. */
  page?: number
  /** JSON Pointer (RFC 6901) of the text in a tree. */
  pointer?: string
  /** Line in the file, from 1; in a JSON tree and in a PDF there is none. */
  line?: number
  /** Column in the line, from 1, in UTF-16 code units. */
  column?: number
  /** In UTF-16 code units from the start of the text: of the file without byte order mark and with line feeds as line ends, of the page, or of the node. */
  offset: number
}

/** Words on one side of an entry, or the place where they are missing. */
export interface Side {
  /** The words, as they stand; none where the other side has words that this one lacks. */
  words: string[]
  /** Where the words stand; where words are missing, the place before which they are. Absent if that is the end. */
  place?: Place
  /** A few words before. */
  before: string
  /** A few words after. */
  after: string
}

/** One difference between source and output. */
export interface Entry {
  /** What happened to the words. */
  kind: EntryKind
  /** Id of the rule that explains the difference (see `explanations`); absent if nothing does. */
  rule?: string
  /** Their place in the source. */
  source: Side
  /** Their place in the output. */
  output: Side
}

/**
 * How many words there are, and what became of them.
 *
 * `kept + moved + joined + dropped` is `source`, and `kept + moved + joinedInto + added` is `output`. A word that
 * changed is dropped on one side and added on the other.
 */
export interface Counts {
  /** Words of the source. */
  source: number
  /** Words of the output. */
  output: number
  /** Words that stand in the output as in the source. */
  kept: number
  /** Words that stand elsewhere in the output. */
  moved: number
  /** Words of the source that were joined, or parted. */
  joined: number
  /** Words of the output that these became. */
  joinedInto: number
  /** Words of the source that the output lacks. */
  dropped: number
  /** Words of the output that the source lacks. */
  added: number
  /** Words in entries without a rule; a word that was moved or changed counts once. */
  unexplained: number
}

/** How many words one rule explains. */
export interface RuleCount {
  /** Id of the rule; absent for what nothing explains. */
  rule?: string
  /** What happened to the words. */
  kind: EntryKind
  /** Words; of a word that was moved, joined or changed, those of the side that has more. */
  words: number
  /** Entries. */
  entries: number
}

/** Every word of a source accounted for in an output. */
export interface Ledger {
  /** Whether every difference is explained. */
  balanced: boolean
  /** How many words there are, and what became of them. */
  counts: Counts
  /** Words by what became of them and by the rule that says why; first what nothing explains. */
  rules: RuleCount[]
  /** Every difference, in the order of the source; additions where they stand. */
  entries: Entry[]
}
