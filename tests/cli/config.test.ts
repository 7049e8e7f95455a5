import {Ajv2020} from 'ajv/dist/2020.js'
import {mkdirSync, realpathSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {parse as parseYaml} from 'yaml'
import {commands} from '../../src/cli/args/commands.js'
import {findConfig} from '../../src/cli/config/find.js'
import {configSchema} from '../../src/cli/config/schema.js'
import {makeWorld, review} from './world.js'

function makeProject(config: string, name = 'offprint.config.yaml'): ReturnType<typeof makeWorld> {
  const world = makeWorld()
  world.put('review.txt', review)
  world.put(name, config)
  return world
}

test('the command line is short where a file of settings says the rest', async () => {
  const world = makeProject(`to: [tei, markdown]
out: books
meta: meta/issue.yaml
publication: meta/publication.yaml
set:
  tei: {profile: simplePrint}
  markdown:
    lines: sentence
`)
  world.put('meta/issue.yaml', 'language: de')
  world.put('meta/publication.yaml', 'publisher: A Press')
  const {code, stdout} = await world.offprint(['convert', 'review.txt', '--name', 'a'])
  expect({code, stdout}).toEqual({code: 0, stdout: 'books/a.tei.xml\nbooks/a.md\n'})
  expect(world.text('books/a.tei.xml')).toContain('<publisher>A Press</publisher>')
  expect(world.text('books/a.tei.xml')).toContain('simplePrint')
  expect(world.text('books/a.md')).toContain('language: de')
  expect(world.text('books/a.md')).toContain('\nThose who look for wrecks')
})

describe('the command line goes before the file', () => {
  const config = 'to: [tei, epub]\nout: books\nfrail: true\nset: {tei: {profile: simplePrint, furniture: true}}\n'

  test('for each option as a whole', async () => {
    const world = makeProject(config)
    const {code, stdout} = await world.offprint(['convert', 'review.txt', '--name', 'a', '--to', 'json', '--out', '.'])
    expect({code, stdout}).toEqual({code: 0, stdout: 'a.json\n'})
  })

  test('for each option of a writer', async () => {
    const world = makeProject(config)
    await world.offprint(['convert', 'review.txt', '--name', 'a', '--to', 'tei', '--set', 'tei.profile=tei-all'])
    expect(world.text('books/a.tei.xml')).not.toContain('simplePrint')
    expect(world.text('books/a.tei.xml')).toContain('Top of page')
  })

  test('also for what it turns off', async () => {
    const world = makeProject('json: true\n')
    expect((await world.offprint(['inspect', 'review.txt'])).stdout).toMatch(/^\{/)
    expect((await world.offprint(['inspect', 'review.txt', '--no-json'])).stdout).toMatch(/^review\.txt, read as text/)
  })
})

test('what a file says of formats that are not written is passed over', async () => {
  const world = makeProject('publication: none.yaml\nfont: none.ttf\ncode-font: none.ttf\nrecord: csl\nset: {pdf: {pageSize: A4}}\n') // prettier-ignore
  expect(await world.offprint(['convert', 'review.txt', '--to', 'json'])).toMatchObject({code: 0})
})

test('a section speaks for one command, before what stands beside it', async () => {
  const world = makeProject('to: json\nset: {markdown: {lines: sentence}}\nconvert:\n  to: markdown\n  set: {markdown: {frontMatter: false}}\n') // prettier-ignore
  await world.offprint(['convert', 'review.txt', '--name', 'a'])
  expect(world.text('a.md')).toMatch(/^(?!---)/)
  expect(world.text('a.md')).toContain('\nThose who look for wrecks')
  await world.offprint(['bind', 'review.txt', '--name', 'b'])
  expect(world.list()).toContain('b.json')
})

test('JSON is read too, tabs and all', async () => {
  const world = makeProject('{\n\t"$schema": "x",\n\t"to": ["json"],\n\t"max-size": 1\n}\n', 'offprint.config.json')
  expect(await world.offprint(['convert', 'review.txt', '--name', 'a'])).toMatchObject({code: 0, stdout: 'a.json\n'})
})

describe('which file is read', () => {
  test('the nearest above within the project, and paths in it are relative to it', async () => {
    const world = makeProject('to: json\nout: books\nmeta: issue.yaml\n')
    world.put('issue.yaml', 'language: de')
    mkdirSync(world.path('.git'))
    world.put('pages/1931/review.txt', review)
    const {stdout} = await world.offprint(['convert', 'review.txt', '--name', 'a'], {cwd: 'pages/1931'})
    expect(stdout).toBe(`${join('../../books', 'a.json')}\n`)
    expect(JSON.parse(world.text('books/a.json'))).toMatchObject({metadata: {language: 'de'}})
    world.put('pages/offprint.config.yaml', 'to: markdown')
    expect((await world.offprint(['convert', 'review.txt', '--name', 'a'], {cwd: 'pages/1931'})).stdout).toBe('a.md\n')
  })

  test('none above the root of the project, and none above a folder outside of one', () => {
    const world = makeProject('to: json\n')
    const folder = realpathSync(world.folder)
    mkdirSync(join(folder, 'inner/deep'), {recursive: true})
    expect(findConfig(folder)).toBe('offprint.config.yaml')
    expect(findConfig(join(folder, 'inner/deep'))).toBeUndefined()
    mkdirSync(join(folder, '.git'))
    expect(findConfig(join(folder, 'inner/deep'))).toBe('../../offprint.config.yaml')
    mkdirSync(join(folder, 'inner/.git'))
    expect(findConfig(join(folder, 'inner/deep'))).toBeUndefined()
  })

  test('that of --config instead, or none with --no-config', async () => {
    const world = makeProject('to: json\n')
    world.put('other/own.yaml', 'to: markdown\nout: out\n')
    const args = ['convert', 'review.txt', '--name', 'a']
    expect((await world.offprint([...args, '--config', 'other/own.yaml'])).stdout).toBe('other/out/a.md\n')
    const none = await world.offprint([...args, '--no-config'])
    expect(none).toMatchObject({code: 2, stderr: expect.stringContaining('Unexpected missing `--to`') as unknown})
  })

  test('never two in one folder', async () => {
    const world = makeProject('to: json\n')
    world.put('offprint.config.json', '{}')
    const {code, stderr} = await world.offprint(['convert', 'review.txt'])
    expect(code).toBe(2)
    expect(stderr).toContain('Unexpected second file of settings `offprint.config.json`')
  })

  test('and help is there in any case', async () => {
    const world = makeProject('to: [nothing\n')
    expect(await world.offprint(['convert', '--help'])).toMatchObject({code: 0, stderr: ''})
    expect(await world.offprint(['convert', 'review.txt'])).toMatchObject({code: 2, stdout: ''})
  })
})

test.each<[string, string, string, string?]>([
  ['pulication: a.yaml', '1:1', 'Unexpected `pulication`, expected `publication`', 'Keys are '],
  ['out: a\nmaxSize: 3', '2:1', 'Unexpected `maxSize`, expected `max-size`'],
  ['zzz: 3', '1:1', 'Unexpected `zzz`, expected an option'],
  ['name: a', '1:1', 'Unexpected `name`, expected it on the command line alone'],
  ['convert:\n  order: pages', '2:3', 'Unexpected `order` of `convert`, expected an option'],
  ['convert: epub', '1:10', 'Unexpected value of `convert`, expected fields'],
  ['to: [epub, pdff]', '1:12', 'Unexpected `pdff` as `to`, expected `epub`, `pdf`'],
  ['to: epub,pdff', '1:5', 'Unexpected `pdff` as `to`'],
  ['to: {epub: yes}', '1:5', 'Unexpected fields as `to`'],
  ['frail: yes', '1:8', 'Unexpected `yes` as `frail`, expected `true` or `false`'],
  ['out: [a, b]', '1:6', 'Unexpected list as `out`, expected text'],
  ['out:', '1:5', 'Unexpected nothing as `out`, expected text'],
  ['set:\n  pdf:\n    pagesize: A4', '3:5', 'Unexpected `pagesize`, expected `pageSize`', 'There are `pageSize`, '],
  ['set:\n  pdf:\n    pageSize: A7', '3:15', 'Unexpected `A7` as `pageSize`, expected `6x9`'],
  ['set: {pfd: {}}', '1:7', 'Unexpected `pfd`, expected `pdf`'],
  ['set: {csl: {x: 1}}', '1:13', 'Unexpected `x`, expected an option of `csl`', 'There are none.'],
  ['set: pdf.pageSize=A4', '1:6', 'Unexpected value of `set`, expected fields'],
  ['- a', '', 'Unexpected text, expected fields'],
  ['to: [epub', '', 'Unexpected YAML'],
  ['to: epub\nto: pdf', '2:1', 'Unexpected YAML'],
])('%j is refused', async (config, place, reason, remedy = '') => {
  const {code, stdout, stderr} = await makeProject(config).offprint(['convert', 'review.txt', '--to', 'json'])
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toMatch(/^offprint\.config\.yaml\n/)
  expect(stderr).toContain(reason)
  expect(stderr).toContain(remedy)
  expect(stderr).toContain('invalid-config')
  if (place !== '') expect(stderr).toMatch(new RegExp(`^${place}[ -]`, 'm'))
})

test('a file that is not there, or too large, is no file of settings', async () => {
  const world = makeProject('to: json')
  const args = ['convert', 'review.txt', '--config']
  expect(await world.offprint([...args, 'none.yaml'])).toMatchObject({code: 2, stdout: ''})
  world.put('large.yaml', `# ${'x'.repeat(1_000_001)}`)
  expect(await world.offprint([...args, 'large.yaml'])).toMatchObject({code: 2, stdout: ''})
})

describe('the schema', () => {
  const validate = new Ajv2020({strict: false}).compile(configSchema())

  test('is the one that is published', async () => {
    const text = `${JSON.stringify(configSchema(), null, 2)}\n`
    await expect(text).toMatchFileSnapshot('../../schema/config.schema.json')
  })

  test('has every option that may stand in a file, and each command', () => {
    const {properties} = configSchema() as {properties: object}
    for (const {name, options, takesSettings} of commands) {
      if (!takesSettings) continue
      expect(properties).toHaveProperty(name)
      for (const [option, {once}] of Object.entries(options)) expect(option in properties).toBe(once !== true)
    }
  })

  test.each([
    'to: [epub, pdf]',
    'to: epub,pdf',
    'to: epub',
    'max-size: 5',
    'font: [garamond, a.ttf]',
    'frail: true',
    'for: clarin',
    'set: {pdf: {pageSize: A4, contents: false}}',
    'convert: {audit: true, out: books}',
    '$schema: x',
  ])('and the command line both take %s', async text => {
    expect(validate(parseYaml(text))).toBe(true)
    const {stderr} = await makeProject(text).offprint(['inspect', 'none.txt'])
    expect(stderr).not.toContain('invalid-config')
  })

  test.each([
    'tu: epub',
    'to: [pdff]',
    'name: a',
    'help: true',
    'frail: 1',
    'out: []',
    'out:',
    'set: {pdf: {pageSize: A7}}',
    'set: {pfd: {}}',
    'convert: {order: pages}',
    'order: up',
  ])('and the command line both refuse %s', async text => {
    expect(validate(parseYaml(text))).toBe(false)
    expect(await makeProject(text).offprint(['inspect', 'review.txt'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('invalid-config') as unknown,
    })
  })
})
