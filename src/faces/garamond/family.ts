/** EB Garamond, as the build embeds it: a file for each face, so that a face is loaded only where it is needed. */

import italic from './italic.js'
import regular from './regular.js'
import semiboldItalic from './semibold-italic.js'
import semibold from './semibold.js'

/** Names of the faces of a family. */
export type FaceName = 'regular' | 'italic' | 'semibold' | 'semiboldItalic'

/** The fonts of the family. */
export const garamond: Readonly<Record<FaceName, Uint8Array>> = {regular, italic, semibold, semiboldItalic}
