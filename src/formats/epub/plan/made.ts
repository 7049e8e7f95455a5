import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'
import type {EpubPlanOptions} from './plan.js'

/**
 * The options with which a book was made, so that it can be made again: those that are not the default ones, and that
 * its package document does not show.
 *
 * @returns options as `name: value`, in one order; a style sheet by its SHA-256
 */
export function madeWith(options: Readonly<EpubPlanOptions>): string[] {
  const {fonts, furniture, handlers, labels, notes, pageSource, style, tree} = options
  const values = {
    fonts: fonts?.name,
    furniture: furniture === true ? 'true' : undefined,
    handlers: handlers ? Object.keys(handlers).sort().join(' ') : undefined,
    labels: labels?.language,
    notes: notes === 'aside' ? notes : undefined,
    pageSource: pageSource === 'source-of' ? pageSource : undefined,
    style: style == null ? undefined : `SHA-256 ${bytesToHex(sha256(utf8ToBytes(style)))}`,
    tree: tree === false ? 'false' : undefined,
  }
  return Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]))
}
