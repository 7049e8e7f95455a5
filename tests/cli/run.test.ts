import {expect, test} from 'vitest'
import {version} from '../../src/core/version.js'
import {commands} from '../../src/cli/args/commands.js'
import {makeWorld, review} from './world.js'

test.each([
  [[]],
  [['convert', '--help']],
  [['inspect', '-h']],
  [['audit', '-h']],
  [['diff', '-h']],
  [['bind', '-h']],
  [['check', '-h']],
  [['deposit', '-h']],
])('help: %j', async argv => {
  const {code, stdout, stderr} = await makeWorld().offprint(argv)
  expect({code, stderr}).toEqual({code: 0, stderr: ''})
  expect(stdout).toMatch(/^Usage: offprint /)
  expect(stdout).toContain('Examples:\n')
  expect(stdout.split('\n').filter(line => line.length > 100)).toEqual([])
})

test.each(commands)('help of $name names all of its options and exit codes', async ({name, options, exit}) => {
  const {stdout} = await makeWorld().offprint([name, '--help'])
  const lines = stdout.split('\n')
  const missing = Object.keys(options).filter(option => !lines.some(line => line.includes(`--${option} `) || line.endsWith(`--${option}`))) // prettier-ignore
  expect(missing).toEqual([])
  for (const meaning of Object.values(exit)) expect(stdout.replace(/\n/g, ' ')).toContain(meaning)
})

test('help on a command stands in three places', async () => {
  const world = makeWorld()
  const [{stdout: long}, {stdout: short}, {stdout: word}] = [
    await world.offprint(['bind', '--help']),
    await world.offprint(['bind', '-h']),
    await world.offprint(['help', 'bind']),
  ]
  expect([short, word]).toEqual([long, long])
})

test('help on an option is a column, and words wrap', async () => {
  const {stdout} = await makeWorld().offprint(['convert', '--help'])
  expect(stdout).toContain(`
  --out DIR         folder for the outputs, or - for standard output (default: the current folder;
                    standard output if the input is -)
  --name NAME       name of the outputs without extension, for one input
`)
  expect(stdout).toContain(`
  --publication FILE.yaml
                    how TEI is published: publisher, place, date, identifiers, licence
`)
})

test('help names every format and setting', async () => {
  const {stdout} = await makeWorld().offprint(['convert', '--help'])
  expect(stdout).toContain('  pdf.pageSize=6x9|A5|A4|Letter\n')
  expect(stdout).toContain('  tei.furniture=true|false\n')
  expect(stdout).toContain('epub, pdf, tei, markdown, html, json')
  expect(stdout).toContain('auto, epub, html, json, markdown, tei, text')
})

test('version', async () => {
  expect(await makeWorld().offprint(['--version'])).toMatchObject({code: 0, stdout: `${version}\n`, stderr: ''})
})

test('wrong usage', async () => {
  const {code, stdout, stderr} = await makeWorld().offprint(['staple'])
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toBe(
    'offprint: Unexpected command `staple`, expected `convert`, `batch`, `worker`, `status`, `bind`, `inspect`, `audit`, `diff`, `check`, `deposit` or `completion`\nTry `offprint --help`.\n',
  )
})

test('a mistake of ours is one line', async () => {
  const world = makeWorld()
  const {code, stderr} = await world.offprint(['convert', '-', '--to', 'json', '--from', 'json'], {
    get stdin(): string {
      return '{}'
    },
    env: new Proxy(
      {},
      {
        get: () => {
          throw new RangeError('the tape broke')
        },
      },
    ),
  })
  expect(code).toBe(1)
  expect(stderr).toBe('offprint: Unexpected internal error, please report it: RangeError: the tape broke\n')
})

test.each<[string[], {isTTY?: boolean; env?: Record<string, string>}, boolean]>([
  [[], {isTTY: true}, true],
  [[], {}, false],
  [[], {isTTY: true, env: {NO_COLOR: '1'}}, false],
  [[], {isTTY: true, env: {TERM: 'dumb'}}, false],
  [['--color', 'always'], {env: {NO_COLOR: '1'}}, true],
  [['--color=never'], {isTTY: true}, false],
  [['--color=auto'], {isTTY: true}, true],
])('colours with %j on %j: %s', async (args, changes, isColoured) => {
  const world = makeWorld()
  world.put('a.txt', review)
  const {stdout} = await world.offprint(['inspect', 'a.txt', ...args], changes)
  expect(stdout.includes('\u001B[')).toBe(isColoured)
})

test('colours at another time are wrong usage', async () => {
  const {code, stderr} = await makeWorld().offprint(['inspect', 'a.txt', '--color', 'sometimes'])
  expect(code).toBe(2)
  expect(stderr).toBe(
    'offprint: Unexpected `--color sometimes`, expected auto, always or never\nTry `offprint inspect --help`.\n',
  )
})
