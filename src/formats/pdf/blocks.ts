import type {Bytes} from '../../core/types.js'

/** Bytes that come in many small chunks, gathered in blocks. */
export interface Blocks {
  add(chunk: Uint8Array): void
  /** All that was added. */
  join(): Bytes
}

/** Bytes of a block, unless one chunk is larger. */
const blockSize = 65536

/** Begins to gather bytes. */
export function startBlocks(): Blocks {
  const full: Uint8Array[] = []
  let block = new Uint8Array(blockSize)
  let length = 0
  return {
    add(chunk) {
      if (length + chunk.length > block.length) {
        full.push(block.subarray(0, length))
        block = new Uint8Array(Math.max(blockSize, chunk.length))
        length = 0
      }
      block.set(chunk, length)
      length += chunk.length
    },
    join() {
      return joinBytes([...full, block.subarray(0, length)])
    },
  }
}

/** Chunks of bytes as one. */
export function joinBytes(parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
