import {sha1} from '@noble/hashes/legacy.js'
import {bytesToHex, concatBytes, hexToBytes, utf8ToBytes} from '@noble/hashes/utils.js'
import type {Tree} from '../ast/nodes.js'
import {isList} from './list.js'

/** The name space of trees: UUID version 5 of `offprint` in the name space of domain names. */
const nameSpace = 'c2cb535d691e52caaefdc825f8b18cbb'

/**
 * The identifier of a tree, made from its content.
 *
 * @param tree - any tree
 * @returns UUID version 5 (RFC 9562) of the tree as JSON with sorted keys, without positions and data
 */
export function uuidOf(tree: Tree): string {
  const name = utf8ToBytes(JSON.stringify(canonical(tree)))
  const hash = bytesToHex(sha1(concatBytes(hexToBytes(nameSpace), name)))
  const variant = (8 + (Number.parseInt(hash.charAt(16), 16) % 4)).toString(16)
  const groups = [hash.slice(0, 8), hash.slice(8, 12), `5${hash.slice(13, 16)}`, `${variant}${hash.slice(17, 20)}`]
  return [...groups, hash.slice(20, 32)].join('-')
}

/** A value with its fields sorted, without positions and data. */
function canonical(value: unknown): unknown {
  if (isList(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  const fields = value as Readonly<Record<string, unknown>>
  const names = Object.keys(fields).filter(name => name !== 'position' && name !== 'data')
  return Object.fromEntries(names.sort().map(name => [name, canonical(fields[name])]))
}
