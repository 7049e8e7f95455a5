import {expect, test} from 'vitest'
import {version} from '../../src/core/version.js'
import {makeWorld} from './world.js'

test.each([
  [[]],
  [['convert', '--help']],
  [['inspect', '-h']],
  [['audit', '-h']],
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

test('help names every option and every format', async () => {
  const {stdout} = await makeWorld().offprint(['convert', '--help'])
  const options = [
    'from',
    'encoding',
    'meta',
    'max-size',
    'to',
    'out',
    'name',
    'set',
    'log',
    'frail',
    'audit',
    'publication',
  ]
  expect(options.filter(option => !stdout.includes(`  --${option} `))).toEqual([])
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
    'offprint: Unexpected command `staple`, expected `convert`, `bind`, `inspect`, `audit`, `check` or `deposit`\nTry `offprint --help`.\n',
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
