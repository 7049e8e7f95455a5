import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {readHtml} from '../src/formats/html/index.js'
import {readText} from '../src/formats/text/index.js'

const root = new URL('../fixtures/', import.meta.url)
const readers = {text: ['input.txt', readText()], html: ['input.html', readHtml()]} as const

/** One folder a case: what is read, the tree without positions, and the messages. */
for (const name of readdirSync(root).sort()) {
  const kind = name.split('-')[0]
  if (kind !== 'text' && kind !== 'html') continue
  const [input, reader] = readers[kind]
  const folder = new URL(`${name}/`, root)
  if (!existsSync(new URL(input, folder))) continue
  test(name, async () => {
    const file = new VFile({value: readFileSync(new URL(input, folder), 'utf8'), path: input})
    const tree = JSON.stringify(reader.read(file), (key, value: unknown) => (key === 'position' ? undefined : value), 2)
    await expect(`${tree}\n`).toMatchFileSnapshot(new URL('tree.json', folder).pathname)
    const messages = file.messages.map(message => `${message.ruleId ?? ''} ${String(message)}\n`).join('')
    await expect(messages).toMatchFileSnapshot(new URL('messages.txt', folder).pathname)
  })
}
