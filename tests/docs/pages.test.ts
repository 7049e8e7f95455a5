import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {VFile} from 'vfile'
import {beforeAll, describe, expect, test} from 'vitest'
import {parseMetadata} from '../../src/cli/metadata.js'
import {evaluate} from './evaluate.js'
import {load} from './exports.js'

const root = join(import.meta.dirname, '../..')
const guides = readdirSync(join(root, 'docs/guides')).map(name => `docs/guides/${name}`)
const others = readdirSync(join(root, 'docs'))
  .filter(name => name.endsWith('.md'))
  .map(name => `docs/${name}`)
const pages = ['README.md', ...guides, ...others]

/** A block of code, with the comment before it that says what it is. */
const block =
  /(?:<!-- (\S+) -->\n\n)?(?<=\n)(`{3,})([\w ]*)\n([^]*?)\n\2(?=\n|$)(?:\n\n…prints:\n\n```text\n([^]*?)\n```)?/g

beforeAll(() => {
  if (!existsSync(join(root, 'dist')))
    throw new Error('Unexpected missing dist, expected `npm run build` before this test')
  rmSync(join(root, 'demo'), {recursive: true, force: true})
})

/**
 * A page as it should be: with the programs and files that it names, and what they print.
 *
 * Blocks of a page that have no file of their own are run one after the other, and know what those before them declare.
 */
async function render(page: string, strange: string[]): Promise<string> {
  let scope: Readonly<Record<string, unknown>> = {}
  const parts: string[] = []
  let end = 0
  for (const match of page.matchAll(block)) {
    const [whole, name, fence = '', language = '', code = '', printed] = match
    parts.push(page.slice(end, match.index))
    end = match.index + whole.length
    const head = name === undefined ? '' : `<!-- ${name} -->\n\n`
    if (name?.startsWith('examples/')) {
      const program = readFileSync(join(root, name), 'utf8')
      const output = printed === undefined ? '' : `\n\n…prints:\n\n\`\`\`text\n${shell(`node ${name}`)}\n\`\`\``
      parts.push(`${head}${fence}${language}\n${program}${fence}${output}`)
      continue
    }
    if (name?.startsWith('demo/')) {
      mkdirSync(join(root, dirname(name)), {recursive: true})
      writeFileSync(join(root, name), `${code}\n`)
    } else if (language === 'console') {
      parts.push(`${fence}console\n${code.split('\n').flatMap(commandsOf).join('\n\n')}\n${fence}`)
      continue
    } else if (language === 'js') {
      const {declared, checks} = await evaluate(code, scope, load)
      scope = {...scope, ...declared}
      if (checks === 0) strange.push(code)
    } else strange.push(code)
    parts.push(whole)
  }
  return [...parts, page.slice(end)].join('')
}

/** A command and what it prints; lines that no command begins are what one printed before. */
function commandsOf(line: string): string[] {
  if (!line.startsWith('$ ')) return []
  const output = shell(line.slice(2).replace(/^npx offprint/, 'node dist/cli.js'))
  return [[line, ...(output === '' ? [] : [output])].join('\n')]
}

/** What a command prints, without the last line end. */
function shell(command: string): string {
  const {stdout, stderr, status} = spawnSync('bash', ['-c', command], {
    cwd: root,
    encoding: 'utf8',
    env: {...process.env, NO_COLOR: '1'},
  })
  // A check that fails is shown as well; wrong usage and a program that ends in an error are not.
  if (status !== 0 && stdout === '') throw new Error(`${command}\n${stderr}`)
  return stdout.trimEnd()
}

describe('what the documentation shows is so', () => {
  test.each(pages)('%s', {timeout: 120_000}, async path => {
    const page = readFileSync(join(root, path), 'utf8')
    const strange: string[] = []
    await expect(await render(page, strange)).toMatchFileSnapshot(join(root, path))
    if (guides.includes(path)) expect(strange).toEqual([])
  })
})

test('every example is shown on a page', () => {
  const shown = pages.flatMap(path => [...readFileSync(join(root, path), 'utf8').matchAll(/<!-- examples\/(\S+) -->/g)])
  const names = new Set([...shown.map(([, name]) => name), 'demo.js'])
  expect([...names].sort()).toEqual(readdirSync(join(root, 'examples')).sort())
})

test('the metadata of the readme is metadata', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const [, value = ''] = /```yaml\n([^]*?)```/.exec(readme) ?? []
  expect(parseMetadata(new VFile({value}))).toMatchObject({title: 'The Keepers and the Lamp', language: 'en-GB'})
})

test('the demonstration writes four formats and says where', () => {
  const paths = shell('node examples/demo.js')
    .split('\n')
    .map(line => line.split(',')[0] ?? '')
  expect(paths).toEqual(['epub', 'pdf', 'tei.xml', 'md'].map(extension => `demo/lighthouse-keepers.${extension}`))
  for (const path of paths) expect(existsSync(join(root, path))).toBe(true)
})
