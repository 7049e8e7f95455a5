/**
 * Times the writing of PDF beside Typst, in pairs: `npm run build && npm run bench -- [FILE] [PAIRS]`. Each run is a
 * process of its own that sets the article of FILE (text or HTML) once, or several times; the time is all of its CPU.
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

if (mode === 'ours' || mode === 'typst') await run(mode, rest[0], Number(rest[1]))
else await compare(mode ?? join(root, 'fixtures/demo/lighthouse-keepers.txt'), Number(rest[0] ?? 5))

/** Sets one article several times, and prints what the process took. */
async function run(tool, path, count) {
  let size = 0
  let last = 0
  const source = readFileSync(path, 'utf8')
  if (tool === 'ours') {
    const {writePdf} = await import('offprint/pdf')
    const {VFile} = await import('vfile')
    const tree = JSON.parse(source)
    for (let index = 0; index < count; index++) {
      const before = process.cpuUsage()
      size = (await writePdf().write(tree, new VFile())).length
      last = cpu(process.cpuUsage(before))
    }
  } else {
    const {NodeCompiler} = await import('@myriaddreamin/typst-ts-node-compiler')
    const faces = join(root, 'node_modules/@expo-google-fonts/eb-garamond')
    const compiler = NodeCompiler.create({fontArgs: [{fontPaths: [faces]}]})
    for (let index = 0; index < count; index++) {
      const before = process.cpuUsage()
      // A word more each time: Typst would otherwise give back what it made before.
      size = compiler.pdf({mainFileContent: `${source}\n\nNumber ${index}.`}).length
      last = cpu(process.cpuUsage(before))
    }
  }
  const all = cpu(process.cpuUsage())
  console.log(JSON.stringify({all, last, size, memory: process.resourceUsage().maxRSS / 1024}))
}

function cpu({user, system}) {
  return (user + system) / 1e6
}

async function compare(path, pairs) {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'))
  const [json, typ, book, typBook] = ['one.json', 'one.typ', 'book.json', 'book.typ'].map(name => join(folder, name))
  const {read} = await import('offprint')
  const {readText} = await import('offprint/text')
  const {readHtml} = await import('offprint/html')
  const bytes = new Uint8Array(readFileSync(path))
  const {tree} = await read(bytes, {from: /\.html?$/.test(path) ? readHtml() : readText()})
  const hundred = Array.from({length: 100}, () => tree)
  const metadata = {...tree.metadata, title: 'A Hundred Articles'}
  writeFileSync(json, JSON.stringify(tree))
  writeFileSync(book, JSON.stringify({type: 'collection', metadata, children: hundred}))
  writeFileSync(typ, typstOf([tree]))
  writeFileSync(typBook, typstOf(hundred))
  const cases = [
    ['one article, cold', json, typ, 1, 'all'],
    ['the twentieth article of a process', json, typ, 20, 'last'],
    ['100 articles in one file', book, typBook, 1, 'all'],
  ]
  for (const [name, ours, theirs, count, key] of cases) {
    const found = []
    for (let index = 0; index < (count === 1 && key === 'all' && ours === book ? Math.min(pairs, 3) : pairs); index++) {
      found.push([measure('ours', ours, count), measure('typst', theirs, count)])
    }
    report(name, found, key)
  }
  rmSync(folder, {recursive: true})
}

function measure(tool, path, count) {
  const {stdout} = spawnSync(process.execPath, [self, tool, path, `${count}`], {encoding: 'utf8', cwd: root})
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
