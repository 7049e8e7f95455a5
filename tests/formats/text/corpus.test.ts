import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {problemsOf} from '../../../src/ast/validate.js'
import {readText} from '../../../src/formats/text/index.js'
import {allText, difference, letters, splitWords} from '../../contract.js'
import {corpus} from '../../shared.js'

const documents = [...corpus('mia-txt'), ...corpus('seed')]

describe.skipIf(documents.length === 0)('plain text of real pages', () => {
  test('every tree is valid, and has every letter of its page in its order', () => {
    const differences: string[] = []
    let words = 0
    let titled = 0
    for (const {name, bytes} of documents) {
      const tree = readText().read(new VFile({value: bytes, path: name}))
      expect(problemsOf(tree)).toEqual([])
      const source = new TextDecoder().decode(bytes)
      words += splitWords(source).length
      if (tree.metadata.title !== undefined) titled++
      const differs = difference(letters(source), letters(allText(tree)))
      if (differs !== undefined) differences.push(`${name}: ${differs}`)
    }
    process.stdout.write(
      `${String(documents.length)} pages, ${String(words)} words, ${String(differences.length)} pages that differ; ${String(titled)} with a title\n`,
    )
    expect(differences).toEqual([])
    expect(titled).toBeGreaterThan(documents.length * 0.9)
  })
})
