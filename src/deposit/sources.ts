import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex} from '@noble/hashes/utils.js'
import type {Tree} from '../ast/nodes.js'
import type {DepositSource} from './options.js'
import type {Described} from './readme.js'

/** Extensions of the formats that are read, by media type. */
const extensions: Readonly<Record<string, string>> = {
  'text/plain': 'txt',
  'text/html': 'html',
  'text/markdown': 'md',
  'application/json': 'json',
  'application/tei+xml': 'xml',
}

/** A transcription as it lies in the deposit. */
interface Bundled extends Described {
  /** Whether no article of the tree was made of it, as far as their metadata know. */
  readonly isOther: boolean
}

/** The transcriptions under names that every system can hold. */
export function sourcesOf(tree: Tree, sources: readonly DepositSource[]): Bundled[] {
  const articles = [tree, ...(tree.type === 'collection' ? tree.children : [])]
  const known = articles.flatMap(({metadata}) =>
    metadata.source?.sha256 === undefined ? [] : [metadata.source.sha256],
  )
  const mediaType = tree.metadata.source?.mediaType ?? ''
  return sources.map(({data, name}, index): Bundled => {
    const extension = /\.([A-Za-z0-9]{1,8})$/.exec(name ?? '')?.[1]?.toLowerCase() ?? extensions[mediaType] ?? 'bin'
    const number = sources.length === 1 ? '' : `-${index + 1}`
    return {
      name: `source${number}.${extension}`,
      data,
      description: `the transcription that was read, byte for byte${name ? ` (\`${name}\`)` : ''}`,
      isOther: known.length > 0 && !known.includes(bytesToHex(sha256(data))),
    }
  })
}
