import {zlibSync} from 'fflate'

/**
 * Packs a font (WOFF File Format 1.0).
 *
 * @param font - a TrueType or OpenType font
 * @returns the font as WOFF 1
 */
export function packWoff(font: Uint8Array): Uint8Array {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const tables = Array.from({length: view.getUint16(4)}, (_, index) => {
    const at = 12 + 16 * index
    const [offset, length] = [view.getUint32(at + 8), view.getUint32(at + 12)]
    const data = font.subarray(offset, offset + length)
    const packed = zlibSync(data)
    // A table that does not get smaller stands as it is.
    return {tag: font.subarray(at, at + 4), sum: view.getUint32(at + 4), length, data: packed.length < length ? packed : data}
  }) // prettier-ignore
  const start = 44 + 20 * tables.length
  const padded = (length: number): number => Math.ceil(length / 4) * 4
  const size = tables.reduce((sum, {data}) => sum + padded(data.length), start)
  const whole = tables.reduce((sum, {length}) => sum + padded(length), 12 + 16 * tables.length)
  const woff = new Uint8Array(size)
  const to = new DataView(woff.buffer)
  woff.set(new TextEncoder().encode('wOFF'))
  to.setUint32(4, view.getUint32(0))
  to.setUint32(8, size)
  to.setUint16(12, tables.length)
  to.setUint32(16, whole)
  let end = start
  for (const [index, {tag, sum, length, data}] of tables.entries()) {
    const at = 44 + 20 * index
    woff.set(tag, at)
    to.setUint32(at + 4, end)
    to.setUint32(at + 8, data.length)
    to.setUint32(at + 12, length)
    to.setUint32(at + 16, sum)
    woff.set(data, end)
    end += padded(data.length)
  }
  return woff
}
