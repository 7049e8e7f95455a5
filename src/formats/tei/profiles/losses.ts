import type {VFile} from 'vfile'
import {profileLimit} from '../rules.js'
import type {Lose} from './profile.js'

/** Reports what a profile has no place for, each kind once. */
export function reporter(file: VFile, profile: string): Lose {
  const reported = new Set<string>()
  return what => {
    if (reported.has(what)) return
    reported.add(what)
    const reason = `Unexpected ${what}, expected what the profile \`${profile}\` has`
    profileLimit.report(file, undefined, reason, 'Its words are kept; the profile `tei-all` keeps the rest too.')
  }
}
