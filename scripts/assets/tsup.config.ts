import {createRequire} from 'node:module'
import {basename} from 'node:path'
import {defineConfig} from 'tsup'
import {bytes} from '../loaders.js'

const face = '@expo-google-fonts/eb-garamond'
const paths = [
  `${face}/400Regular/EBGaramond_400Regular.ttf`,
  `${face}/400Regular_Italic/EBGaramond_400Regular_Italic.ttf`,
  `${face}/600SemiBold/EBGaramond_600SemiBold.ttf`,
  `${face}/600SemiBold_Italic/EBGaramond_600SemiBold_Italic.ttf`,
  'harfbuzzjs/dist/harfbuzz.wasm',
  'harfbuzzjs/dist/harfbuzz-subset.wasm',
]

/** Makes modules of fonts and programs, once for the library and the command line. */
export default defineConfig({
  entry: Object.fromEntries(paths.map(path => [basename(path), createRequire(import.meta.url).resolve(path)])),
  outDir: 'dist/assets',
  format: 'esm',
  target: 'node20',
  platform: 'neutral',
  esbuildPlugins: [bytes],
  splitting: false,
})
