import type {VFileMessage} from 'vfile-message'
import type {RepositoryName} from './repositories/repositories.js'
import type {Validator} from './validator.js'

/** How to check. */
export interface CheckOptions {
  /** Path or name of the file, which some repositories restrict (default: not known, not checked). */
  path?: string | null | undefined
  /** Repositories whose wishes are checked too (default: none). */
  repositories?: readonly RepositoryName[] | null | undefined
  /** Holds the document against a schema (default: no schema is checked). */
  validator?: Validator | null | undefined
}

/** A schema that a document was held against. */
export interface CheckedSchema {
  /** Its name: `offprint.rng`. */
  name: string
  /** Whether the document is valid by it. */
  isValid: boolean
}

/** What a check found. */
export interface CheckReport {
  /** Whether nothing was found but remarks of severity `info`. */
  passed: boolean
  /** The schema, and whether the document is valid by it; `undefined` if none was checked. */
  schema: CheckedSchema | undefined
  /**
   * Findings, in the order of the checks: each with `ruleId`, `place`, the remedy in `note`, and `fatal`: `true` if the
   * document could not be read, `false` for a defect, `undefined` for what is only advised.
   */
  messages: VFileMessage[]
}
