import {strToU8, zipSync, type ZippableFile} from 'fflate'
import {entriesOf, type Packer} from './packer.js'

/** Packs a book by itself; the default. Works in browsers, under any content security policy. */
export const zipPacker: Packer = plan => {
  // The first day that a zip knows. The library takes fields of local time, so the bytes are the same everywhere.
  const mtime = new Date(1980, 0, 1)
  const files = entriesOf(plan).map(([name, data]): [string, ZippableFile] => {
    const level = name === 'mimetype' ? 0 : 9
    return [name, [typeof data === 'string' ? strToU8(data) : data, {level, mtime}]]
  })
  return zipSync(Object.fromEntries(files))
}
