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

export default defineConfig({
  entry: library,
  format: 'esm',
  target: 'node20',
  platform: 'neutral',
  external: [/^node:/],
  loader: loaders,
  esbuildPlugins: [shared],
  dts: {entry: library},
  splitting: true,
  clean: true,
})
