import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {manPage} from '../../scripts/man/page.js'
import {commands} from '../../src/cli/args/commands.js'
import {makeWorld} from './world.js'

const page = new URL('../../man/offprint.1', import.meta.url)

test('the page of the manual is what the options say', async () => {
  await expect(manPage()).toMatchFileSnapshot(fileURLToPath(page))
})

test('it has every command, option and exit code', () => {
  const text = manPage().replace(/\\-/g, '-')
  for (const {name, options, exit} of commands) {
    const start = text.indexOf(`.SS offprint ${name} `)
    expect(start).toBeGreaterThan(0)
    const section = text.slice(start, text.indexOf('\n.S', start + 1))
    for (const option of Object.keys(options)) expect(section).toContain(`\\fB--${option}\\fR`)
    for (const [code, meaning] of Object.entries(exit)) expect(section).toContain(`${code} ${meaning}`)
  }
})

test('nothing in it means more to the formatter than it should', () => {
  const requests = manPage().split('\n').filter(line => /^[.']/.test(line)) // prettier-ignore
  expect(requests.filter(line => !/^\.(?:\\"|TH|SH|SS|TP|PP|B|RS|RE|nf|fi|br)(?: |$)/.test(line))).toEqual([])
  expect(manPage()).toMatch(/^[\x20-\x7E\n]*$/)
})

test.for([
  ['groff', ['-man', '-ww', '-z', '-Tutf8']],
  ['mandoc', ['-Tlint', '-Wwarning']],
] as const)('%s has nothing to say of it', ([program, args], {skip}) => {
  skip(spawnSync(program, ['--version']).error !== undefined, `${program} is not installed`)
  const world = makeWorld()
  world.put('offprint.1', manPage())
  const {status, stdout, stderr} = spawnSync(program, [...args, world.path('offprint.1')], {encoding: 'utf8'})
  expect({status, stdout, stderr}).toEqual({status: 0, stdout: '', stderr: ''})
})
