/** A stream that takes text and bytes; those of a process do. */
export interface Sink {
  write(chunk: string | Uint8Array): unknown
  /** Whether a person reads it at once. */
  readonly isTTY?: boolean | undefined
  /** How many characters fit in a line, on a terminal. */
  readonly columns?: number | undefined
}

/** The world of a command, so that it can be run with another. */
export interface Io {
  /** Folder that relative paths start from. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: AsyncIterable<Uint8Array, unknown, unknown>
  readonly stdout: Sink
  readonly stderr: Sink
  /** When to use colours (default: `auto`). */
  readonly color?: 'auto' | 'always' | 'never'
  /**
   * Calls a listener once when the user wants the command to end (default: the command ends at once).
   *
   * @returns what takes the listener away
   */
  readonly onInterrupt?: (listener: () => void) => () => void
}

/**
 * Whether to write to a sink in colour.
 *
 * @param sink - where to
 * @param io - the world; where it leaves the choice, `NO_COLOR` and `TERM=dumb` of its environment forbid colour
 * @returns `true` if it is asked for, or on a terminal that is not forbidden
 */
export function wantsColor(sink: Sink, {color = 'auto', env}: Pick<Io, 'color' | 'env'>): boolean {
  if (color !== 'auto') return color === 'always'
  return sink.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
}

/** Text that cannot steer a terminal: U+FFFD in place of each control character. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, '\uFFFD')
}

/** The same for text of several lines. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n')
}
