import type {VFile} from 'vfile'
import type {Place, Rule} from '../core/rule.js'

/** Where a document breaks a rule, and how. */
export interface Finding {
  /** Where it is. */
  readonly place: Place
  /** "Unexpected X, expected Y". */
  readonly reason: string
}

/** All findings of a rule, in document order. */
export type Findings = Iterable<Finding, unknown, undefined>

/** How many findings of a rule are reported one by one. */
const most = 20

/**
 * Reports findings of a rule: the first ones each by itself, then how many more there are.
 *
 * @param file - gets the messages
 * @param rule - the rule
 * @param findings - all findings, in document order
 * @param remedy - what to do about them
 * @param isAdvice - whether they are remarks, and no defects (default: `false`)
 */
export function reportAll(file: VFile, rule: Rule, findings: Findings, remedy: string, isAdvice = false): void {
  const report = (place: Place, reason: string): void => {
    const message = rule.report(file, place, reason, remedy)
    if (isAdvice) message.fatal = undefined
  }
  let count = 0
  for (const {place, reason} of findings) if (++count <= most) report(place, reason)
  if (count > most) report(undefined, `Unexpected ${count - most} more of the same, expected none`)
}
