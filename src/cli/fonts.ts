import type {FontMaker} from '../formats/epub/index.js'

/**
 * The fonts that a setting asks for; they are loaded when a book is written.
 *
 * @param setting - the setting
 * @returns what makes the fonts; nothing if there is no setting
 */
export function fontsOf(setting: 'garamond' | undefined): FontMaker | undefined {
  if (setting === undefined) return undefined
  return async (characters, file) => {
    const {subsetFonts} = await import('../formats/epub/fonts/subset-fonts.js')
    return subsetFonts()(characters, file)
  }
}
