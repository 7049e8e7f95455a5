import {strFromU8, unzipSync} from 'fflate'
import {expect, test} from 'vitest'
import {makeWorld, review} from './world.js'

const name = 'hq-1934-4-marwood'

test('a zip under a stable name, with the input in it', async () => {
  const world = makeWorld()
  world.put('My Review.txt', review)
  world.put('p.yaml', 'publisher: A Press\n')
  const args = ['deposit', 'My Review.txt', '--out', 'out', '--publication', 'p.yaml', '--for', 'clarin']
  const {code, stdout, stderr} = await world.offprint(args, {env: {SOURCE_DATE_EPOCH: '1795478400'}})
  expect({code, stdout}).toEqual({code: 0, stdout: `out/${name}.zip\n`})
  expect(stderr).toContain('check-no-licence')
  expect(stderr).not.toContain('check-no-publisher')
  const files = unzipSync(world.bytes(`out/${name}.zip`))
  expect(strFromU8(files[`${name}/source.txt`] ?? new Uint8Array())).toBe(review)
  expect(strFromU8(files[`${name}/README.md`] ?? new Uint8Array())).toContain('Valid by `offprint.rng`.')
  expect(strFromU8(files[`${name}/${name}.tei.xml`] ?? new Uint8Array())).toContain('<change when="2026-11-24"')
})

test('several inputs get names of their own', async () => {
  const world = makeWorld()
  world.put('a.txt', review)
  world.put('b.txt', review)
  expect(await world.offprint(['deposit', 'a.txt', 'b.txt'])).toMatchObject({
    code: 0,
    stdout: `${name}.zip\n${name}-2.zip\n`,
  })
})

test('standard input to standard output, and a name that is given', async () => {
  const world = makeWorld()
  const {code, bytes} = await world.offprint(['deposit', '-', '--name', 'x'], {stdin: review})
  expect({code, files: Object.keys(unzipSync(bytes)).includes('x/source.txt')}).toEqual({code: 0, files: true})
})

test.each([
  [['deposit'], 2, 'expected an input'],
  [['deposit', 'a.txt', 'b.txt', '--name', 'x'], 2, 'Unexpected `--name` for several inputs'],
  [['deposit', 'a.txt', '-'], 2, 'Unexpected `-` for several inputs'],
  [['deposit', 'a.txt', '--name', 'a b'], 2, 'Unexpected `--name a b`, expected up to 80 ASCII letters, digits and hyphens'],
  [['deposit', 'a.txt', '--profile', 'x'], 2, 'Unexpected `--profile x`, expected tei-all, simplePrint, bptl-l4 or dtabf'],
  [['deposit', 'a.txt', '--publication', 'none.yaml'], 1, 'missing file or folder'],
  [['deposit', 'none.txt'], 1, 'missing file or folder'],
  [['deposit', 'a.txt', '--frail', '--for', 'clarin'], 1, 'check-no-licence'],
])('%j', async (argv, code, message) => {
  const world = makeWorld()
  world.put('a.txt', review)
  const result = await world.offprint(argv)
  expect({code: result.code, named: result.stderr.includes(message)}).toEqual({code, named: true})
}) // prettier-ignore

test('names of outputs are ASCII without spaces, where the document gives none', async () => {
  const world = makeWorld()
  world.put('Über_die Küste.txt', 'no title here, only words of a sentence that goes on.\n')
  const {stdout} = await world.offprint(['convert', 'Über_die Küste.txt', '--to', 'tei'])
  expect(stdout).toMatch(/^[a-z0-9-]+\.tei\.xml\n$/)
})
