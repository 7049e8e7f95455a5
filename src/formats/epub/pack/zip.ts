import {zip} from '../../../zip/zip.js'
import {entriesOf, type Packer} from './packer.js'

/**
 * Packs a book by itself; the default.
 *
 * @example
 * import {VFile} from 'vfile'
 *
 * const bytes = await zipPacker(planEpub(build('article', {metadata: {title: 'On Type'}}, ['First words.']), new VFile()))
 * String.fromCharCode(bytes[0], bytes[1]) //=> 'PK'
 */
export const zipPacker: Packer = plan =>
  zip(entriesOf(plan).map(([name, data]) => ({name, data, isStored: name === 'mimetype'})))
