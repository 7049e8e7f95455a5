import type {MessageRecord} from '../core/message-record.js'

/**
 * How it ended with a document.
 *
 * - `done`: all outputs are written.
 * - `failed`: it cannot be converted, and will not be the next time.
 * - `stopped`: it took too much time or memory, or ended what converted it.
 * - `refused`: the system did not give the source or take the outputs; every run tries again.
 */
export type Verdict = 'done' | 'failed' | 'stopped' | 'refused'

/** A document of a run, before it is converted. */
export interface Item {
  /** Path below the root, with `/`. */
  path: string
  /** Path of the outputs below the folder of outputs, without extension. */
  stem: string
  /** Paths of outputs at which there is a file of someone else, which is not overwritten (default: none). */
  taken?: readonly string[]
}

/** A file, as it was. */
export interface FileRecord {
  /** Path below the folder of outputs. */
  path: string
  /** SHA-256 of its content, in hexadecimal. */
  sha256: string
  /** Its length. */
  bytes: number
}

/** Whether the words of an output are accounted for. */
export interface LedgerRecord {
  /** Path of the output below the folder of outputs. */
  output: string
  /** Whether every word is accounted for. */
  balanced: boolean
  /** How many words nothing explains. */
  unexplained: number
  /** Path below the folder of outputs of a page with the differences, where there are any. */
  page?: string | undefined
}

/** What became of a document: a line of the manifest. */
export interface Entry extends Item {
  /** What tells this line from the others. */
  type: 'document'
  /** How it ended. */
  verdict: Verdict
  /** What was read; `null` if nothing could be. */
  source: {
    /** SHA-256 of its content, in hexadecimal. */
    sha256: string
    /** Its length. */
    bytes: number
  } | null
  /** Hash of the recipe. */
  options: string
  /** Version of offprint. */
  version: string
  /** The outputs that were written. */
  outputs: FileRecord[]
  /** Files that the document refers to, and what they were; `null` if there was none. */
  assets: {
    /** As the document says it. */
    url: string
    /** SHA-256 of its content, in hexadecimal. */
    sha256: string | null
  }[]
  /** One for each output that was audited. */
  ledgers: LedgerRecord[]
  /** How many messages of each severity there are. */
  messages: Record<MessageRecord['severity'], number>
  /** How many messages of each rule there are. */
  rules: Record<string, number>
  /** The worst messages, 20 at the most. */
  findings: MessageRecord[]
  /** How long it took. */
  milliseconds: number
}

/** So many messages of a document stand in the manifest in full. */
const findingsKept = 20

/** What an entry says of messages. */
export function messageFields(messages: readonly MessageRecord[]): Pick<Entry, 'messages' | 'rules' | 'findings'> {
  const counts = {info: 0, warning: 0, fatal: 0}
  const rules: Record<string, number> = {}
  for (const {severity, rule} of messages) {
    counts[severity] += 1
    const name = rule ?? 'none'
    rules[name] = (rules[name] ?? 0) + 1
  }
  const bad = (['fatal', 'warning'] as const).flatMap(severity => messages.filter(one => one.severity === severity))
  return {messages: counts, rules, findings: bad.slice(0, findingsKept)}
}
