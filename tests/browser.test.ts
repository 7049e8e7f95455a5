import {build, type Metafile} from 'esbuild'
import {existsSync, readFileSync} from 'node:fs'
import {isBuiltin} from 'node:module'
import {fileURLToPath} from 'node:url'
import {createContext, runInContext} from 'node:vm'
import {unzipSync} from 'fflate'
import {beforeAll, expect, test} from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const page = readFileSync(new URL('../fixtures/demo/lighthouse-keepers.txt', import.meta.url))

beforeAll(() => {
  if (!existsSync(`${root}dist/index.js`))
    throw new Error('Unexpected missing dist, expected `npm run build` before this test')
})

/** Bundles a module that imports what was built, as one does for a page. */
async function bundle(contents: string): Promise<{code: string; metafile: Metafile}> {
  const {outputFiles, metafile} = await build({
    stdin: {contents, resolveDir: `${root}dist`},
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    globalName: 'page',
    platform: 'browser',
    // Here it is no module, but a page has one, which knows its address.
    define: {'import.meta.url': JSON.stringify('https://example.org/page.js')},
    logLevel: 'silent',
    absWorkingDir: root,
  })
  return {code: outputFiles.map(({text}) => text).join(''), metafile}
}

/** What is loaded with the first module, in the order of their names; `import()` loads later. */
function loaded({inputs}: Metafile): string[] {
  const seen = new Set(['<stdin>'])
  for (const path of seen) {
    for (const {kind, path: imported} of inputs[path]?.imports ?? [])
      if (kind === 'import-statement' || kind === 'require-call') seen.add(imported)
  }
  return [...seen].sort()
}

const everything = `
  export * from './index.js'
  export * from './text.js'
  export {readHtml, writeHtml} from './html.js'
  export * from './markdown.js'
  export * from './tei.js'
  export * from './json.js'
  export * from './citations.js'
  export {readEpub, writeEpub} from './epub.js'
  export {writePdf} from './pdf.js'
`

test('everything is bundled for a page, and runs where nothing of Node.js is', async () => {
  const {code, metafile} = await bundle(everything)
  const foreign = Object.values(metafile.inputs).flatMap(({imports}) => imports.filter(({path}) => isBuiltin(path)))
  expect(foreign).toEqual([])
  const context = createContext({
    TextDecoder,
    TextEncoder,
    URL,
    atob,
    btoa,
    queueMicrotask,
    setTimeout,
    encoded: page.toString('base64'),
  })
  runInContext(code, context)
  const outputs = (await runInContext(
    `(async () => {
      const present = ['process', 'Buffer', 'require', 'global', 'setImmediate'].filter(name => name in globalThis)
      const bytes = Uint8Array.from(atob(encoded), character => character.charCodeAt(0))
      const {tree} = await page.read(bytes, {from: page.readText()})
      const writers = [
        page.writeMarkdown(), page.writeTei(), page.writeHtml(), page.writeJson(), page.writeCsl(), page.writeBibtex(),
        page.writeRis(), page.writeEpub(), page.writePdf(),
      ]
      const values = {}
      for (const to of writers) values[to.name] = (await page.write(tree, {to})).value
      const readers = {markdown: page.readMarkdown(), tei: page.readTei(), html: page.readHtml(), json: page.readJson(), epub: page.readEpub()}
      const titles = {}
      for (const [name, from] of Object.entries(readers)) titles[name] = (await page.read(values[name], {from})).tree.metadata.title
      return {present, values, titles}
    })()`,
    context,
  )) as {present: string[]; values: Record<string, string | Uint8Array>; titles: Record<string, string>}

  expect(outputs.present).toEqual([])
  const title = 'The Keepers and the Lamp'
  expect(outputs.titles).toEqual({markdown: title, tei: title, html: title, json: title, epub: title})
  const {epub, pdf, ...texts} = outputs.values
  expect(Buffer.from(pdf as Uint8Array).toString('latin1')).toMatch(/^%PDF-1\.7[^]*%%EOF\n?$/)
  const ours = await import('../src/index.js')
  const {writeTei} = await import('../src/formats/tei/index.js')
  const {readText} = await import('../src/formats/text/index.js')
  expect(texts['tei']).toBe((await ours.convert(page, {from: readText(), to: writeTei()})).value)
  expect(texts['markdown']).toContain(`# ${title}\n`)
  expect(texts['html']).toContain(`<h1 id="title">${title}</h1>`)
  expect(texts['bibtex']).toContain('author = {Marwood, Edith}')
  expect(texts['ris']).toContain('AU  - Marwood, Edith')
  expect(Object.keys(unzipSync(new Uint8Array(epub as Uint8Array)))).toContain('OEBPS/content.opf')
})

test('readers and writers of text load nothing of PDF and of fonts', async () => {
  const {metafile} = await bundle(`
    export * from './index.js'
    export * from './markdown.js'
    export * from './tei.js'
  `)
  const paths = loaded(metafile)
  expect(paths.filter(path => /pdfkit|fontkit|harfbuzz|resvg|parse5/.test(path))).toEqual([])
  // What is built in stands in chunks, whose names do not tell.
  const chunks = paths.filter(path => path.startsWith('dist/'))
  expect(chunks).toContain('dist/tei.js')
  for (const path of chunks)
    expect(/hb_shape|hb_buffer|AGFzbQ/.test(readFileSync(`${root}${path}`, 'utf8')) ? path : 'clean').toBe('clean')
})

test('the marks by which HarfBuzz is known are those of what needs it', async () => {
  const {metafile} = await bundle(`export * from './fonts.js'`)
  const all = Object.keys(metafile.inputs).filter(path => path.startsWith('dist/'))
  expect(all.some(path => /hb_shape|hb_buffer|AGFzbQ/.test(readFileSync(`${root}${path}`, 'utf8')))).toBe(true)
})
