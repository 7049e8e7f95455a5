import {bptlL4} from './bptl-l4/bptl-l4.js'
import {dtabf} from './dtabf/dtabf.js'
import type {Profile} from './profile.js'
import {simplePrint} from './simple-print/simple-print.js'
import {teiAll} from './tei-all.js'

/** Names of profiles. */
export type ProfileName = 'tei-all' | 'simplePrint' | 'bptl-l4' | 'dtabf'

/** Profiles by their names. */
export const profiles: {readonly [Name in ProfileName]: Profile} = {
  'tei-all': teiAll,
  simplePrint,
  'bptl-l4': bptlL4,
  dtabf,
}
