/** A wish of the user, or of the machine, that the program end. */
export interface Interruption {
  /** Aborted when it is wished. */
  readonly signal: AbortSignal
  /** The exit code that tells of it. */
  code(): number | undefined
  /** Stops listening. */
  end(): void
}

const codes = {SIGINT: 130, SIGTERM: 143} as const

/**
 * Listens for `SIGINT` and `SIGTERM`, so that what is at work can be ended in good order. The second ends it at once.
 */
export function listenForInterruption(): Interruption {
  const controller = new AbortController()
  let code: number | undefined
  const hear = (signal: NodeJS.Signals): void => {
    const own = codes[signal as keyof typeof codes]
    if (code !== undefined) process.exit(own)
    code = own
    controller.abort()
  }
  const names = Object.keys(codes) as (keyof typeof codes)[]
  for (const name of names) process.on(name, hear)
  return {
    signal: controller.signal,
    code: () => code,
    end: () => {
      for (const name of names) process.off(name, hear)
    },
  }
}
