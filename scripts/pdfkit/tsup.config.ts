import {fileURLToPath} from 'node:url'
import {defineConfig, type Options} from 'tsup'

const absent = fileURLToPath(new URL('absent.js', import.meta.url))
const deflate = fileURLToPath(new URL('deflate.js', import.meta.url))

/** Builds pdfkit without fontkit and ciphers and their tables, which offprint does not use, and which take most of the time to load; and with a faster compression. */
function pdfkit(name: 'node' | 'browser', build: string): Options {
  return {
    entry: {[name]: `node_modules/pdfkit/js/${build}`},
    outDir: 'dist/pdfkit',
    format: 'esm',
    target: 'node20',
    platform: name,
    noExternal: [/./],
    minify: true,
    esbuildPlugins: [
      {
        name: 'absent',
        setup(builder) {
          builder.onResolve({filter: /^(?:fontkit|linebreak|@noble\/ciphers\/aes)$/}, () => ({path: absent}))
          builder.onResolve({filter: /^zlib$/}, () => ({path: deflate}))
        },
      },
    ],
  }
}

export default defineConfig([pdfkit('node', 'pdfkit.node.mjs'), pdfkit('browser', 'pdfkit.browser.mjs')])
