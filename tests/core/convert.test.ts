import {Readable} from 'node:stream'
import {runInNewContext} from 'node:vm'
import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {
  build,
  convert,
  defineRule,
  read,
  write,
  type Article,
  type Input,
  type Reader,
  type Tree,
  type Writer,
} from '../../src/index.js'
import {readHtml} from '../../src/formats/html/index.js'
import {writeTei} from '../../src/formats/tei/index.js'
import {toString} from '../../src/ast/text.js'

const reader: Reader = {
  name: 'lines',
  mediaTypes: ['text/plain'],
  extensions: ['txt'],
  sniff: () => 1,
  read(file) {
    const [title = '', ...lines] = String(file).split('\n')
    file.info('Read', {source: 'lines', ruleId: 'lines-read'})
    return build('article', {metadata: {title, creators: [{name: 'A', roles: ['aut']}]}}, lines)
  },
}

const writer: Writer<string> = {
  name: 'upper',
  mediaType: 'text/plain',
  extension: 'up.txt',
  write: (tree, file) => {
    file.info('Written', {source: 'upper', ruleId: 'upper-written'})
    return toString(tree).toUpperCase()
  },
}

test('converts, keeps the messages of all, and names the output', async () => {
  const file = await convert(new VFile({value: 'T\none', path: 'in/a.txt'}), {from: reader, to: writer})
  expect(file.value).toBe('ONE')
  expect(file.path).toBe('a.up.txt')
  expect(file.messages.map(message => message.ruleId)).toEqual(['lines-read', 'upper-written'])
})

test('runs transforms in order, synchronous or not, on each article of a collection', async () => {
  const collection: Reader = {
    ...reader,
    read: file => build('collection', [reader.read(file) as Article, reader.read(file) as Article]),
  }
  const add = (word: string) => (article: Article) => void article.children.push(build('paragraph', word))
  const late = async (article: Article): Promise<Article> => {
    await Promise.resolve()
    return {...article, children: [...article.children, build('paragraph', 'late')]}
  }
  const {tree} = await read('T\none', {from: collection, transforms: [add('two'), late, add('three')]})
  expect(tree.children.map(child => toString(child))).toEqual(Array(2).fill('one\n\ntwo\n\nlate\n\nthree'))
})

test('a transform that fails fails the conversion', async () => {
  const broken = (): never => {
    throw new TypeError('no')
  }
  await expect(convert('T', {from: reader, to: writer, transforms: [broken]})).rejects.toThrow('no')
})

test('given metadata wins, field by field, and is recorded as given', async () => {
  const {tree} = await read('T', {
    from: reader,
    metadata: {subtitle: 'S', creators: ['B'], publication: {title: 'R', date: '1931-21'}},
  })
  expect(tree.metadata).toEqual({
    title: 'T',
    subtitle: 'S',
    creators: [{name: 'B', roles: ['aut']}],
    contributors: [],
    rights: [],
    revisions: [],
    unknown: [],
    publication: {title: 'R', date: '1931-21', known: {title: {how: 'given'}, date: {how: 'given'}}},
    known: {subtitle: {how: 'given'}, creators: {how: 'given'}},
  })
})

test('writing leaves the file that was read as it was', async () => {
  const source = new VFile({value: 'T\none', path: 'a.txt'})
  const {tree} = await read(source, {from: reader})
  await write(tree, {to: writer}, source)
  expect(source.value).toBe('T\none')
  expect(source.messages).toHaveLength(1)
})

test('a fatal rule throws its message, which the file keeps', () => {
  const rule = defineRule({id: 'no-ink', description: 'No ink.', severity: 'fatal'})
  const file = new VFile()
  expect(() => rule.report(file, {line: 3, column: 1}, 'Unexpected dry pen, expected ink', 'Dip it.')).toThrow(
    'dry pen',
  )
  expect(file.messages).toMatchObject([
    {ruleId: 'no-ink', fatal: true, line: 3, note: 'Dip it.', url: 'docs/rules.md#no-ink'},
  ])
})

const bytes = new TextEncoder().encode('T\none')

/** Bytes that come one by one. */
function streamed(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
      controller.close()
    },
  })
}

async function* iterated(): AsyncGenerator<Uint8Array> {
  for (const byte of bytes) yield Promise.resolve(Uint8Array.of(byte))
}

test.each<[string, () => Input]>([
  ['text', () => 'T\none'],
  ['bytes', () => bytes],
  ['a Buffer', () => Buffer.from(bytes)],
  ['an ArrayBuffer', () => bytes.slice().buffer],
  ['bytes of another realm', () => runInNewContext('Uint8Array.from([84, 10, 111, 110, 101])') as Uint8Array],
  ['a Blob', () => new Blob([bytes])],
  ['a web stream', streamed],
  ['the body of a response', () => new Response(bytes).body ?? 'no body'],
  ['a stream of Node.js', () => Readable.from([bytes.subarray(0, 2), bytes.subarray(2)])],
  ['an async iterable', iterated],
  ['a VFile', () => new VFile({value: bytes})],
])('reads %s', async (_, make) => {
  const file = await convert(make(), {from: reader, to: writer})
  expect(file.value).toBe('ONE')
})

test('the name of a File goes on to the output', async () => {
  const file = await convert(new File([bytes], 'tides.txt'), {from: reader, to: writer})
  expect(file.path).toBe('tides.up.txt')
  expect((await convert(new File([bytes], ''), {from: reader, to: writer})).path).toBeUndefined()
})

test('a stream is read no further than it may be, and is told so', async () => {
  let sent = 0
  let cancelled = false
  const endless = new ReadableStream<Uint8Array>({
    pull: controller => {
      sent += 1000
      controller.enqueue(new Uint8Array(1000))
    },
    cancel: () => {
      cancelled = true
    },
  })
  await expect(read(endless, {from: reader, maximumBytes: 10_000})).rejects.toMatchObject({
    ruleId: 'input-too-large',
    reason: 'Unexpected size of more than 0.01 MB, expected a single document',
    note: 'Raise `maximumBytes`, if it is a document.',
  })
  expect({cancelled, few: sent < 20_000}).toEqual({cancelled: true, few: true})
})

test.each<[unknown, string]>([
  [undefined, 'Unexpected `undefined` as input, expected text, bytes, a stream or a `VFile`'],
  [7, 'Unexpected `7` as input, expected text, bytes, a stream or a `VFile`'],
  [Promise.resolve('T'), 'Unexpected `Promise` as input, expected text, bytes, a stream or a `VFile`: await it'],
  [
    new URL('file:///a.txt'),
    'Unexpected `URL` as input, expected text, bytes, a stream or a `VFile`: read or fetch what is there',
  ],
  [new Response('T'), 'Unexpected `Response` as input, expected text, bytes, a stream or a `VFile`: give its `body`'],
  [Readable.from(['T']), 'Unexpected text `T` in a stream, expected a stream of bytes (`Uint8Array`)'],
])('what is no input is named, with the remedy: %s', async (input, message) => {
  await expect(read(input as Input, {from: reader})).rejects.toThrow(new TypeError(message))
})

test.each([
  [
    'letters/review.txt',
    'Unexpected path `letters/review.txt`, expected the text or the bytes there',
    'Read it first: `await readFile(path)`.',
  ],
  [
    'https://example.org/review.TXT',
    'Unexpected address `https://example.org/review.TXT`, expected the text or the bytes there',
    'Fetch it first: `(await fetch(url)).body`.',
  ],
])('a path is no text: %s', async (input, reason, note) => {
  await expect(read(input, {from: reader})).rejects.toMatchObject({ruleId: 'path-as-text', reason, note})
  const {tree} = await read(new VFile({value: input}), {from: reader})
  expect(tree.metadata.title).toBe(input)
})

test.each(['T.\nreview.txt', 'See review.txt', 'review.htm', 'A.'])('text is no path: %j', async text => {
  await expect(read(text, {from: reader})).resolves.toBeDefined()
})

const unsound = convert as unknown as (...all: unknown[]) => Promise<unknown>

test.each<[unknown, string]>([
  [undefined, 'Unexpected `undefined` as options, expected `{from: readText(), to: writeTei()}`'],
  [{from: readHtml, to: writer}, 'Unexpected function `readHtml` as `from`, expected a reader: call it, `readHtml()`'],
  [{from: 'html', to: writer}, 'Unexpected text `html` as `from`, expected a reader, such as `readText()`'],
  [{from: writer, to: writer}, 'Unexpected writer `upper` as `from`, expected a reader, such as `readText()`'],
  [{from: reader, to: writeTei}, 'Unexpected function `writeTei` as `to`, expected a writer: call it, `writeTei()`'],
  [{from: reader, to: readHtml}, 'Unexpected function `readHtml` as `to`, expected a writer, such as `writeTei()`'],
  [{from: reader, to: reader}, 'Unexpected reader `lines` as `to`, expected a writer, such as `writeTei()`'],
  [{from: reader}, 'Unexpected `undefined` as `to`, expected a writer, such as `writeTei()`'],
  [
    {from: reader, to: writer, transforms: 'x'},
    'Unexpected text `x` as `transforms`, expected a list of functions: `[tree => …]`',
  ],
  [
    {from: reader, to: writer, transforms: [1]},
    'Unexpected `1` as `transforms`, expected a list of functions: `[tree => …]`',
  ],
])('options that cannot be are named, with the remedy: %o', async (options, message) => {
  await expect(unsound('T', options)).rejects.toThrow(new TypeError(message))
})

test.each<[unknown, string]>([
  [
    {type: 'root', children: []},
    'Unexpected node `root` as tree, expected an `article` or a `collection`: read with a reader of offprint, such as `readMarkdown()`',
  ],
  [
    {tree: build('article'), file: new VFile()},
    'Unexpected `Object` as tree, expected an `article` or a `collection`: give the `tree` of it',
  ],
  [
    read('T', {from: reader}),
    'Unexpected `Promise` as tree, expected an `article` or a `collection`: await what reads it',
  ],
  [null, 'Unexpected `null` as tree, expected an `article` or a `collection`'],
])('what is no tree is named, with the remedy: %o', async (tree, message) => {
  await expect(write(tree as Tree, {to: writer})).rejects.toThrow(new TypeError(message))
})
