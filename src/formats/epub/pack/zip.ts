import {zip} from '../../../zip/zip.js'
import {entriesOf, type Packer} from './packer.js'

/** Packs a book by itself; the default. */
export const zipPacker: Packer = plan =>
  zip(entriesOf(plan).map(([name, data]) => ({name, data, isStored: name === 'mimetype'})))
