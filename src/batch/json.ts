import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'

/** What JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | {readonly [name: string]: Json | undefined}

/**
 * The hash of a value: the same for the same value, in whatever order its fields stand.
 *
 * @param value - plain JSON; a field that is `undefined` is as good as absent
 * @returns SHA-256 in hexadecimal of the value as JSON with sorted keys
 * @example
 * hashOfJson({to: ['epub']}) // '6f1d…'
 */
export function hashOfJson(value: Json): string {
  return hashOfText(JSON.stringify(value, sorted))
}

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export function hashOfText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
