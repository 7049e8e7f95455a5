import {defineConfig} from 'tsup'
import {loaders, shared} from './scripts/loaders.js'

const formats = ['text', 'html', 'markdown', 'tei', 'epub', 'pdf', 'json', 'citations']

const library = {
  index: 'src/index.ts',
  csl: 'src/bibliography/csl/index.ts',
  ledger: 'src/ledger/index.ts',
  check: 'src/check/index.ts',
  deposit: 'src/deposit/index.ts',
  // Apart, so that a bundler of `offprint/epub` and `offprint/check` does not look for optional packages.
  'epub-gen-memory': 'src/formats/epub/pack/epub-gen-memory.ts',
  cover: 'src/formats/epub/cover/resvg.ts',
  fonts: 'src/formats/epub/fonts/subset-fonts.ts',
  libxml2: 'src/check/libxml2.ts',
  ...Object.fromEntries(formats.map(format => [format, `src/formats/${format}/index.ts`])),
}

/**
 * Packages that stand apart: optional ones; those whose classes or faces callers share with us; and patterns of
 * hyphenation, which are big and one file each.
 */
const apart = /^(?:@resvg\/|epub-gen-memory|fontkit|hyphen\/|libxml2-wasm|node:|pdfjs-dist|vfile(?:-message)?$)/

/**
 * Builds library and command line with the packages in them that they are made of: to find and load three hundred modules
 * takes longer than to convert an article.
 */
export default defineConfig({
  entry: {...library, cli: 'src/cli/main.ts'},
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
