import type {MessageRecord} from '../core/message-record.js'
import type {Row} from './table.js'

/** A message for a person: its place, what it says and its rule; then the remedy. */
export function messageRows({line, column, severity, rule, reason, note}: MessageRecord): Row[] {
  const place = line === null ? '' : `${line}${column === null ? '' : `:${column}`}`
  return [[place, reason, [severity, rule].filter(Boolean).join(', ')], ...(note === null ? [] : [['', note] as const])]
}
