/** PDF beside Typst, in pairs. */

import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {isInstalled, median, runProcess} from './measure.js'
import {typstOf} from './typst.js'

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const setter = fileURLToPath(new URL('set-pdf.js', import.meta.url))

/** How many articles one file has, and whether Typst sets it too: three hundred show only whether ours grow as they do. */
const files = [
  {articles: 1, isPaired: true},
  {articles: 10, isPaired: true},
  {articles: 100, isPaired: true},
  {articles: 300, isPaired: false},
]

/**
 * A file of articles is a process each from its start to its end: ours is the command line with the tree as JSON, theirs
 * the compiler for Node.js with the same text in its own language. Articles that follow others are the library, in one
 * process. No two articles of a run have the same lines: each has the words of the given one in another order, so that
 * nothing that was set before can be taken again. Typst is measured if `@myriaddreamin/typst-ts-node-compiler` is installed
 * (`npm install --no-save` it).
 *
 * @param {string} path - an article as text or HTML
 * @param {number} pairs - how often each is run; those of a hundred articles and more three times at most
 * @returns rows: what was set, and of both the CPU in seconds, the memory in MiB, the bytes, and the ratio of the CPU, pair
 *   by pair
 */
export async function measurePdf(path, pairs) {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'))
  const tree = await readArticle(path)
  const hasTypst = isInstalled('@myriaddreamin/typst-ts-node-compiler')
  const rows = []
  for (const {articles, isPaired} of files) {
    const trees = Array.from({length: articles}, (_, index) => reorder(tree, index))
    const book = {type: 'collection', metadata: {...tree.metadata, title: `${articles} Articles`}, children: trees}
    const sources = write(folder, articles === 1 ? tree : book, [typstOf(trees)])
    const found = []
    for (let pair = 0; pair < (articles < 100 ? pairs : Math.min(pairs, 3)); pair++) {
      found.push([
        await fileOfOurs(sources.ours, folder),
        isPaired && hasTypst ? await fileOfTypst(sources.typst, folder) : undefined,
      ])
    }
    rows.push(rowOf(articles === 1 ? 'one article' : `${articles} in one file`, found))
  }
  const twenty = Array.from({length: 20}, (_, index) => reorder(tree, index))
  const sources = write(
    folder,
    twenty,
    twenty.map(one => typstOf([one])),
  )
  const tools = ['ours', ...(hasTypst ? ['typst'] : [])]
  const later = Array.from({length: pairs}, () => tools.map(tool => laterOf(tool, sources[tool], folder)))
  rows.push(rowOf('each later one of twenty in a process', later))
  rmSync(folder, {recursive: true})
  return rows
}

async function readArticle(path) {
  const {read} = await import('../../dist/index.js')
  const {readText} = await import('../../dist/text.js')
  const {readHtml} = await import('../../dist/html.js')
  const from = /\.html?$/.test(path) ? readHtml() : readText()
  const {tree} = await read(new Uint8Array(readFileSync(path)), {from})
  return tree
}

function write(folder, tree, texts) {
  const paths = {ours: join(folder, 'ours.json'), typst: join(folder, 'typst.json')}
  writeFileSync(paths.ours, JSON.stringify(tree))
  writeFileSync(paths.typst, JSON.stringify(texts))
  return paths
}

/** The same words in another order, the same for the same number: each paragraph begins with another word. */
function reorder(node, number) {
  if (node.children) return {...node, children: node.children.map(child => reorder(child, number))}
  if (node.type !== 'text') return node
  const words = node.value.split(' ')
  const first = (number * 7) % words.length
  return {...node, value: [...words.slice(first), ...words.slice(0, first)].join(' ')}
}

async function fileOfOurs(source, folder) {
  const out = join(folder, 'out')
  mkdirSync(out, {recursive: true})
  const run = await runProcess(process.execPath, [cli, 'convert', source, '--to', 'pdf', '--out', out])
  const [file] = readdirSync(out)
  const size = statSync(join(out, file)).size
  rmSync(out, {recursive: true})
  return {...run, size}
}

async function fileOfTypst(source, folder) {
  const out = join(folder, 'typst.pdf')
  const run = await runProcess(process.execPath, [setter, 'typst', source, out])
  return {...run, size: statSync(out).size}
}

function laterOf(tool, source, folder) {
  const out = join(folder, `${tool}.pdf`)
  const printed = execFileSync(process.execPath, [setter, tool, source, out], {encoding: 'utf8'})
  return {...JSON.parse(printed), size: statSync(out).size}
}

function rowOf(name, pairs) {
  const ratios = pairs.flatMap(([ours, theirs]) => (ours && theirs ? [ours.cpu / theirs.cpu] : []))
  return {
    name,
    ours: middle(pairs.map(([ours]) => ours)),
    theirs: middle(pairs.map(([, theirs]) => theirs)),
    ratio: median(ratios),
  }
}

function middle(runs) {
  const done = runs.filter(run => run !== undefined)
  if (done.length === 0) return undefined
  const of = key => median(done.map(run => run[key]))
  return {cpu: of('cpu'), memory: of('memory'), size: of('size')}
}
