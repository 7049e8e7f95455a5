import {readFile} from 'node:fs/promises'
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

/** Takes from their own folders in `dist` what library and command line share: `imports` of package.json says where. */
export const shared: Plugin = {
  name: 'shared',
  resolveId(id) {
    if (id === 'pdfkit') return {id: '#pdfkit', external: true}
    return asset.test(id) ? {id: `#assets/${basename(id)}`, external: true} : undefined
  },
}
