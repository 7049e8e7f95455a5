import {defineConfig} from 'tsup'
import {loaders} from './scripts/loaders.js'

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

export default defineConfig({
  entry: {...library, ...threads, cli: 'src/cli/main.ts'},
  format: 'esm',
  target: 'node20',
  platform: 'neutral',
  external: [/^node:/],
  loader: loaders,
  esbuildPlugins: [
    {
      name: 'pdfkit',
      setup(builder) {
        // What stands in `dist/pdfkit`: `imports` of package.json says which for whom.
        builder.onResolve({filter: /^pdfkit$/}, () => ({path: '#pdfkit', external: true}))
      },
    },
  ],
  dts: {entry: library},
  splitting: true,
  clean: true,
})
