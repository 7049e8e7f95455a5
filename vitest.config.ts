import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {defineConfig} from 'vitest/config'

const texts = /\.(?:css|rng|rnc|odd|fonts)$/

export default defineConfig({
  plugins: [
    {
      // As the build does: a font and a program are bytes; a style sheet, a schema and a licence are text.
      name: 'assets',
      enforce: 'pre',
      // Under the name `.css` it would be taken for a style sheet of the page, and emptied; under `.wasm`, left to Node.
      resolveId(source, importer) {
        if (source.endsWith('.wasm')) return `${createRequire(import.meta.url).resolve(source)}.bytes`
        return texts.test(source) && importer ? `${join(dirname(importer), source)}.text` : null
      },
      async load(id) {
        if (id.endsWith('.text')) {
          return `export default ${JSON.stringify(await readFile(id.slice(0, -'.text'.length), 'utf8'))}`
        }
        if (!/\.(?:ttf|bytes)$/.test(id)) return null
        const bytes = await readFile(id.replace(/\.bytes$/, ''), 'base64')
        return `export default Uint8Array.from(atob(${JSON.stringify(bytes)}), character => character.charCodeAt(0))`
      },
    },
  ],
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/seeds.ts'],
    // Nothing is shared but modules without state: each is loaded once a worker, and each core has one.
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
