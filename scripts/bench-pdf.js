/**
 * Times the writing of PDF beside Typst, in pairs: `npm run build && node scripts/bench-pdf.js [FILE] [PAIRS]`. Each run is a
 * process of its own that sets the article of FILE (text or HTML) once, or twenty or a hundred articles that have its
 * words in other orders, so that nothing that was set before can be taken again; the time is all of its CPU.
 * Typst is measured if `@myriaddreamin/typst-ts-node-compiler` is installed (`npm install --no-save` it).
 */
import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const self = fileURLToPath(import.meta.url)
const root = dirname(dirname(self))
const [mode, ...rest] = process.argv.slice(2)

if (mode === 'ours' || mode === 'typst') await run(mode, rest[0])
else await compare(mode ?? join(root, 'fixtures/demo/lighthouse-keepers.txt'), Number(rest[0] ?? 5))

/** Sets documents one after another, and prints what the process took. */
async function run(tool, path) {
  let size = 0
  const each = []
  const sources = JSON.parse(readFileSync(path, 'utf8'))
  if (tool === 'ours') {
    const {writePdf} = await import('offprint/pdf')
    const {VFile} = await import('vfile')
    for (const tree of sources) {
      const before = process.cpuUsage()
      size = (await writePdf().write(tree, new VFile())).length
      each.push(cpu(process.cpuUsage(before)))
    }
  } else {
    const {NodeCompiler} = await import('@myriaddreamin/typst-ts-node-compiler')
    const faces = join(root, 'node_modules/@expo-google-fonts/eb-garamond')
    const compiler = NodeCompiler.create({fontArgs: [{fontPaths: [faces]}]})
    for (const mainFileContent of sources) {
      const before = process.cpuUsage()
      size = compiler.pdf({mainFileContent}).length
      each.push(cpu(process.cpuUsage(before)))
    }
  }
  const all = cpu(process.cpuUsage())
  const later = median(each.slice(1))
  console.log(JSON.stringify({all, later, size, memory: process.resourceUsage().maxRSS / 1024}))
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
  const cases = [
    ['one article, cold', [tree], [typstOf([tree])], 'all', pairs],
    [
      'the second to the twentieth article of a process',
      others.slice(0, 20),
      others.slice(0, 20).map(one => typstOf([one])),
      'later',
      pairs,
    ],
    ['100 articles in one file', [book], [typstOf(others)], 'all', Math.min(pairs, 3)],
  ]
  for (const [name, ours, theirs, key, runs] of cases) {
    const [json, typ] = ['ours.json', 'typst.json'].map(file => join(folder, file))
    writeFileSync(json, JSON.stringify(ours))
    writeFileSync(typ, JSON.stringify(theirs))
    const found = Array.from({length: runs}, () => [measure('ours', json), measure('typst', typ)])
    report(name, found, key)
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

function measure(tool, path) {
  const {stdout} = spawnSync(process.execPath, [self, tool, path], {encoding: 'utf8', cwd: root})
  try {
    return JSON.parse(stdout)
  } catch {
    return undefined
  }
}

/** Prints the medians; the ratio is taken pair by pair. */
function report(name, pairs, key) {
  const ours = pairs.flatMap(([one]) => (one ? [one] : []))
  const theirs = pairs.flatMap(([, one]) => (one ? [one] : []))
  const ratios = pairs.flatMap(([a, b]) => (a && b ? [a[key] / b[key]] : []))
  const say = some =>
    some.length === 0
      ? 'not measured'
      : `${median(some.map(one => one[key])).toFixed(3)} s, ${median(some.map(one => one.memory)).toFixed(0)} MiB, ${(some[0].size / 1024).toFixed(0)} KiB`
  console.log(
    `${name}: offprint ${say(ours)}; Typst ${say(theirs)}; ratio ${ratios.length === 0 ? '-' : median(ratios).toFixed(2)} (${pairs.length} pairs)`,
  )
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
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
