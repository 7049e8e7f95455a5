import {readFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {defineConfig} from 'vitest/config'

const texts = /\.(?:css|rng|odd)$/

export default defineConfig({
  plugins: [
    {
      // As the build does: a font is bytes; a style sheet and a schema are text.
      name: 'assets',
      enforce: 'pre',
      // Under the name `.css` it would be taken for a style sheet of the page, and emptied.
      resolveId(source, importer) {
        return texts.test(source) && importer ? `${join(dirname(importer), source)}.text` : null
      },
      async load(id) {
        if (id.endsWith('.text')) {
          return `export default ${JSON.stringify(await readFile(id.slice(0, -'.text'.length), 'utf8'))}`
        }
        if (!id.endsWith('.ttf')) return null
        const bytes = await readFile(id, 'base64')
        return `export default Uint8Array.from(atob(${JSON.stringify(bytes)}), character => character.charCodeAt(0))`
      },
    },
  ],
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/seeds.ts'],
    testTimeout: 30000,
  },
})
