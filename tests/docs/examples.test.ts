import {expect, test} from 'vitest'
import {evaluate} from './evaluate.js'
import {entries, exportsOfPackage} from './exports.js'

type Module = Readonly<Record<string, unknown>>

const exported = exportsOfPackage()
const values = exported.filter(({isValue}) => isValue)

/** Modules of the package, each loaded when it is first asked for. */
async function load(specifier: string): Promise<Module> {
  const own = entries.find(({entry}) => entry === specifier)
  return (await import(own?.path ?? specifier)) as Module
}

test('every function, class and constant has an example', () => {
  expect(values.filter(({examples}) => examples.length === 0).map(({entry, name}) => `${entry} ${name}`)).toEqual([])
})

test.each([...new Map(values.map(value => [value.name, value])).values()].filter(({examples}) => examples.length > 0))(
  'the examples of $name run, and say what is so',
  async ({examples}) => {
    const modules = await Promise.all(entries.map(async ({entry}) => load(entry)))
    const scope = Object.assign({}, ...modules) as Module
    for (const code of examples) expect(await evaluate(code, scope, load), code).toBeGreaterThan(0)
  },
)
