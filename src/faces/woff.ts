import {unzlibSync} from 'fflate'
import {formatOf} from './font-format.js'

/** Most bytes of a font; the largest of Noto have some thirty million. */
const largest = 64_000_000

/** Bytes of the headers and of the entries of their directories: of WOFF, and of the font within. */
const woff = {header: 44, entry: 20}
const sfnt = {header: 12, entry: 16}

const unpacked = new WeakMap<Uint8Array, Uint8Array>()

/**
 * Unpacks a font, if it is packed (WOFF File Format 1.0).
 *
 * @param bytes - a font
 * @returns the TrueType or OpenType font in it, the same array for the same array; what is not WOFF 1, as it is
 * @throws TypeError - if it is damaged, or larger than 64 MB
 */
export function unpackFont(bytes: Uint8Array): Uint8Array {
  if (formatOf(bytes) !== 'woff') return bytes
  try {
    const font = unpacked.get(bytes) ?? unpack(bytes)
    unpacked.set(bytes, font)
    return font
  } catch {
    throw new TypeError('Unexpected damaged WOFF, expected a font that can be unpacked')
  }
}

function unpack(bytes: Uint8Array): Uint8Array {
  const from = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = from.getUint16(12)
  const size = from.getUint32(16)
  if (size > largest) throw new RangeError()
  const font = new Uint8Array(size)
  const to = new DataView(font.buffer)
  to.setUint32(0, from.getUint32(4))
  to.setUint16(4, count)
  // For a search by halves: the largest power of two, twice.
  const power = Math.floor(Math.log2(count))
  to.setUint16(6, sfnt.entry * 2 ** power)
  to.setUint16(8, power)
  to.setUint16(10, sfnt.entry * (count - 2 ** power))
  let end = sfnt.header + sfnt.entry * count
  for (let index = 0; index < count; index++) {
    const entry = woff.header + woff.entry * index
    const [offset, packed, length] = [4, 8, 12].map(at => from.getUint32(entry + at)) as [number, number, number]
    if (offset + packed > bytes.length || packed > length) throw new RangeError()
    const data = bytes.subarray(offset, offset + packed)
    // The buffer that is given bounds what comes out, whatever the table claims.
    font.set(packed < length ? unzlibSync(data, {out: new Uint8Array(Math.min(length, size))}) : data, end)
    const own = sfnt.header + sfnt.entry * index
    to.setUint32(own, from.getUint32(entry))
    to.setUint32(own + 4, from.getUint32(entry + 16))
    to.setUint32(own + 8, end)
    to.setUint32(own + 12, length)
    end += Math.ceil(length / 4) * 4
  }
  return font
}
