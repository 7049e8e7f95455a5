/** Media types of images that browsers and readers of books can show. */
export type ImageType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp'

/** What images of each type begin with; `.` stands for any byte. */
const signatures: readonly (readonly [ImageType, string])[] = [
  ['image/png', '\x89PNG\r\n\x1A\n'],
  ['image/jpeg', '\xFF\xD8\xFF'],
  ['image/gif', 'GIF8'],
  ['image/webp', 'RIFF....WEBP'],
]

/**
 * The media type of an image, by its first bytes; its name is not asked.
 *
 * @param bytes - the image
 * @returns the type; `undefined` for all others, SVG among them because it may hold scripts
 */
export function imageTypeOf(bytes: Uint8Array): ImageType | undefined {
  return signatures.find(([, signature]) => {
    return Array.from(signature).every((character, at) => character === '.' || character.charCodeAt(0) === bytes[at])
  })?.[0]
}
