import {readFileSync} from 'node:fs'
import http from 'node:http'
import https from 'node:https'
import {afterEach, expect, test, vi} from 'vitest'
import {VFile} from 'vfile'
import {entriesOf, planEpub, writeEpub, zipPacker, type EpubPlan} from '../../../src/formats/epub/index.js'
import {epubGenMemoryPacker} from '../../../src/formats/epub/pack/epub-gen-memory.js'
import {kitchenSink} from '../../contract.js'
import {complaints, issue, png, unpack} from './books.js'

const plan = planEpub(issue, new VFile(), {cover: png, resolve: () => png})
const packers = [
  ['zipPacker', zipPacker],
  ['epubGenMemoryPacker', epubGenMemoryPacker],
] as const

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

test('both packers hold the same entries with the same content, in the same order', async () => {
  const [first, second] = await Promise.all(packers.map(async ([, pack]) => unpack(await pack(plan))))
  expect([...(second ?? [])]).toEqual([...(first ?? [])])
  expect([...(first?.keys() ?? [])]).toEqual(entriesOf(plan).map(([name]) => name))
})

test.each(packers)('%s writes the media type first, stored and bare', async (_, pack) => {
  const bytes = Buffer.from(await pack(plan))
  expect(bytes.readUInt32LE(0)).toBe(0x04034b50)
  expect(bytes.readUInt16LE(8)).toBe(0)
  expect(bytes.readUInt16LE(28)).toBe(0)
  expect(bytes.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip')
})

test.each(packers)('%s writes the same bytes in every time zone, dated to 1980', async (_, pack) => {
  const first = Buffer.from(await pack(plan))
  for (const zone of ['Asia/Tokyo', 'America/New_York']) {
    vi.stubEnv('TZ', zone)
    expect(first.equals(Buffer.from(await pack(plan)))).toBe(true)
  }
  expect(first.readUInt32LE(10)).toBe(0x00210000)
})

test.each(packers)('%s makes a valid book', async (_, pack) => {
  expect(await complaints(await pack(plan))).toEqual([])
})

test.each(packers)('%s asks neither network nor files, whatever the text holds', async (_, packer) => {
  const fetches = [http, https].flatMap(client => [vi.spyOn(client, 'request'), vi.spyOn(client, 'get')])
  const spies = [...fetches, vi.spyOn(globalThis, 'fetch'), vi.spyOn(console, 'log')]
  const hostname = readFileSync('/etc/hostname', 'utf8').trim()
  const paragraph = kitchenSink.children.find(child => child.type === 'paragraph')
  const hostile = ['file:///etc/hostname', 'http://127.0.0.1:9/x.png', '<%- 7*7 %>'].map(url => ({
    ...paragraph,
    type: 'paragraph' as const,
    children: [{type: 'image' as const, url, alt: `<%= 6*9 %> ${url}`}],
  }))
  const bytes = await writeEpub({packer}).write({...kitchenSink, children: hostile}, new VFile())
  const text = [...unpack(bytes).values()].join('\n')
  for (const spy of spies) expect(spy).not.toHaveBeenCalled()
  expect(text).toContain('&lt;%= 6*9 %&gt;')
  expect(text).not.toContain(`>${hostname}<`)
})

test('two files with one name, or a file that leaves its folder, are refused', () => {
  const [first] = plan.documents
  const twice: EpubPlan = {...plan, documents: first ? [first, first] : []}
  expect(() => entriesOf(twice)).toThrow(/^Unexpected second file/)
  expect(() => entriesOf({...plan, documents: [{href: '../x.xhtml', data: ''}]})).toThrow(/^Unexpected file name/)
})
