import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {build} from '../../../src/ast/build.js'
import {fromCsl, type CslItem} from '../../../src/bibliography/csl/index.js'
import {writeBibtex, writeCsl, writeRis} from '../../../src/formats/citations/index.js'
import {kitchenSink} from '../../contract.js'

const issue = build('collection', [kitchenSink, kitchenSink])

async function write(writer: ReturnType<typeof writeCsl>): Promise<string> {
  const before = JSON.stringify(issue)
  const file = new VFile()
  const text = await writer.write(issue, file)
  expect(await writer.write(issue, file)).toBe(text)
  expect(JSON.stringify(issue)).toBe(before)
  expect(file.messages).toEqual([])
  return text
}

describe('the articles of an issue', () => {
  test('as CSL-JSON', async () => {
    const items = JSON.parse(await write(writeCsl())) as CslItem[]
    expect(items.map(({id}) => id)).toEqual(['marlowe-the-harbour-press', 'marlowe-the-harbour-press-2'])
    const [first] = items
    expect(first && fromCsl(first).publication?.title).toBe('The Tidal Review')
  })

  test('as BibTeX', async () => {
    expect((await write(writeBibtex())).match(/^@\w+\{.*,$/gm)).toEqual([
      '@article{marlowe-the-harbour-press,',
      '@article{marlowe-the-harbour-press-2,',
    ])
  })

  test('as RIS', async () => {
    expect((await write(writeRis())).match(/^(?:TY|ER|ID) .*$/gm)).toEqual([
      'TY  - JOUR',
      'ID  - marlowe-the-harbour-press',
      'ER  - ',
      'TY  - JOUR',
      'ID  - marlowe-the-harbour-press-2',
      'ER  - ',
    ])
  })
})
