import {setFlagsFromString} from 'node:v8'

/**
 * Lets functions run longer before they are compiled again for speed. In a run of a second the compiler otherwise takes
 * as long as it saves: an article as PDF costs a fourth less, and long runs are as fast. Patterns are compiled for speed at
 * once: most run more than once, and would be compiled twice. An unknown flag would be reported to the user, so that
 * engines newer than those it was tried on keep their own setting.
 */
export function compileLater(): void {
  if (Number.parseInt(process.versions.v8) > 13) return
  setFlagsFromString('--interrupt-budget=600000')
  setFlagsFromString('--no-regexp-tier-up')
}
