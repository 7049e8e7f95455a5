/** Packs the package, installs it in an empty folder, and uses it there as a stranger would. */

import {execFileSync} from 'node:child_process'
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const folder = mkdtempSync(join(tmpdir(), 'offprint-'))

try {
  const [{filename}] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root),
  )
  writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}\n')
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', `./${filename}`])
  importEveryExport()
  runTheCommand()
  checkTypes()
  console.log(`Installed ${filename}: every export can be imported, the command runs, a consumer type-checks.`)
} finally {
  rmSync(folder, {recursive: true, force: true})
}

function importEveryExport() {
  // An optional peer, which is not installed here, is imported by the one that is named after it.
  const others = /\.(?:odd|rng)$|^\.\/check\/libxml2$/
  const modules = Object.keys(manifest.exports).filter(path => !others.test(path))
  const lines = modules.map(path => {
    const specifier = JSON.stringify(join(manifest.name, path))
    const attributes = path.endsWith('.json') ? `, {with: {type: 'json'}}` : ''
    return `if (Object.keys(await import(${specifier}${attributes})).length === 0) throw new Error(${specifier})`
  })
  writeFileSync(join(folder, 'exports.js'), `${lines.join('\n')}\n`)
  run('node', ['--no-warnings', 'exports.js'])
}

function runTheCommand() {
  const command = join('node_modules', '.bin', 'offprint')
  cpSync(join(root, 'fixtures/demo/lighthouse-keepers.txt'), join(folder, 'article.txt'))
  const version = run(command, ['--version']).trim()
  if (version !== manifest.version) throw new Error(`Unexpected version ${version}, expected ${manifest.version}`)
  run(command, ['convert', 'article.txt', '--to', 'epub,pdf,tei,markdown,html,json', '--name', 'article'])
  for (const extension of ['epub', 'pdf', 'tei.xml', 'md', 'html', 'json']) {
    if (readFileSync(join(folder, `article.${extension}`)).length < 1000)
      throw new Error(`Unexpected small ${extension}`)
  }
  run(command, [
    'audit',
    'article.txt',
    'article.epub',
    'article.tei.xml',
    'article.md',
    'article.html',
    'article.json',
  ])
}

/** A consumer must see our nodes and the type of an output, give what a browser has, and hand on what comes out. */
function checkTypes() {
  writeFileSync(
    join(folder, 'consumer.ts'),
    `import {writeTei} from 'offprint/tei'
import type {BlockContentMap} from 'mdast'
const marker: BlockContentMap['pageMarker'] = {type: 'pageMarker', label: '85', certainty: 'stated'}
type Tree = Parameters<ReturnType<typeof writeTei>['write']>[0]
export const labelOf = (tree: Tree): string | undefined =>
  tree.type === 'article' ? tree.metadata.title : marker.label

import {convert} from 'offprint'
import {writeEpub} from 'offprint/epub'
import {readHtml} from 'offprint/html'
export async function answer(chosen: File, remote: Response): Promise<Response> {
  const to = writeEpub()
  const book = await convert(remote.body ?? chosen, {from: readHtml(), to})
  const text = await convert(chosen, {from: readHtml(), to: writeTei()})
  const blob = new Blob([text.value, book.value], {type: to.mediaType})
  // @ts-expect-error: the reader has to be called.
  await convert(blob, {from: readHtml, to})
  return new Response(book.value, {headers: {'content-type': to.mediaType}})
}
`,
  )
  const compilerOptions = {strict: true, noEmit: true, module: 'nodenext', target: 'es2022', types: []}
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({compilerOptions, files: ['consumer.ts']}))
  run('node', [join(root, 'node_modules/typescript/bin/tsc'), '-p', '.'])
}

function run(command, args, cwd = folder) {
  try {
    return execFileSync(command, args, {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']})
  } catch (error) {
    throw new Error(`${command} ${args.join(' ')}\n${error.stdout}${error.stderr}`, {cause: error})
  }
}
