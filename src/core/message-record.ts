import type {VFile} from 'vfile'

/** A message, for a program. */
export interface MessageRecord {
  /** Id of the rule that was broken. */
  rule: string | null
  /** How bad it is: normalised, degraded, or the end of the work. */
  severity: 'info' | 'warning' | 'fatal'
  /** "Unexpected X, expected Y". */
  reason: string
  /** Longer explanation, such as the remedy. */
  note: string | null
  /** Line of the source, from 1. */
  line: number | null
  /** Column of the line, from 1. */
  column: number | null
}

/**
 * The messages of a document, for a program.
 *
 * @param file - what a reader or a writer reported to
 * @returns plain JSON, one object a message
 * @example
 * import {VFile} from 'vfile'
 *
 * const file = new VFile('On Type')
 * file.info('Unexpected A, expected B', {place: {line: 1, column: 4}, ruleId: 'a-rule'})
 * const [record] = messageRecords(file)
 * record //=> {rule: 'a-rule', severity: 'info', reason: 'Unexpected A, expected B', note: null, line: 1, column: 4}
 */
export function messageRecords(file: VFile): MessageRecord[] {
  return file.messages.map(message => ({
    rule: message.ruleId ?? null,
    severity: message.fatal === true ? 'fatal' : message.fatal === false ? 'warning' : 'info',
    reason: message.reason,
    note: message.note ?? null,
    line: message.line ?? null,
    column: message.column ?? null,
  }))
}
