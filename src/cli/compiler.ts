import {setFlagsFromString} from 'node:v8'

/** How often functions run before they are compiled again, by the engine's version: each calls it otherwise. */
const delays: Readonly<Record<string, string>> = {
  11: '--interrupt-budget=1000000',
  12: '--invocation-count-for-turbofan=12000',
  13: '--invocation-count-for-turbofan=12000',
}

const always = ['--wasm-tiering-budget=50000000', '--no-regexp-tier-up', '--no-allocation-site-pretenuring']

/**
 * Settings of the compiler for a run of seconds.
 *
 * Functions run longer before they are compiled again for speed: in a run of a second the compiler otherwise takes as
 * long as it saves; an article as PDF costs a third less, and long runs are as fast. So do those of WebAssembly, of which
 * an article needs many for a moment. Patterns are compiled for speed at once: most run more than once, and would be
 * compiled twice. What an article is made of is put where the short-lived is, though it lives for the whole of it: a
 * book otherwise takes half as much memory again.
 *
 * @param version - of V8, as `process.versions.v8` gives it
 * @returns flags; none for an engine on which they were not tried, which would report unknown ones to the user
 */
export function compilerFlags(version: string): string[] {
  const flag = delays[Number.parseInt(version)]
  return flag === undefined ? [] : [flag, ...always]
}

/** Sets the compiler of this process for a run of seconds. */
export function compileLater(): void {
  for (const flag of compilerFlags(process.versions.v8)) setFlagsFromString(flag)
}
