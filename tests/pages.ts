import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {problemsOf} from '../src/ast/validate.js'
import type {Reader} from '../src/core/types.js'
import {allText, difference, letters, splitWords} from './contract.js'

/**
 * The suite for a reader of real pages: each tree is valid, and has every letter of its page in its order.
 *
 * @param pages - names and bytes; none where no pages are at hand
 * @param reader - the reader
 * @param textOf - reads the text of a page without the help of the reader
 */
export function describePages(
  pages: readonly {name: string; bytes: Uint8Array}[],
  reader: Reader,
  textOf: (bytes: Uint8Array) => string,
): void {
  describe.skipIf(pages.length === 0)('real pages', () => {
    test('every tree is valid, and has every letter of its page in its order', () => {
      const differences: string[] = []
      let words = 0
      let titled = 0
      for (const {name, bytes} of pages) {
        const tree = reader.read(new VFile({value: bytes, path: name}))
        expect(problemsOf(tree)).toEqual([])
        const source = textOf(bytes)
        words += splitWords(source).length
        if (tree.metadata.title !== undefined) titled++
        const differs = difference(letters(source), letters(allText(tree)))
        if (differs !== undefined) differences.push(`${name}: ${differs}`)
      }
      process.stdout.write(
        `${reader.name}: ${String(pages.length)} pages, ${String(words)} words, ${String(differences.length)} pages that differ; ${String(titled)} with a title\n`,
      )
      expect(differences).toEqual([])
      expect(titled).toBeGreaterThan(pages.length * 0.9)
    })
  })
}
