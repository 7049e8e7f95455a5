/** A turn of a conversation. */
export interface Turn {
  /** Index of the block with which it begins. */
  at: number
  /** Who speaks. */
  speaker: string
  /** How many characters of the text name the speaker; 0 where nobody is named. */
  label: number
}

/** Turns that belong together, and why they are taken for such. */
export interface Conversation {
  turns: readonly Turn[]
  rule: string
  certainty: number
}
