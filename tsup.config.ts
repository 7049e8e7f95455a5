import {defineConfig} from 'tsup'

const formats = ['text', 'html', 'markdown', 'tei', 'epub', 'pdf', 'json']

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    cli: 'src/cli/main.ts',
    ...Object.fromEntries(formats.map(format => [format, `src/formats/${format}/index.ts`])),
  },
  format: 'esm',
  target: 'node20',
  platform: 'neutral',
  external: [/^node:/],
  loader: {'.ttf': 'binary', '.css': 'text', '.sch': 'text'},
  dts: true,
  splitting: true,
  clean: true,
})
