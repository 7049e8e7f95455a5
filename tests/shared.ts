import {existsSync, readdirSync, readFileSync} from 'node:fs'

const root = new URL('../../shared/', import.meta.url)

/** A folder of real documents, or nothing where it is not at hand; then the reason is printed. */
export function corpus(folder: string): {name: string; bytes: Uint8Array}[] {
  const url = new URL(`corpus/${folder}/`, root)
  if (!existsSync(url)) {
    process.stderr.write(`Skipped: no real documents at hand in corpus/${folder}.\n`)
    return []
  }
  return readdirSync(url).map(name => ({name, bytes: new Uint8Array(readFileSync(new URL(name, url)))}))
}

/** Path of a schema, or nothing where it is not at hand. */
export function schema(name: string): string | undefined {
  const url = new URL(`schemas/${name}`, root)
  return existsSync(url) ? url.pathname : undefined
}
