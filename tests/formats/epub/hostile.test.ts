import {SaxesParser} from 'saxes'
import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import type {Tree} from '../../../src/ast/nodes.js'
import {planEpub, writeEpub, type EpubPlan, type EpubPlanOptions} from '../../../src/formats/epub/index.js'
import {book, complaints, rightToLeft, unpack} from './books.js'
import {addresses, hostileBooks, lies, manyNotes, manySections} from './hostile-books.js'

interface Tag {
  name: string
  attributes: Record<string, string>
}

/** The elements of a document; throws if it is not well-formed. */
function tagsOf(xml: string): Tag[] {
  const tags: Tag[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({name, attributes}) => tags.push({name, attributes}))
  parser.on('error', error => {
    throw error
  })
  parser.write(xml).close()
  return tags
}

/** What documents of a plan could run, load or lead to that they should not. */
function dangers({opf, nav, ncx, documents}: EpubPlan): string[] {
  const files = new Set(['toc.xhtml', 'style.css', ...documents.map(({href}) => href)])
  const all = [['opf', opf], ['nav', nav], ['ncx', ncx], ...documents.map(({href, data}) => [href, data])] as const
  return all.flatMap(([where = '', xml = '']) =>
    tagsOf(xml).flatMap(({name, attributes}) => {
      const {href, src} = attributes
      const isLoaded = name !== 'a' && where !== 'opf' && where !== 'ncx'
      const own = href?.split('#')[0] ?? ''
      return [
        ...(/^(script|style|iframe|object|embed|svg|form|base)$/i.test(name) ? [name] : []),
        ...Object.keys(attributes).filter(attribute => /^(on|style$|srcdoc$|xlink)/i.test(attribute)),
        ...(src !== undefined && isLoaded && !/^(image-\d+|cover)\.[a-z]+$/.test(src) ? [src] : []),
        ...(name === 'a' && own !== '' && !files.has(own) && !/^(https?|mailto):/.test(own) ? [own] : []),
        ...(name === 'link' && isLoaded && own !== 'style.css' ? [own] : []),
      ].map(danger => `${where}: ${danger}`)
    }),
  )
}

function rulesOf(tree: Tree, options?: EpubPlanOptions): string[] {
  const file = new VFile()
  planEpub(tree, file, options)
  return file.messages.map(({ruleId}) => ruleId ?? '')
}

function hostile(name: string): [Tree, EpubPlanOptions] {
  const [, tree, options] = hostileBooks.find(([own]) => own === name) ?? []
  if (!tree) throw new TypeError(`Unexpected \`${name}\`, expected a hostile book`)
  return [tree, options ?? {}]
}

describe.each(hostileBooks)('%s', (_, tree, options) => {
  test('makes a valid book', async () => {
    expect(await complaints(await book(tree, options))).toEqual([])
  })

  test('makes a book that runs and loads nothing', () => {
    expect(dangers(planEpub(tree, new VFile(), options))).toEqual([])
  })

  test('makes a book whose files stay in their folder, each under a name of its own', async () => {
    const names = [...unpack(await book(tree, options)).keys()]
    for (const name of names) expect(name).toMatch(/^(mimetype|META-INF\/container\.xml|OEBPS\/[\w-]+\.[a-z]+)$/)
    expect(new Set(names.map(name => name.toLowerCase())).size).toBe(names.length)
  })
})

test('the watch for dangers bites', () => {
  const [tree] = hostile('links that nobody may follow')
  const link = {type: 'element' as const, tagName: 'a', properties: {href: 'javascript:1', onClick: '1'}, children: []}
  const found = dangers(planEpub(tree, new VFile(), {handlers: {link: () => [link]}}))
  expect(new Set(found)).toEqual(new Set(['001-links.xhtml: javascript:1', '001-links.xhtml: onclick']))
})

test('what is refused is reported, and its words stay', () => {
  expect(rulesOf(...hostile('links that nobody may follow')).filter(rule => rule === 'unsafe-url')).toHaveLength(
    addresses.length - 1,
  )
  const pictures = hostile('images of other places')
  expect(rulesOf(...pictures).filter(rule => rule === 'unresolved-image')).toHaveLength(addresses.length)
  const page = planEpub(pictures[0], new VFile()).documents.find(({href}) => href.startsWith('001'))?.data ?? ''
  expect(page.match(/<span class="image">Picture /g)).toHaveLength(addresses.length)
  expect(page).not.toContain('<img')
  const files = hostile('files that are no images')
  expect(rulesOf(...files).filter(rule => rule === 'unresolved-image')).toHaveLength(Object.keys(lies).length)
  expect(planEpub(files[0], new VFile(), {...files[1], tree: false}).assets).toEqual([])
  expect(new Set(rulesOf(...hostile('markup everywhere')))).toEqual(
    new Set(['invalid-language', 'epub-missing-modified', 'epub-unknown-role', 'epub-forbidden-character']),
  )
})

test('names in other scripts are those of the source, and names of files are ASCII', () => {
  const {opf, nav, documents} = planEpub(rightToLeft, new VFile())
  expect(opf).toContain('<dc:title id="title">שלום</dc:title>')
  expect(nav).toContain('<a href="001.xhtml">שלום</a>')
  expect(documents.map(({href}) => href)).toEqual(['titlepage.xhtml', '001.xhtml', 'colophon.xhtml'])
  const [chinese] = hostile('a title in Chinese')
  const book = planEpub(chinese, new VFile())
  expect(book.opf).toContain('<dc:title id="title">前进</dc:title>')
  expect(book.opf).toContain('<dc:language>zh-Hant</dc:language>')
  expect(book.nav).toContain('#section-2">第二</a>')
})

test.each(['../x.png', '..', '.', 'a/b.png', 'a\\b.png', 'C:x.png', '.x.png', 'x.', 'x y.png', 'ж.png', ''])(
  'a record cannot be named %j',
  async name => {
    const records = [{name, mediaType: 'text/plain', data: ''}]
    await expect(book(rightToLeft, {records})).rejects.toThrow('Unexpected file name')
  },
)

test('a record cannot take the place of a file, however it is spelt', async () => {
  for (const name of ['style.css', 'TOC.xhtml', '001.XHTML']) {
    const records = [{name, mediaType: 'text/plain', data: ''}]
    await expect(book(rightToLeft, {records})).rejects.toThrow('Unexpected second file')
  }
})

test('what a caller claims has to make sense', () => {
  const conformsTo = {standard: 'S', certifiedBy: 'C', report: 'javascript:alert(1)'}
  expect(() => writeEpub({conformsTo})).toThrow('Unexpected `javascript:alert(1)` as report')
  expect(() => writeEpub({identifier: ' \n'})).toThrow('Unexpected blank text as `identifier`')
})

describe('a book of many parts', () => {
  const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
  const size = (text: string): number => new TextEncoder().encode(text).length

  test('holds 10,000 notes', () => {
    const {documents} = planEpub(manyNotes, new VFile())
    const text = documents.map(({data}) => data).join('')
    expect(count(text, /role="doc-noteref"/g)).toBe(10_000)
    expect(count(text, /role="doc-backlink"/g)).toBe(10_000)
    expect(Math.max(...documents.map(({data}) => size(data)))).toBeLessThan(250_000)
  })

  test('holds 5,000 sections', () => {
    const {nav, ncx} = planEpub(manySections, new VFile())
    expect(count(nav, />Same</g)).toBe(5000)
    expect(count(ncx, /<pageTarget /g)).toBe(5000)
    expect(ncx).not.toMatch(/playOrder|id="target/)
  })
})
