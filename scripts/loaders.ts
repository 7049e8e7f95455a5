import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {basename} from 'node:path'
import type {Plugin} from 'rolldown'
import type {Options} from 'tsup'

const asset = /\.(?:ttf|wasm)$/

/** How builds take assets that are text. */
export const loaders = {
  '.css': 'text',
  '.rng': 'text',
  '.rnc': 'text',
  '.odd': 'text',
  '.fonts': 'text',
} as const

/** How builds take fonts and programs: as bytes, which Node.js decodes at once where a loop would take 40 ms. */
export const bytes: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'bytes',
  setup(builder) {
    builder.onLoad({filter: asset}, async ({path}) => ({
      contents: `const text = '${await readFile(path, 'base64')}'
        const node = globalThis.Buffer?.from(text, 'base64')
        export default node
          ? new Uint8Array(node.buffer, node.byteOffset, node.length)
          : Uint8Array.from(atob(text), character => character.charCodeAt(0))`,
    }))
  },
}

/** What the author of the patterns of English wants to be said with them. */
const notice = `/*! Patterns of hyphenation: Copyright (C) 1990, 2004, 2005 Gerard D.C. Kuiken. Copying and distribution of this
file, with or without modification, are permitted in any medium without royalty provided the copyright notice and this
notice are preserved. */`

/** How builds take patterns of hyphenation: as JSON, which takes a quarter of the time of a module of CommonJS. */
export const patterns: Plugin = {
  name: 'patterns',
  load(id) {
    if (!/\bhyphen.patterns.[\w-]+\.js$/.test(id)) return undefined
    const json = JSON.stringify(createRequire(import.meta.url)(id))
    return `${notice}\nexport default JSON.parse(${JSON.stringify(json)})`
  },
}

/** Takes from their own folders in `dist` what library and command line share: `imports` of package.json says where. */
export const shared: Plugin = {
  name: 'shared',
  resolveId(id) {
    if (id === 'pdfkit') return {id: '#pdfkit', external: true}
    return asset.test(id) ? {id: `#assets/${basename(id)}`, external: true} : undefined
  },
}
