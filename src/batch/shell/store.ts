import {readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {Output, Resolve} from '../../core/types.js'
import {resolveBelow} from './assets.js'
import {codeOf} from './explain.js'
import {makeFolder} from './make-folder.js'
import {readBounded, sizeOfFile} from './read-bounded.js'

/** Where the documents of a run are, and where their outputs go. */
export interface Store {
  /**
   * How many bytes a source has.
   *
   * @throws Error - if it is no file
   */
  sizeOf(path: string): Promise<number>
  /**
   * Reads a source of at most so many bytes.
   *
   * @throws Error - if it has more, or cannot be read
   */
  read(path: string, most: number): Promise<Uint8Array>
  /** Gives the files to which a source refers. */
  resolverOf(path: string): Resolve
  /**
   * Makes or replaces an output, whole or not at all.
   *
   * @throws Error - if it cannot; nothing is left behind
   */
  write(path: string, data: Output): Promise<void>
  /** Reads an output; nothing if there is none. */
  output(path: string): Promise<Uint8Array | undefined>
  /** How many bytes an output has; nothing if there is none, or none that can be seen. */
  outputSize(path: string): Promise<number | undefined>
  /** Removes an output, if there is one. */
  remove(path: string): Promise<void>
}

/**
 * Files, of this machine or of several machines that share a file system.
 *
 * @param root - folder of the sources
 * @param out - folder of the outputs
 * @param mark - what names of temporary files begin with: no two that write at the same time have the same
 */
export function fileStore(root: string, out: string, mark: string): Store {
  let lastFolder: string | undefined
  const put = (path: string, data: Output) => {
    const folder = dirname(path)
    const temporary = join(folder, temporaryName(mark))
    if (folder !== lastFolder) makeFolder(folder)
    try {
      writeFileSync(temporary, data)
      renameSync(temporary, path)
      lastFolder = folder
    } catch (error) {
      lastFolder = undefined
      rmSync(temporary, {force: true})
      throw error
    }
  }
  return {
    sizeOf: promised(path => sizeOfFile(join(root, path))),
    read: (path, most) => promised(() => readBounded(join(root, path), most))(path),
    resolverOf: path => resolveBelow(join(root, path)),
    write: (path, data) =>
      promised(() => {
        put(join(out, path), data)
      })(path),
    output: promised(path => unlessMissing(() => readFileSync(join(out, path)))),
    // Where nothing can be seen, nothing can be written either, which is told of then.
    outputSize: path => promised(() => statSync(join(out, path)).size)(path).catch(() => undefined),
    remove: promised(path => {
      try {
        rmSync(join(out, path), {force: true})
      } catch (error) {
        // A folder or a file in the place of a folder is no output.
        if (!['ERR_FS_EISDIR', 'EISDIR', 'ENOTDIR'].includes(codeOf(error))) throw error
      }
    }),
  }
}

/** Name of a temporary file. */
export function temporaryName(mark: string): string {
  return `.${mark}.offprint`
}

// A thread has one document at a time, and nothing else to do while the system works: synchronous calls are quicker.
function promised<Result>(task: (path: string) => Result): (path: string) => Promise<Result> {
  return path => new Promise(resolve => { resolve(task(path)) }) // prettier-ignore
}

function unlessMissing<Result>(task: () => Result): Result | undefined {
  try {
    return task()
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(codeOf(error))) return undefined
    throw error
  }
}
