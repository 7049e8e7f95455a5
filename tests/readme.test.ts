import {execFileSync} from 'node:child_process'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {beforeAll, expect, test} from 'vitest'
import {parseMetadata} from '../src/cli/metadata.js'

const root = join(import.meta.dirname, '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')

beforeAll(() => {
  if (!existsSync(join(root, 'dist')))
    throw new Error('Unexpected missing dist, expected `npm run build` before this test')
})

test('the programs of the readme are the examples, and print what it says', async () => {
  const shown: string[] = []
  const programs = readme.replace(
    /<!-- (examples\/\S+) -->\n\n```js\n[^]*?\n```\n\n…prints:\n\n```text\n[^]*?\n```/g,
    (_, path: string) => {
      shown.push(path.replace('examples/', ''))
      const code = readFileSync(join(root, path), 'utf8')
      return `<!-- ${path} -->\n\n\`\`\`js\n${code}\`\`\`\n\n…prints:\n\n\`\`\`text\n${run(path)}\n\`\`\``
    },
  )
  const whole = programs.replace(
    /```console\n\$ npx offprint (.*)\n[^]*?```/g,
    (_, args: string) => `\`\`\`console\n$ npx offprint ${args}\n${run('dist/cli.js', ...args.split(' '))}\n\`\`\``,
  )
  expect([...shown, 'demo.js'].sort()).toEqual(readdirSync(join(root, 'examples')).sort())
  await expect(whole).toMatchFileSnapshot(join(root, 'README.md'))
}, 120_000)

test('the metadata of the readme is metadata', () => {
  const [, value = ''] = /```yaml\n([^]*?)```/.exec(readme) ?? []
  expect(parseMetadata(new VFile({value}))).toMatchObject({title: 'The Keepers and the Lamp', language: 'en-GB'})
})

test('the demonstration writes four formats and says where', () => {
  const paths = run('examples/demo.js')
    .split('\n')
    .map(line => line.split(',')[0] ?? '')
  expect(paths).toEqual(['epub', 'pdf', 'tei.xml', 'md'].map(extension => `demo/lighthouse-keepers.${extension}`))
  for (const path of paths) expect(existsSync(join(root, path))).toBe(true)
})

/** What a program prints, without the last line end. */
function run(path: string, ...args: string[]): string {
  return execFileSync(process.execPath, [path, ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trimEnd()
}
