import {defineConfig} from 'tsup'
import {loaders, shared} from '../loaders.js'

/** Packages that few commands need, or that nobody need install; and patterns, which are big and one file each. */
const apart = /^(?:@resvg\/|epub-gen-memory|fontkit|hyphen\/|libxml2-wasm|pdfjs-dist|node:)/

/** Builds the command line with its packages in it: to find and load two hundred modules takes longer than an article. */
export default defineConfig({
  entry: {cli: 'src/cli/main.ts'},
  format: 'esm',
  target: 'node20',
  platform: 'node',
  external: [apart],
  noExternal: [new RegExp(`^(?!${apart.source.slice(1)})`)],
  loader: loaders,
  esbuildPlugins: [shared],
  // CommonJS packages in it ask for modules of Node.js.
  banner: {
    js: "import {createRequire as makeRequire} from 'node:module'; const require = makeRequire(import.meta.url);",
  },
  splitting: true,
  metafile: true,
})
