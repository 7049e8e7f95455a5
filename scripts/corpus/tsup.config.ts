import {defineConfig} from 'tsup'
import {bytes, loaders} from '../loaders.js'

/** Bundles the scorecard with the sources as they are now, so that it needs no build; assets as in the build. */
export default defineConfig({
  entry: ['scripts/corpus/main.ts'],
  outDir: 'node_modules/.cache/corpus',
  format: 'esm',
  target: 'node20',
  platform: 'node',
  loader: loaders,
  esbuildPlugins: [bytes],
  skipNodeModulesBundle: true,
  noExternal: [/\.(?:ttf|wasm)$/],
  dts: false,
  clean: true,
  silent: true,
})
