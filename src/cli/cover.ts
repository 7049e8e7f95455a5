import type {Resolve} from '../core/types.js'
import type {CoverMaker} from '../formats/epub/index.js'
import {missingCover} from './rules.js'

/**
 * The cover that a setting asks for: `typographic`, or the path of a picture below the folder of the input.
 *
 * @param setting - the setting
 * @param resolve - gives the bytes of a path
 * @returns what makes the cover; a picture that is not there is reported, and there is no cover
 */
export function coverOf(setting: string | undefined, resolve: Resolve = () => undefined): CoverMaker | undefined {
  if (setting === undefined) return undefined
  return async (tree, file) => {
    if (setting !== 'typographic') {
      const bytes = resolve(setting)
      if (bytes) return bytes
      const reason = `Unexpected cover \`${setting}\`, expected \`typographic\` or a picture below the folder of the input`
      missingCover.report(file, undefined, reason)
      return undefined
    }
    const {typographicCover} = await import('../formats/epub/cover/resvg.js')
    return typographicCover()(tree, file)
  }
}
