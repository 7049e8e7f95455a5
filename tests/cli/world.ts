import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {onTestFinished} from 'vitest'
import type {Io} from '../../src/cli/io.js'
import {run} from '../../src/cli/run.js'

/** What a command did. */
export interface Result {
  code: number
  stdout: string
  stderr: string
  /** What went to standard output, as bytes. */
  bytes: Buffer
}

/** A folder of its own for a test, and the command line run in it. */
export interface World {
  folder: string
  path(name: string): string
  /** Makes a file, and the folders in which it is. */
  put(name: string, content: string | Uint8Array): void
  text(name: string): string
  bytes(name: string): Buffer
  /** Names of the files in the folder, or in one below it. */
  list(name?: string): string[]
  offprint(args: readonly string[], changes?: Partial<Changes>): Promise<Result>
}

interface Changes {
  env: Record<string, string>
  stdin: string | Uint8Array
  isTTY: boolean
  /** Folder of work, below the world's. */
  cwd: string
}

/** Makes a world, which ends with the test. */
export function makeWorld(): World {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-test-'))
  onTestFinished(() => {
    rmSync(folder, {recursive: true, force: true})
  })
  const path = (name: string) => join(folder, name)
  return {
    folder,
    path,
    put: (name, content) => {
      mkdirSync(dirname(path(name)), {recursive: true})
      writeFileSync(path(name), content)
    },
    text: name => readFileSync(path(name), 'utf8'),
    bytes: name => readFileSync(path(name)),
    list: (name = '.') => readdirSync(path(name)).sort(),
    offprint: async (args, {env = {}, stdin = '', isTTY = false, cwd = '.'} = {}) => {
      const out = sink(isTTY)
      const err = sink(isTTY)
      const io: Io = {cwd: join(folder, cwd), env, stdin: once(Buffer.from(stdin)), stdout: out, stderr: err}
      const code = await run(args, io)
      return {code, stdout: out.bytes().toString(), stderr: err.bytes().toString(), bytes: out.bytes()}
    },
  }
}

function sink(isTTY: boolean) {
  const chunks: Uint8Array[] = []
  return {
    isTTY,
    write: (chunk: string | Uint8Array) => chunks.push(Buffer.from(chunk)),
    bytes: () => Buffer.concat(chunks),
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve()
  yield bytes
}

/** An article in the shape of the archive's plain text. */
export const review: string = readFileSync(
  new URL('../../fixtures/demo/lighthouse-keepers.txt', import.meta.url),
  'utf8',
)
