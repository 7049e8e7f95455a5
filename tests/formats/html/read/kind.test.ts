import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {toString} from '../../../../src/ast/text.js'
import {readHtml} from '../../../../src/formats/html/index.js'

function read(page: string): {tree: ReturnType<ReturnType<typeof readHtml>['read']>; rules: (string | undefined)[]} {
  const file = new VFile({value: page})
  const tree = readHtml().read(file)
  return {tree, rules: file.messages.map(({ruleId}) => ruleId ?? undefined)}
}

const prose =
  'The cranes stood still for the whole of the week, and nobody in the town could tell me why they stood so still'

describe('a column', () => {
  const item = (number: number, day: number, rest: string): string =>
    `<p class="updat"><strong>The Harbour Press</strong>, Vol. III No. ${String(number)}, ${String(day)} September 1939, p. 2</p>${rest}`
  const {tree} = read(`<html><head><title>Ann Marlowe: Down the Quay (September 1939)</title></head><body>
<h2>Ann Marlowe</h2><h1>Down the Quay</h1><h3>(September 1939)</h3>
${item(67, 9, `<p>${prose}.<a href="#n1" name="f1">[1]</a></p>`)}
<hr class="section">
${item(69, 15, `<h4>The Tide</h4><p>${prose}, again.<a href="#n2" name="f2">[2]</a></p>`)}
<h3>Notes</h3>
<p class="note"><a name="n1" href="#f1">1.</a> Of the first.</p>
<p class="note"><a name="n2" href="#f2">2.</a> Of the second.</p></body></html>`)
  const items = tree.type === 'collection' ? tree.children : []

  test('is a collection with the title of the page', () => {
    expect(tree.metadata.title).toBe('Down the Quay')
    expect(items).toHaveLength(2)
  })

  test('has an item for each citation, with its date', () => {
    expect(items.map(({metadata}) => metadata.publication?.date)).toEqual(['1939-09-09', '1939-09-15'])
    expect(items.map(({metadata}) => metadata.creators.map(({name}) => name))).toEqual([
      ['Ann Marlowe'],
      ['Ann Marlowe'],
    ])
  })

  test('takes the heading of an item for its title', () => {
    expect(items[1]?.metadata.title).toBe('The Tide')
  })

  test('keeps notes with the item that refers to them', () => {
    const notes = items.map(({children}) => children.filter(({type}) => type === 'footnoteDefinition').map(toString))
    expect(notes).toEqual([['Of the first.'], ['Of the second.']])
  })

  test('is none where a citation stands only before the text', () => {
    const {tree: article} = read(`<h1>Down the Quay</h1>${item(67, 9, `<p>${prose}.</p><p>${prose}.</p>`)}`)
    expect(article.type).toBe('article')
  })
})

test('an index says that it is one', () => {
  const links = Array.from(
    {length: 8},
    (_, index) => `<p class="index"><a href="${String(index)}.htm">On Cranes, part ${String(index)}</a></p>`,
  )
  expect(read(`<h1>Ann Marlowe</h1>${links.join('')}`).rules).toContain('html-index-page')
  expect(read(`<h1>On Cranes</h1><p>${prose}.</p>${links.slice(0, 1).join('')}`).rules).not.toContain('html-index-page')
})

test('a page that leads to another says so', () => {
  const page =
    '<html><head><meta http-equiv="refresh" content="3; url=index.htm"></head><body><p>Gone.</p></body></html>'
  expect(read(page).rules).toContain('html-redirect')
})

test('a table of contents of the page itself is furniture, with its heading', () => {
  const {tree} = read(
    `<h1>On Cranes</h1><h3>Contents</h3><ul><li><a href="#a">The Quay</a></li><li><a href="#b">The River</a></li></ul><h4 id="a">The Quay</h4><p>${prose}.</p><h4 id="b">The River</h4><p>${prose}.</p>`,
  )
  const furniture = tree.children.filter(({type}) => type === 'furniture').map(toString)
  expect(furniture).toEqual(['Contents', 'The Quay\nThe River'])
})

test('classes that no rule knows are kept', () => {
  const {tree} = read(`<h1>On Cranes</h1><p class="fst sailcloth">${prose}.</p>`)
  expect(tree.children.at(-1)?.data?.className).toEqual(['sailcloth'])
})
