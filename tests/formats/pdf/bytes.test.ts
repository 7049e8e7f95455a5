import fc from 'fast-check'
import {expect, test} from 'vitest'
import {startBlocks} from '../../../src/formats/pdf/blocks.js'
import {bytesIn, put, startContent} from '../../../src/formats/pdf/pages/content.js'

test('blocks give back what was added, whatever the size of the chunks', () => {
  const sizes = fc.array(fc.oneof(fc.integer({min: 0, max: 300}), fc.integer({min: 60000, max: 140000})), {
    maxLength: 6,
  })
  fc.assert(
    fc.property(sizes, all => {
      const chunks = all.map((size, index) => new Uint8Array(size).fill(index + 1))
      const blocks = startBlocks()
      for (const chunk of chunks) blocks.add(chunk)
      expect(Buffer.compare(blocks.join(), Buffer.concat(chunks))).toBe(0)
    }),
    {numRuns: 50},
  )
})

test('content holds a byte for each character, however much it is', () => {
  const texts = fc.array(
    fc.tuple(
      fc.string({unit: fc.integer({min: 0, max: 255}).map(code => String.fromCharCode(code))}),
      fc.integer({min: 1, max: 3000}),
    ),
  )
  fc.assert(
    fc.property(texts, all => {
      const parts = all.map(([text, times]) => text.repeat(times))
      const content = startContent()
      for (const part of parts) put(content, part)
      expect(Buffer.compare(bytesIn(content), Buffer.from(parts.join(''), 'latin1'))).toBe(0)
    }),
    {numRuns: 50},
  )
})
