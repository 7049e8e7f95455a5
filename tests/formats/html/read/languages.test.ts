import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {walk} from '../../../../src/ast/walk.js'
import {toString} from '../../../../src/ast/text.js'
import {readHtml} from '../../../../src/formats/html/index.js'

const prose =
  'The gauge stood upon the quay for a hundred years, and nobody knew what it was for, or who had put it there.'

function foreignIn(html: string): {language: string | undefined; foreign: string[]} {
  const tree = readHtml().read(new VFile({value: html}))
  const foreign = [...walk(tree)].flatMap(node =>
    node.type === 'foreign' ? [`${String(node.lang)}: ${toString(node)}`] : [],
  )
  return {language: tree.metadata.language, foreign}
}

describe('blocks in another language than their page', () => {
  const page = (inner: string): string => `<html lang="en"><h1>The Gauge</h1><p>${prose}</p><p>${prose}</p>${inner}`

  test.each([
    ['<p lang="de">Der Pegel.</p>', ['de: Der Pegel.']],
    ['<blockquote lang="fr"><p>La jauge.</p></blockquote>', ['fr: La jauge.']],
    [
      '<div xml:lang="de"><p>Der Pegel.</p><h2>Das Ufer</h2><p>Es steht.</p></div>',
      ['de: Der Pegel.', 'de: Das Ufer', 'de: Es steht.'],
    ],
    ['<ul lang="fr"><li>La jauge</li><li lang="it">Il molo</li></ul>', ['fr: La jauge', 'it: Il molo']],
    ['<p lang="de"><i lang="de">Der Pegel.</i></p>', ['de: Der Pegel.']],
  ])('are foreign: %s', (inner, foreign) => {
    expect(foreignIn(page(inner))).toEqual({language: 'en', foreign})
  })

  test.each(['<p lang="en-GB">The gauge.</p>', '<p lang="">The gauge.</p>', '<p lang="?">The gauge.</p>'])(
    'are not foreign: %s',
    inner => {
      expect(foreignIn(page(inner)).foreign).toEqual([])
    },
  )

  test('say the language of the page where they are most of it', () => {
    const text = '<div lang="de"><p>Der Pegel stand am Ufer.</p><p lang="fr">La jauge.</p></div>'
    expect(foreignIn(`<html lang="en"><p>Menu</p><h1>Der Pegel</h1>${text}`)).toEqual({
      language: 'de',
      foreign: ['fr: La jauge.'],
    })
  })
})
