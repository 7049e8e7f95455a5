import type {TeiWriteOptions} from '../formats/tei/index.js'

/** Profiles of TEI. */
export type ProfileName = NonNullable<TeiWriteOptions['profile']>

/** Names of profiles. */
export const profileNames: readonly ProfileName[] = ['tei-all', 'simplePrint', 'bptl-l4', 'dtabf']
