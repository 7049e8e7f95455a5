import {openFace} from './face.js'

/** What a font says of itself (OpenType, tables `name` and `OS/2`). */
export interface FontDescription {
  /** Name of its family, such as `EB Garamond`; empty if it has none. */
  readonly family: string
  /** Weight from 1 to 1000; 400 is that of text. */
  readonly weight: number
  readonly style: 'normal' | 'italic'
  /** Notice of copyright. */
  readonly copyright: string | undefined
  /** Under which licence it is, in its own words. */
  readonly licence: string | undefined
  /** Where the licence stands. */
  readonly licenceUrl: string | undefined
}

/**
 * Reads what a font says of itself.
 *
 * @param bytes - a TrueType or OpenType font
 * @throws TypeError - if it is none
 */
export function describeFont(bytes: Uint8Array): FontDescription {
  const {font} = openFace(bytes)
  const said = (key: Parameters<typeof font.getName>[0]): string | undefined => {
    const text = font.getName(key)?.trim() ?? ''
    return text === '' ? undefined : text
  }
  const {usWeightClass, fsSelection} = font['OS/2']
  return {
    // Old names tell four styles apart and make families of the others.
    family: said('preferredFamily') ?? said('fontFamily') ?? '',
    weight: Math.min(Math.max(usWeightClass, 1), 1000),
    style: fsSelection.italic || fsSelection.oblique ? 'italic' : 'normal',
    copyright: said('copyright'),
    licence: said('license'),
    licenceUrl: said('licenseURL'),
  }
}
