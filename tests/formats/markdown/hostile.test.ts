import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {build} from '../../../src/ast/build.js'
import {writeMarkdown} from '../../../src/formats/markdown/index.js'

const many = 400_000

test.each(['offprint', 'gfm', 'pandoc'] as const)(
  'blanks before the end of a line are written in %s',
  async flavour => {
    const text = `x${'\t'.repeat(many)}y\nZyzzyva`
    const tree = build('article', {metadata: {title: 'T'}}, [
      build('paragraph', [text]),
      build('paragraph', [build('link', {url: 'https://example.org/', title: text}, text)]),
      build('paragraph', [build('image', {url: 'a.png', alt: text})]),
    ])
    expect(await writeMarkdown({flavour}).write(tree, new VFile())).toContain('y Zyzzyva')
  },
)
