import {defineConfig} from 'rolldown'
import {library} from './scripts/entries.js'
import {licences} from './scripts/licences.js'
import {loaders, patterns, shared} from './scripts/loaders.js'

/** What threads of a batch load: beside the library, because `imports` of package.json names them. */
const threads = {
  'batch-thread': 'src/batch/shell/worker-thread.ts',
  'batch-processor': 'src/cli/batch-processor.ts',
}

/**
 * Packages that stand apart: optional ones; those whose faces callers share with us; that of threads, which loads a file of
 * its own; and patterns of hyphenation, which are big and one file each, but for those of English, which most articles need.
 */
const apart =
  /^(?:@resvg\/|bullmq|epub-gen-memory|fontkit|hyphen\/(?!patterns\/en-us)|ioredis|libxml2-wasm|node:|pdfjs-dist|piscina)/

const own = /\/src\/(?:ast|bind|core|inspect)\//
const packages =
  /\/node_modules\/(?:@noble|bail|devlop|escape-string-regexp|extend|is-plain-obj|trough|unified|unist-[\w-]+|vfile|vfile-message)\//

/** What is loaded together: one file each, because Node.js takes half a millisecond to find and to load one. */
const groups = [
  {name: 'core', test: (id: string) => own.test(id) || packages.test(id)},
  {name: 'xml', test: /\/src\/xml\/|\/node_modules\/(?:saxes|xmlchars)\//},
]

/**
 * Builds library and command line with the packages in them that they are made of: to find and load three hundred modules
 * takes longer than to convert an article.
 */
export default defineConfig({
  input: {...library, ...threads, cli: 'src/cli/main.ts'},
  platform: 'neutral',
  external: apart,
  resolve: {mainFields: ['module', 'main']},
  moduleTypes: loaders,
  plugins: [patterns, shared, licences],
  output: {
    dir: 'dist',
    cleanDir: true,
    chunkFileNames: '[name]-[hash].js',
    comments: {jsdoc: false},
    codeSplitting: {includeDependenciesRecursively: false, groups},
  },
})
