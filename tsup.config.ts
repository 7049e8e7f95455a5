import {defineConfig} from 'tsup'
import {loaders, shared} from './scripts/loaders.js'

const formats = ['text', 'html', 'markdown', 'tei', 'epub', 'pdf', 'json', 'citations']

const library = {
  index: 'src/index.ts',
  csl: 'src/bibliography/csl/index.ts',
  ledger: 'src/ledger/index.ts',
  check: 'src/check/index.ts',
  deposit: 'src/deposit/index.ts',
  batch: 'src/batch/index.ts',
  // Apart, so that a bundler of `offprint/epub` and `offprint/check` does not look for optional packages.
  'epub-gen-memory': 'src/formats/epub/pack/epub-gen-memory.ts',
  cover: 'src/formats/epub/cover/resvg.ts',
  fonts: 'src/formats/epub/fonts/subset-fonts.ts',
  libxml2: 'src/check/libxml2.ts',
  'batch-redis': 'src/batch/shell/redis/index.ts',
  ...Object.fromEntries(formats.map(format => [format, `src/formats/${format}/index.ts`])),
}

/** What threads of a batch load: beside the library, because `imports` of package.json names them. */
const threads = {
  'batch-thread': 'src/batch/shell/worker-thread.ts',
  'batch-processor': 'src/cli/batch-processor.ts',
}

/**
 * Packages that stand apart: optional ones; those whose classes or faces callers share with us; that of threads, which
 * loads a file of its own; and patterns of hyphenation, which are big and one file each.
 */
const apart =
  /^(?:@resvg\/|bullmq|epub-gen-memory|fontkit|hyphen\/|ioredis|libxml2-wasm|node:|pdfjs-dist|piscina|vfile(?:-message)?$)/

/**
 * Builds library and command line with the packages in them that they are made of: to find and load three hundred modules
 * takes longer than to convert an article.
 */
export default defineConfig({
  entry: {...library, ...threads, cli: 'src/cli/main.ts'},
  format: 'esm',
  target: 'node20',
  platform: 'neutral',
  external: [apart],
  noExternal: [new RegExp(`^(?!${apart.source.slice(1)})`)],
  loader: loaders,
  esbuildPlugins: [shared],
  esbuildOptions(options) {
    options.mainFields = ['module', 'main']
  },
  dts: {entry: library},
  metafile: true,
  splitting: true,
  clean: true,
})
