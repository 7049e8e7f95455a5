/**
 * Typographic covers for EPUB; needs `@resvg/resvg-js`.
 *
 * @module offprint/epub/cover
 */

import type * as resvg from '@resvg/resvg-js'
import type {VFile} from 'vfile'
import type {Tree} from '../../../ast/nodes.js'
import {readTables} from '../../../faces/sfnt.js'
import type {CoverMaker} from '../options.js'
import {coverPackage} from '../rules.js'
import {openCoverFace} from './face.js'
import {coverSvg} from './svg.js'

/** Fonts of a cover. */
export interface CoverFonts {
  /** TrueType or OpenType font for all but the subtitle (default: EB Garamond). */
  regular?: Uint8Array | null | undefined
  /** Font for the subtitle (default: EB Garamond Italic). */
  italic?: Uint8Array | null | undefined
}

/**
 * Makes covers out of what is known of the work: the periodical, the authors, the title and the issue.
 *
 * @param fonts - fonts for scripts that EB Garamond does not have (default: EB Garamond)
 * @returns what makes a PNG of 1600 by 2400, the same for the same tree
 * @throws TypeError - if a font is neither TrueType nor OpenType
 * @example
 * const to = writeEpub({cover: typographicCover()})
 * to.extension //=> 'epub'
 */
export function typographicCover(fonts: Readonly<CoverFonts> = {}): CoverMaker {
  const {regular, italic} = fonts
  for (const font of [regular, italic]) if (font) readTables(font)
  return async (tree, file) => {
    const {garamond} = await import('../../../faces/garamond/family.js')
    const svg = coverSvg(tree, file, {
      regular: await openCoverFace(regular ?? garamond.regular),
      italic: await openCoverFace(italic ?? garamond.italic),
    })
    if (svg === undefined) return undefined
    const {Resvg} = await load(tree, file)
    // Letters are outlines: no font is looked for.
    return new Uint8Array(new Resvg(svg, {font: {loadSystemFonts: false}, logLevel: 'off'}).render().asPng())
  }
}

async function load(tree: Tree, file: VFile): Promise<Pick<typeof resvg, 'Resvg'>> {
  try {
    return await import('@resvg/resvg-js')
  } catch {
    const reason = 'Unexpected missing package `@resvg/resvg-js`, expected it to draw the cover'
    throw coverPackage.report(file, tree, reason, 'Install it, or give the picture of a cover.')
  }
}
