/**
 * Sets specimens with offprint and with Typst, on the same page and in the same faces, and prints what their lines measure:
 *
 *     npm install --no-save @myriaddreamin/typst-ts-node-compiler
 *     npm run peers -- pdf [FOLDER] [PAGE...]
 *
 * FOLDER gets the files, and pictures of their pages side by side in `pages.html` (default: `node_modules/.cache/peers`).
 * Each PAGE, text or HTML, is set too. Needs `pdftotext` and `pdftoppm` (`poppler-utils`).
 */

import {spawnSync} from 'node:child_process'
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {VFile} from 'vfile'
import {read} from '../../dist/index.js'
import {readHtml} from '../../dist/html.js'
import {writePdf} from '../../dist/pdf.js'
import {readText} from '../../dist/text.js'
import {measure} from './pdf/measure.js'
import {specimens} from './pdf/specimens.js'
import {toTypst} from './pdf/typst.js'

const root = join(import.meta.dirname, '../..')
const folder = process.argv[2] ?? join(root, 'node_modules/.cache/peers')
const require = createRequire(import.meta.url)
const garamond = join(dirname(require.resolve('@expo-google-fonts/eb-garamond/package.json')))
const hebrew = join(dirname(require.resolve('@embedpdf/fonts-hebrew')), '../fonts')

const demo = join(root, 'fixtures/demo/lighthouse-keepers.txt')
const trees = {article: await readPage(demo), ...specimens}
for (const [index, page] of process.argv.slice(3).entries()) trees[`page ${index + 1}`] = await readPage(page)

rmSync(folder, {recursive: true, force: true})
mkdirSync(folder, {recursive: true})

const typst = await openTypst()
const rows = []
for (const [name, tree] of Object.entries(trees)) {
  const fallback = [new Uint8Array(readFileSync(join(hebrew, 'NotoSansHebrew-Regular.ttf')))]
  const made = {offprint: await writePdf({faces: {fallback}}).write(tree, new VFile())}
  if (typst) made.Typst = typst.pdf({mainFileContent: toTypst(tree, false)})
  if (typst) made['Typst, letters too'] = typst.pdf({mainFileContent: toTypst(tree, true)})
  for (const [maker, bytes] of Object.entries(made)) {
    const path = join(folder, `${fileOf(name, maker)}.pdf`)
    writeFileSync(path, bytes)
    spawnSync('pdftoppm', ['-r', '80', '-png', path, path.slice(0, -4)])
    rows.push({specimen: name, by: maker, ...measure(path)})
  }
}
writeFileSync(join(folder, 'pages.html'), pagesOf(Object.keys(trees)))
printTable(rows)

/** Reads a page; where it does not say its language, it is taken for English. */
async function readPage(path) {
  const {tree} = await read(new Uint8Array(readFileSync(path)), {from: /html?$/.test(path) ? readHtml() : readText()})
  return {...tree, metadata: {...tree.metadata, language: tree.metadata.language ?? 'en'}}
}

async function openTypst() {
  try {
    const {NodeCompiler} = await import('@myriaddreamin/typst-ts-node-compiler')
    return NodeCompiler.create({fontArgs: [{fontPaths: [garamond, hebrew]}]})
  } catch {
    console.error('Typst is not measured: `npm install --no-save @myriaddreamin/typst-ts-node-compiler`')
    return undefined
  }
}

/** Pages of each specimen, a row for each who made them. */
function pagesOf(names) {
  const pictures = readdirSync(folder).filter(name => name.endsWith('.png')).sort() // prettier-ignore
  const makers = [...new Set(rows.map(({by}) => by))]
  return names
    .map(name => {
      const lines = makers.map(maker => {
        const start = fileOf(name, maker)
        const own = pictures.filter(one => one.startsWith(start) && /^-\d/.test(one.slice(start.length)))
        return `<p>${maker}<br>${own.map(one => `<img src="${one}" width="360">`).join('')}</p>`
      })
      return `<h2>${name}</h2>${lines.join('')}`
    })
    .join('\n')
}

function fileOf(name, maker) {
  return `${name}-${maker}`.replace(/,? /g, '-')
}

function printTable(all) {
  const columns = Object.keys(all[0])
  console.log([columns, columns.map(() => '---'), ...all.map(Object.values)].map(cells => `| ${cells.join(' | ')} |`).join('\n')) // prettier-ignore
}
