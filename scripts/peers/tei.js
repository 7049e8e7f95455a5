/**
 * Holds our TEI beside that of pandoc, made of the same pages, and prints a table in Markdown for each.
 *
 *     npm run build && npm run peers -- tei [page.html …]
 *
 * Needs pandoc (Debian: apt-get install pandoc). Validity is asked of jing (Debian: apt-get install jing) where the schema
 * tei_all.rng lies in ../shared/schemas.
 */

import {ParseOption, XmlDocument} from 'libxml2-wasm'
import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, extname, join} from 'node:path'

const here = import.meta.dirname
const shared = join(here, '../../../shared')
const schema = join(shared, 'schemas/tei_all.rng')
const seed = join(shared, 'corpus/seed')
const cli = join(here, '../../dist/cli.js')
const pages = process.argv.slice(2)
if (pages.length === 0) pages.push(join(here, 'page.html'), ...seedPages())

const folder = mkdtempSync(join(tmpdir(), 'offprint-peers-'))
const makers = {
  offprint: (page, output) => ['node', [cli, 'convert', page, '--to', 'tei', '--name', basename(output, '.tei.xml'), '--out', folder]],
  pandoc: (page, output) => ['pandoc', ['--standalone', '--from', extname(page) === '.txt' ? 'markdown' : 'html', '--to', 'tei', page, '--output', output]],
} // prettier-ignore

/** What is asked of each file: an XPath whose value, or the number of whose nodes, is shown. */
const header = '/t:TEI/t:teiHeader'
const questions = {
  'title in the header': text(`${header}//t:titleStmt/t:title[1]`),
  'author in the header': text(`${header}//t:titleStmt/t:author`),
  'transcriber in the header': text(`${header}//t:titleStmt/t:respStmt/*[contains(@key, ',')]`),
  'printed source in its parts': text(`${header}//t:sourceDesc//t:monogr/t:title[@level='j']`),
  'date of the print': text(`${header}//t:sourceDesc//t:imprint/t:date/@when-custom`),
  'rights as stated': text(`${header}//t:availability/*`),
  language: text('/t:TEI/@xml:lang'),
  'what the conversion did': flag(`${header}/t:encodingDesc/t:editorialDecl`),
  'schema is named': flag(`/processing-instruction('xml-model')`),
  'turns of pages': count('//t:text//t:pb'),
  'words broken at a page, joined': count(`//t:text//t:pb[@break='no']`),
  'notes at their marks': count(`//t:text//t:note[@place or @xml:id]`),
  'notes and marks left as links and paragraphs': count(`//t:text//t:ref[starts-with(@target, '#')]`),
  'divisions with a heading': count(`//t:text//t:div[@type != 'article' or not(@type)][t:head]`),
  'quotations set off': count('//t:text//t:quote[t:p]'),
  'words in quotation marks taken for quotations': count('//t:text//t:quote[not(*)]'),
  'lines of verse': count('//t:text//t:l'),
  'rows of tables': count('//t:text//t:row'),
  'paragraphs that can be pointed at': count('//t:text//t:p[@xml:id]'),
  'lines of the site left in the text': count(`//t:text//t:p[contains(., 'Top of') or contains(., 'Last updated') or contains(., ' | ')]`),
} // prettier-ignore

try {
  for (const page of pages) console.log(`${tableOf(page)}\n`)
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
} finally {
  rmSync(folder, {recursive: true})
}

function tableOf(page) {
  const columns = Object.entries(makers).map(([maker, command]) => [maker, factsOf(make(page, maker, command))])
  const rows = Object.keys(columns[0][1]).map(name => [name, ...columns.map(([, facts]) => facts[name])])
  const line = cells => `| ${cells.map(cell => String(cell).replaceAll('|', '/')).join(' | ')} |`
  return [
    `${basename(page)}:\n`,
    line(['', ...Object.keys(makers)]),
    line(['---', ...columns.map(() => '---')]),
    ...rows.map(line),
  ].join('\n')
}

function make(page, maker, command) {
  const output = join(folder, `${maker}-${basename(page, extname(page))}.tei.xml`)
  const [program, args] = command(page, output)
  const {status, error, stderr} = spawnSync(program, args, {encoding: 'utf8'})
  if (error) throw new Error(`Unexpected missing ${program}, expected it (Debian: apt-get install ${program})`)
  if (status !== 0) throw new Error(`${program}: ${stderr}`)
  return output
}

function factsOf(output) {
  const document = XmlDocument.fromString(readFileSync(output, 'utf8'), {option: ParseOption.XML_PARSE_NONET})
  const facts = Object.entries(questions).map(([name, ask]) => [name, ask(document)])
  document.dispose()
  return {'valid by tei_all.rng': validity(output), ...Object.fromEntries(facts)}
}

function validity(output) {
  if (!existsSync(schema)) return 'not asked: no schema at hand'
  const {stdout, status, error} = spawnSync('jing', [schema, output], {encoding: 'utf8'})
  if (error) return 'not asked: no jing'
  return status === 0 ? 'yes' : `no, ${stdout.trim().split('\n').length} errors`
}

function find(document, path) {
  return document.find(path, {t: 'http://www.tei-c.org/ns/1.0', xml: 'http://www.w3.org/XML/1998/namespace'})
}

function text(path) {
  return document => {
    const [found] = find(document, path)
    const words = (found?.content ?? found?.value ?? '').replace(/\s+/g, ' ').trim()
    return words === '' ? '–' : words.replace(/^The source states no licence\..*/, 'none stated, which is said')
  }
}

function flag(path) {
  return document => (find(document, path).length > 0 ? 'yes' : '–')
}

function count(path) {
  return document => find(document, path).length
}

function seedPages() {
  return existsSync(seed) ? readdirSync(seed).map(name => join(seed, name)) : []
}
