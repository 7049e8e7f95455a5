/** A place where a document is not as its schema says. */
export interface SchemaProblem {
  /** What is wrong, in the words of the validator. */
  reason: string
  /** Line in the document, from 1; absent where the validator does not know. */
  line?: number | undefined
}

/** Holds documents against one schema. */
export interface Validator {
  /** Name of the schema, for messages: `offprint.rng`. */
  readonly schema: string
  /**
   * Validates a document.
   *
   * @param text - well-formed XML
   * @returns what is wrong with it, nothing if it is valid
   */
  validate(text: string): SchemaProblem[]
}
