import {readFile} from 'node:fs/promises'
import type {Options} from 'tsup'

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

/** How builds take assets that are text. */
export const loaders = {
  '.css': 'text',
  '.rng': 'text',
  '.rnc': 'text',
  '.odd': 'text',
  '.fonts': 'text',
} as const

/** How builds take fonts and programs: as bytes, which Node.js decodes at once where a loop would take 40 ms. */
export const bytes: Plugin = {
  name: 'bytes',
  setup(builder) {
    builder.onLoad({filter: /\.(?:ttf|wasm)$/}, async ({path}) => ({
      contents: `const text = '${await readFile(path, 'base64')}'
        const node = globalThis.Buffer?.from(text, 'base64')
        export default node
          ? new Uint8Array(node.buffer, node.byteOffset, node.length)
          : Uint8Array.from(atob(text), character => character.charCodeAt(0))`,
    }))
  },
}

/** Takes pdfkit from what stands in `dist/pdfkit`: `imports` of package.json says which for whom. */
export const pdfkit: Plugin = {
  name: 'pdfkit',
  setup(builder) {
    builder.onResolve({filter: /^pdfkit$/}, () => ({path: '#pdfkit', external: true}))
  },
}
