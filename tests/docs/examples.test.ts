import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {evaluate} from './evaluate.js'
import {entries, exportsOfPackage, load} from './exports.js'

type Module = Readonly<Record<string, unknown>>

const exported = exportsOfPackage()
const values = exported.filter(({isValue}) => isValue)

test.each(["build('title') //=> {type: 'subtitle'}", "'On Type' //=> 'On …I'", 'missing() //=> throws it is here'])(
  'what is not so is found: %s',
  async code => {
    const missing = (): never => {
      throw new Error('it is missing')
    }
    await expect(evaluate(code, {...(await load('offprint')), missing}, load)).rejects.toThrow()
  },
)

test('the reference has every entry of the package', () => {
  const {exports} = JSON.parse(readFileSync('package.json', 'utf8')) as {exports: Record<string, unknown>}
  const names = Object.keys(exports).filter(key => !/\.(?:json|odd|rng)$/.test(key))
  expect(entries.map(({entry}) => entry).sort()).toEqual(names.map(key => key.replace(/^\./, 'offprint')).sort())
})

test('every function, class and constant has an example', () => {
  expect(values.filter(({examples}) => examples.length === 0).map(({entry, name}) => `${entry} ${name}`)).toEqual([])
})

test.each([...new Map(values.map(value => [value.name, value])).values()].filter(({examples}) => examples.length > 0))(
  'the examples of $name run, and say what is so',
  async ({examples}) => {
    const modules = await Promise.all(entries.map(async ({entry}) => load(entry)))
    const scope = Object.assign({}, ...modules) as Module
    for (const code of examples) expect((await evaluate(code, scope, load)).checks, code).toBeGreaterThan(0)
  },
)
