import {setFlagsFromString} from 'node:v8'

/** How often functions run before they are compiled again, by the engine's version: each calls it otherwise. */
const later: Readonly<Record<string, string>> = {
  11: '--interrupt-budget=600000',
  12: '--invocation-count-for-turbofan=12000',
  13: '--invocation-count-for-turbofan=12000',
}

/**
 * Settings of the compiler for a run of seconds.
 *
 * Functions run longer before they are compiled again for speed: in a run of a second the compiler otherwise takes as
 * long as it saves; an article as PDF costs a fourth less, and long runs are as fast. Patterns are compiled for speed at
 * once: most run more than once, and would be compiled twice.
 *
 * @param version - of V8, as `process.versions.v8` gives it
 * @returns flags; none for an engine on which they were not tried, which would report unknown ones to the user
 */
export function compilerFlags(version: string): string[] {
  const flag = later[Number.parseInt(version)]
  return flag === undefined ? [] : [flag, '--no-regexp-tier-up']
}

/** Sets the compiler of this process for a run of seconds. */
export function compileLater(): void {
  for (const flag of compilerFlags(process.versions.v8)) setFlagsFromString(flag)
}
