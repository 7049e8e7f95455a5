import type {VFile} from 'vfile'

/** A message, for a program. */
export interface MessageRecord {
  rule: string | null
  severity: 'info' | 'warning' | 'fatal'
  reason: string
  /** Longer explanation, such as the remedy. */
  note: string | null
  line: number | null
  column: number | null
}

/** The messages of a document, for a program. */
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
