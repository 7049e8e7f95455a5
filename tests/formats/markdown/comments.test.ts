import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {toString} from '../../../src/ast/text.js'
import {readMarkdown} from '../../../src/formats/markdown/index.js'

test('a comment is reported, and no text of the article', () => {
  const file = new VFile({value: '# T\n\nBefore <!-- a --> after.\n\n<!-- more\nof it -->\n\nThe end.\n'})
  expect(toString(readMarkdown().read(file))).toBe('T\n\nBefore  after.\n\nThe end.')
  expect(file.messages.map(message => message.ruleId)).toEqual(['markdown-comment', 'markdown-comment'])
})
