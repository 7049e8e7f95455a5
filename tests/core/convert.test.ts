import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {build, convert, defineRule, read, write, type Article, type Reader, type Writer} from '../../src/index.js'
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
