import type {Rule} from '../../core/rule.js'
import type {TeiDocument} from '../document.js'
import type {Findings} from '../findings.js'

/** Something that a repository wants of a document. */
export interface Requirement {
  /** What is reported where it is missing. */
  readonly rule: Rule
  /** Where a document lacks it, and what it has in its place. */
  lacks(document: TeiDocument): Findings
  /** The option or field of metadata that supplies it. */
  readonly remedy: string
}
