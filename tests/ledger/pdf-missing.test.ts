import {expect, test, vi} from 'vitest'
import {audit} from '../../src/ledger/index.js'

vi.mock('pdfjs-dist/legacy/build/pdf.mjs', () => {
  throw new Error('Cannot find package')
})

test('a PDF without the optional package names the remedy', async () => {
  const source = {value: 'One.', path: 'a.txt'}
  await expect(audit({source, output: {value: new Uint8Array([1]), path: 'a.pdf'}})).rejects.toThrow(
    'Unexpected PDF without the package `pdfjs-dist`, expected it: `npm install pdfjs-dist`',
  )
})
