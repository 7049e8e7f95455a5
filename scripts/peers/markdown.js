/**
 * Holds our Markdown beside that of pandoc, made of the same pages: escapes per 1,000 words. Prints a table in Markdown, and
 * fails where ours has more over all pages.
 *
 *     npm run build && npm run peers -- markdown [page.html …]
 *
 * Needs pandoc (Debian: apt-get install pandoc). Without pages, those of ../shared/corpus/mia-html are taken where they are.
 */

import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'

const here = import.meta.dirname
const corpus = join(here, '../../../shared/corpus/mia-html')
const cli = join(here, '../../dist/cli.js')
const given = process.argv.slice(2)
const pages = given.length > 0 ? given : [join(here, 'page.html'), ...corpusPages()]

const folder = mkdtempSync(join(tmpdir(), 'offprint-peers-'))
const ours = (flavour, input) => ['node', [cli, 'convert', ...input, '--to', 'markdown', '--set', `markdown.flavour=${flavour}`, '--set', 'markdown.frontMatter=false', '--out', folder]] // prettier-ignore

try {
  const rows = {offprint: [0, 0], 'offprint, flavour gfm': [0, 0], 'offprint, flavour pandoc': [0, 0], pandoc: [0, 0]}
  const flavours = {offprint: 'offprint', 'offprint, flavour gfm': 'gfm', 'offprint, flavour pandoc': 'pandoc'}
  for (const [name, flavour] of Object.entries(flavours)) {
    for (let at = 0; at < pages.length; at += 50) run(...ours(flavour, pages.slice(at, at + 50)))
    for (const file of readdirSync(folder)) {
      add(rows[name], readFileSync(join(folder, file), 'utf8'))
      rmSync(join(folder, file))
    }
  }
  for (const page of pages)
    add(rows.pandoc, run('pandoc', ['--from', 'html', '--to', 'markdown', '--wrap', 'none', page]))
  console.log(`${pages.length === 1 ? basename(pages[0]) : `${pages.length} pages`}:\n`)
  console.log('| | words | escapes | escapes per 1,000 words |\n| --- | --: | --: | --: |')
  for (const [name, [escapes, words]] of Object.entries(rows)) {
    console.log(`| ${name} | ${words} | ${escapes} | ${rate([escapes, words]).toFixed(2)} |`)
  }
  if (rate(rows.offprint) > rate(rows.pandoc)) throw new Error('Unexpected more escapes than those of pandoc')
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
} finally {
  rmSync(folder, {recursive: true})
}

/** Adds the escapes and the words of a text: characters after a backslash, and references of characters, outside of code. */
function add(row, markdown) {
  const text = markdown.replace(/^( *)(`{3,})[^]*?^\1\2$/gm, '').replace(/(?<!`)(`+)(?!`)[^\n]*?[^`]\1(?!`)/g, '')
  row[0] += text.match(/\\[!-/:-@[-`{-~]|&(?:#x?[\da-f]+|[a-z]+);/gi)?.length ?? 0
  row[1] += text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}

function rate([escapes, words]) {
  return (1000 * escapes) / Math.max(1, words)
}

function run(program, args) {
  const {stdout, error, stderr, status} = spawnSync(program, args, {encoding: 'utf8', maxBuffer: 1 << 28})
  if (error) throw new Error(`Unexpected missing ${program}, expected it (Debian: apt-get install ${program})`)
  // An index is no article; what is left of the pages is converted.
  if (status !== 0 && program !== 'node') throw new Error(`${program}: ${stderr}`)
  return stdout
}

function corpusPages() {
  return existsSync(corpus) ? readdirSync(corpus).map(name => join(corpus, name)) : []
}
