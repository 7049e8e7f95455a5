import {createReadStream} from 'node:fs'

/** A line of a file, and where it stands. */
export interface Line {
  text: string
  /** In bytes. */
  offset: number
  length: number
}

/**
 * Reads a file line by line.
 *
 * @param path - its path
 * @returns lines that have an end; a torn last line is passed over
 */
export async function* linesOf(path: string): AsyncGenerator<Line> {
  let offset = 0
  let rest: Buffer[] = []
  for await (const piece of createReadStream(path, {highWaterMark: 1 << 20}) as AsyncIterable<Buffer>) {
    let start = 0
    for (let end = piece.indexOf(10); end !== -1; end = piece.indexOf(10, start)) {
      const line = Buffer.concat([...rest, piece.subarray(start, end)])
      rest = []
      yield {text: line.toString('utf8'), offset, length: line.byteLength}
      offset += line.byteLength + 1
      start = end + 1
    }
    if (start < piece.byteLength) rest.push(piece.subarray(start))
  }
}
