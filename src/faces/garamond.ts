/** EB Garamond, as the build embeds it; a file of its own, so that it is loaded only where it is needed. */

import italic from '@expo-google-fonts/eb-garamond/400Regular_Italic/EBGaramond_400Regular_Italic.ttf'
import regular from '@expo-google-fonts/eb-garamond/400Regular/EBGaramond_400Regular.ttf'
import semiboldItalic from '@expo-google-fonts/eb-garamond/600SemiBold_Italic/EBGaramond_600SemiBold_Italic.ttf'
import semibold from '@expo-google-fonts/eb-garamond/600SemiBold/EBGaramond_600SemiBold.ttf'

/** Names of the faces of a family. */
export type FaceName = 'regular' | 'italic' | 'semibold' | 'semiboldItalic'

/** The fonts of the family. */
export const garamond: Readonly<Record<FaceName, Uint8Array>> = {regular, italic, semibold, semiboldItalic}
