import {readFile} from 'node:fs/promises'
import {defineConfig} from 'vitest/config'

export default defineConfig({
  plugins: [
    {
      // As the build does: a font is bytes, a style sheet is text.
      name: 'assets',
      enforce: 'pre',
      async load(id) {
        if (id.endsWith('.css')) return `export default ${JSON.stringify(await readFile(id, 'utf8'))}`
        if (!id.endsWith('.ttf')) return null
        const bytes = await readFile(id, 'base64')
        return `export default Uint8Array.from(atob(${JSON.stringify(bytes)}), character => character.charCodeAt(0))`
      },
    },
  ],
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30000,
  },
})
