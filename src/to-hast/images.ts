/** Media types of images that browsers and readers of books can show. */
export type ImageType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp'

interface Form {
  type: ImageType
  /** What the file begins with; `.` stands for any byte. */
  signature: string
  /** Whether the head that follows is whole, and the image of some size. */
  hasSize: (view: DataView) => boolean
}

const forms: readonly Form[] = [
  {
    type: 'image/png',
    signature: '\x89PNG\r\n\x1A\n....IHDR',
    hasSize: view => view.byteLength >= 33 && view.getUint32(16) > 0 && view.getUint32(20) > 0,
  },
  {type: 'image/jpeg', signature: '\xFF\xD8\xFF', hasSize: hasFrame},
  {
    type: 'image/gif',
    signature: 'GIF8.a',
    hasSize: view => view.byteLength >= 13 && view.getUint16(6) > 0 && view.getUint16(8) > 0,
  },
  {type: 'image/webp', signature: 'RIFF....WEBPVP8', hasSize: view => view.byteLength >= 30},
]

/**
 * The media type of an image, by its first bytes; its name is not asked.
 *
 * @param bytes - the image
 * @returns the type; `undefined` for all others, SVG among them because it may hold scripts, and for files
 *   that end before they have said how large the image is
 */
export function imageTypeOf(bytes: Uint8Array): ImageType | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return forms.find(({signature, hasSize}) => startsWith(bytes, signature) && hasSize(view))?.type
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return Array.from(signature).every((character, at) => character === '.' ? at < bytes.length : character.charCodeAt(0) === bytes[at]) // prettier-ignore
}

/** Markers of a JPEG that look like those of a frame and are not. */
const noFrames = new Set([0xc4, 0xc8, 0xcc])

/** Looks among the segments of a JPEG for the head of a frame (ITU-T T.81, annex B). */
function hasFrame(view: DataView): boolean {
  let at = 2
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    if (marker >= 0xc0 && marker <= 0xcf && !noFrames.has(marker)) {
      return view.getUint16(at + 5) > 0 && view.getUint16(at + 7) > 0
    }
    // Bytes of 0xFF may stand before a marker to fill.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return false
}
