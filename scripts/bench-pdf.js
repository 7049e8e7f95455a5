/**
 * Times the writing of PDF beside Typst, in pairs: `npm run build && node scripts/bench-pdf.js [FILE] [PAIRS]`.
 *
 * One article, and a hundred in one file: a process each from its start to its end, all of its CPU, ours the command line
 * with the tree as JSON, theirs the compiler for Node.js with the same text in its own language. Articles that follow
 * others: the library, in one process. No two articles of a run have the same lines: each has the words of the article of
 * FILE (text or HTML) in another order, so that nothing that was set before can be taken again.
 * Typst is measured if `@myriaddreamin/typst-ts-node-compiler` is installed (`npm install --no-save` it).
 */
import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {median, runProcess} from './bench/measure.js'

const self = fileURLToPath(import.meta.url)
const root = dirname(dirname(self))
const cli = join(root, 'dist/cli.js')
const [mode, ...rest] = process.argv.slice(2)

if (mode === 'ours' || mode === 'typst') await run(mode, ...rest)
else await compare(mode ?? join(root, 'fixtures/demo/lighthouse-keepers.txt'), Number(rest[0] ?? 5))

/** Sets documents one after another; prints the CPU of each but the first, the middle one. */
async function run(tool, path, out) {
  const set = await (tool === 'ours' ? startOurs() : startTypst())
  let bytes
  const each = []
  for (const source of JSON.parse(readFileSync(path, 'utf8'))) {
    const before = process.cpuUsage()
    bytes = await set(source)
    each.push(cpu(process.cpuUsage(before)))
  }
  writeFileSync(out, bytes)
  console.log(JSON.stringify({cpu: median(each.slice(1)), memory: process.resourceUsage().maxRSS / 1024}))
}

async function startOurs() {
  const {writePdf} = await import('offprint/pdf')
  const {VFile} = await import('vfile')
  return tree => writePdf().write(tree, new VFile())
}

async function startTypst() {
  const {NodeCompiler} = await import('@myriaddreamin/typst-ts-node-compiler')
  const faces = join(root, 'node_modules/@expo-google-fonts/eb-garamond')
  const compiler = NodeCompiler.create({fontArgs: [{fontPaths: [faces]}]})
  return mainFileContent => compiler.pdf({mainFileContent})
}

function cpu({user, system}) {
  return (user + system) / 1e6
}

async function compare(path, pairs) {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'))
  const {read} = await import('offprint')
  const {readText} = await import('offprint/text')
  const {readHtml} = await import('offprint/html')
  const bytes = new Uint8Array(readFileSync(path))
  const {tree} = await read(bytes, {from: /\.html?$/.test(path) ? readHtml() : readText()})
  const others = Array.from({length: 100}, (_, index) => reorder(tree, index))
  const metadata = {...tree.metadata, title: 'A Hundred Articles'}
  const book = {type: 'collection', metadata, children: others}
  const twenty = others.slice(0, 20)
  const cases = [
    ['one article, cold', tree, [tree], pairs, measureFile],
    ['the second to the twentieth article of a process', twenty, twenty, pairs, measureLater],
    ['100 articles in one file', book, others, Math.min(pairs, 3), measureFile],
  ]
  for (const [name, ours, theirs, runs, measure] of cases) {
    const sources = [join(folder, 'ours.json'), join(folder, 'typst.json')]
    writeFileSync(sources[0], JSON.stringify(ours))
    writeFileSync(
      sources[1],
      JSON.stringify(measure === measureFile ? [typstOf(theirs)] : theirs.map(one => typstOf([one]))),
    )
    const found = []
    for (let pair = 0; pair < runs; pair++) found.push(await measure(...sources, folder))
    report(name, found)
  }
  rmSync(folder, {recursive: true})
}

/** The same words in another order, the same for the same number: each paragraph begins with another word. */
function reorder(node, number) {
  if (node.children) return {...node, children: node.children.map(child => reorder(child, number))}
  if (node.type !== 'text') return node
  const words = node.value.split(' ')
  const first = (number * 7) % words.length
  return {...node, value: [...words.slice(first), ...words.slice(0, first)].join(' ')}
}

/** A file each, in a process each. */
async function measureFile(ours, theirs, folder) {
  const out = join(folder, 'out')
  mkdirSync(out, {recursive: true})
  const typst = join(folder, 'typst.pdf')
  const one = await runProcess(process.execPath, [cli, 'convert', ours, '--to', 'pdf', '--out', out])
  const [file] = readdirSync(out)
  const size = statSync(join(out, file)).size
  rmSync(out, {recursive: true})
  const other = await runProcess(process.execPath, [self, 'typst', theirs, typst]).catch(() => undefined)
  return [{...one, size}, other && {...other, size: statSync(typst).size}]
}

/** Articles that follow others in a process. */
function measureLater(ours, theirs, folder) {
  const out = join(folder, 'later.pdf')
  return [['ours', ours], ['typst', theirs]].map(([tool, path]) => {
    const {stdout} = spawnSync(process.execPath, [self, tool, path, out], {encoding: 'utf8', cwd: root})
    return stdout === '' ? undefined : {...JSON.parse(stdout), size: statSync(out).size}
  }) // prettier-ignore
}

/** Prints the medians; the ratio is taken pair by pair. */
function report(name, pairs) {
  const ours = pairs.flatMap(([one]) => (one ? [one] : []))
  const theirs = pairs.flatMap(([, one]) => (one ? [one] : []))
  const ratios = pairs.flatMap(([a, b]) => (a && b ? [a.cpu / b.cpu] : []))
  const say = some =>
    some.length === 0
      ? 'not measured'
      : `${median(some.map(one => one.cpu)).toFixed(3)} s, ${median(some.map(one => one.memory)).toFixed(0)} MiB, ${(some[0].size / 1024).toFixed(0)} KiB`
  console.log(
    `${name}: offprint ${say(ours)}; Typst ${say(theirs)}; ratio ${ratios.length === 0 ? '-' : median(ratios).toFixed(2)} (${pairs.length} pairs)`,
  )
}

/** The same articles for Typst, on a page of the same size. */
function typstOf(articles) {
  return `#set page(width: 432pt, height: 648pt, margin: (inside: 57pt, outside: 70pt, top: 62pt, bottom: 78pt), numbering: "1")
#set text(font: "EB Garamond", size: 11pt, lang: "en", number-type: "old-style", hyphenate: true)
#set par(justify: true, leading: 0.55em, first-line-indent: 1.5em, spacing: 0.55em)
${articles.map(article => article.children.map(typst).join('\n\n')).join('\n\n#pagebreak()\n\n')}`
}

function typst(node) {
  const inner = () => (node.children ?? []).map(typst)
  switch (node.type) {
    case 'text':
      return node.value.replace(/[\\#*_`$<>@~[\]/=+-]/g, '\\$&')
    case 'title':
      return `= ${inner().join('')}`
    case 'heading':
      return `== ${inner().join('')}`
    case 'emphasis':
    case 'workTitle':
      return `#emph[${inner().join('')}]`
    case 'strong':
      return `#strong[${inner().join('')}]`
    case 'blockquote':
      return `#quote(block: true)[${inner().join('\n\n')}]`
    case 'section':
      return inner().join('\n\n')
    case 'furniture':
      return ''
    default:
      return inner().join('')
  }
}
