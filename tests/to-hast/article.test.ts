import fc from 'fast-check'
import {toHtml} from 'hast-util-to-html'
import type {FootnoteReference} from 'mdast'
import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {build} from '../../src/ast/build.js'
import type {Article} from '../../src/ast/nodes.js'
import {arbitraryArticle} from '../arbitrary.js'
import {articleToHast, type HastArticle, type ToHastOptions} from '../../src/to-hast/article.js'

const file = new VFile()

function hast(article: Article, options?: ToHastOptions, messages: VFile = file): HastArticle {
  return articleToHast(article, messages, options)
}

function html(article: Article, options?: ToHastOptions, messages?: VFile): string {
  return toHtml({type: 'root', children: hast(article, options, messages).children})
}

function article(...children: Parameters<typeof build<'article'>>[2] & object): Article {
  return build('article', {}, children)
}

test('a list whose items begin with marks of their own has no others', () => {
  const item = build('listItem', ['(a) Ink.'])
  const list = build('list', {ordered: false, data: {marked: true}}, [item])
  expect(html(article(list))).toContain('<ul class="marked"><li><p>(a) Ink.</p></li></ul>')
})

describe('headings', () => {
  const nested = build('section', [
    build('heading', {depth: 2}, 'One'),
    build('section', [build('heading', {depth: 5}, 'Two'), 'Text.']),
    build('section', [build('section', [build('heading', {depth: 4}, 'Three')])]),
  ])

  test('follow the nesting, whatever depth they say', () => {
    const {outline} = hast(article(build('title', 'T'), nested))
    expect(outline.map(({level, label}) => [level, label])).toEqual([
      [2, 'One'],
      [3, 'Two'],
      [3, 'Three'],
    ])
  })

  test('begin at the first level where there is no title', () => {
    expect(hast(article(nested)).outline[0]?.level).toBe(1)
    expect(html(article(nested))).toContain('<h1 id="section-heading">One</h1>')
  })

  test('among text follow their depths, and skip no level', () => {
    const depths = [3, 5, 5, 2, 6] as const
    const {outline} = hast(article(build('title', 'T'), ...depths.map(depth => build('heading', {depth}, 'H'))))
    expect(outline.map(({level}) => level)).toEqual([2, 3, 3, 2, 3])
  })

  test('go no deeper than the sixth level', () => {
    let inner = build('section', [build('heading', {depth: 6}, 'Deep')])
    for (let depth = 0; depth < 8; depth++) inner = build('section', [build('heading', {depth: 2}, 'H'), inner])
    expect(html(article(inner))).toContain('<h6 id="section-9-heading">Deep</h6>')
  })

  test('go no deeper than the sixth level above notes', () => {
    const noted = article(
      build('title', 'T'),
      build('paragraph', ['A', build('footnoteReference', {identifier: '1'})]),
      build('footnoteDefinition', {identifier: '1'}, ['N']),
    )
    expect(html(noted, {level: 6})).toContain('<h6 id="notes-heading" lang="en">Notes</h6>')
    expect(hast(noted, {level: 6}).outline).toEqual([{level: 6, id: 'notes', label: 'Notes'}])
  })

  test('label their sections', () => {
    expect(html(article(nested))).toContain('<section id="section" aria-labelledby="section-heading">')
  })
})

describe('the front', () => {
  test('is a header in the order of the source', () => {
    const front = article(
      build('masthead', 'M'),
      build('byline', 'B'),
      build('title', 'T'),
      'P',
      build('dateline', 'D'),
    )
    expect(html(front)).toBe(
      '<header><p class="masthead">M</p><p class="byline">B</p><h1 id="title">T</h1></header>' +
        '<p class="opening">P</p><p class="dateline">D</p>',
    )
  })

  test('has one title with the identifier, and others without', () => {
    expect(html(article(build('title', 'A'), build('title', 'B')))).toBe(
      '<header><h1 id="title">A</h1><h1>B</h1></header>',
    )
  })
})

describe('notes', () => {
  const definition = build('footnoteDefinition', {identifier: '1', label: '1', marker: '*'}, ['A note.'])
  const reference = (): FootnoteReference => build('footnoteReference', {identifier: '1', label: '1'})

  test('stand at the end, linked both ways, with the mark as printed', () => {
    expect(html(article(definition, build('paragraph', ['Word', reference(), reference()])))).toBe(
      '<p class="opening">Word<a href="#fn-1" id="fnref-1" class="reference" role="doc-noteref">*</a>' +
        '<a href="#fn-1" id="fnref-1-2" class="reference" role="doc-noteref">*</a></p>' +
        '<section id="notes" class="notes" aria-labelledby="notes-heading">' +
        '<h1 id="notes-heading" lang="en">Notes</h1>' +
        '<div id="fn-1" class="note" role="doc-footnote"><p><a href="#fnref-1" class="mark" role="doc-backlink" ' +
        'aria-label="Back to reference *" lang="en">*</a> A note.</p></div></section>',
    )
  })

  test('keep the place that the source gives them in a section of notes', () => {
    const notes = build('section', [build('heading', {depth: 2}, 'Anmerkungen'), definition])
    const result = html(article(build('paragraph', ['Word', reference()]), notes, 'After.'))
    expect(result).toMatch(/Anmerkungen<\/h1><div id="fn-1".+<\/section><p>After\.<\/p>$/)
    expect(result).not.toContain('>Notes<')
  })

  test('of each hand stand in a section of their own', () => {
    const hands = (['transcriber', 'editor', 'author'] as const).map(series =>
      build('footnoteDefinition', {identifier: series, series}, [series]),
    )
    expect(hast(article(...hands)).outline.map(({label}) => label)).toEqual([
      'Notes',
      'Editor’s notes',
      'Transcriber’s notes',
    ])
  })

  test('that are missing or double are reported', () => {
    const messages = new VFile()
    const lost = build('footnoteReference', {identifier: '9', label: '9'})
    const result = html(article(build('paragraph', [lost]), definition, definition), {}, messages)
    expect(result).toContain('<span id="fnref-9" class="reference">9</span>')
    expect(messages.messages.map(({ruleId}) => ruleId)).toEqual(['duplicate-note', 'missing-note'])
  })

  test('without a reference have no link back', () => {
    expect(html(article(definition))).toContain('<p><span class="mark">*</span> A note.</p>')
  })
})

describe('page markers', () => {
  test('stand behind the word in which the page turns', () => {
    const marker = build('pageMarker', {certainty: 'stated', label: '85', inWord: true})
    const {children, pages} = hast(article(build('paragraph', ['a rehabili', marker, 'tated, man'])))
    expect(toHtml(children)).toBe(
      '<p class="opening">a rehabilitated<span id="page-85" class="page" role="doc-pagebreak" aria-label="85"></span>, man</p>',
    )
    expect(pages).toEqual([{id: 'page-85', label: '85'}])
  })

  test('stand behind the word also where it runs on into emphasis', () => {
    const marker = build('pageMarker', {certainty: 'stated', inWord: true})
    const result = html(article(build('paragraph', ['re', marker, 'habili', build('emphasis', 'tated'), ' man'])))
    expect(result).toContain('rehabili<span id="page-turn" class="page-turn"></span><em>tated</em> man')
  })

  test('without a number are marked, but not listed', () => {
    const {children, pages} = hast(article(build('pageMarker', {certainty: 'inferred'})))
    expect(toHtml(children)).toContain('<div id="page-turn" class="page-turn" data-certainty="inferred"></div>')
    expect(pages).toEqual([])
  })
})

describe('hostile input', () => {
  test('gets safe identifiers that are never given twice', () => {
    const labels = ['"><script>', 'a b', 'a_b', 'a-b', 'Ж', '', 'turn', 'x'.repeat(500)]
    const markers = labels.map(label => build('pageMarker', {certainty: 'stated', label}))
    const notes = ['fn', '1', '-1', '__proto__', 'constructor'].map(identifier =>
      build('footnoteDefinition', {identifier}, ['Note.']),
    )
    const ids = [...html(article(...markers, ...markers, ...notes)).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(ids).toHaveLength(labels.length * 2 + notes.length + 2)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z][\w-]{0,90}$/)
  })

  test.each([
    'javascript:alert(1)',
    'JaVa\nScript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    'rel',
  ])('is not linked to: %j', url => {
    const messages = new VFile()
    expect(html(article(build('paragraph', [build('link', {url}, 'text')])), {}, messages)).not.toContain('<a')
    expect(messages.messages.map(({ruleId}) => ruleId)).toEqual(['unsafe-url'])
  })

  test('cannot nest links', () => {
    const inner = build('link', {url: 'https://example.org/b'}, 'in')
    const outer = build('link', {url: 'https://example.org/a'}, ['out', inner])
    expect(html(article(build('paragraph', [outer])))).toBe(
      '<p class="opening"><a href="https://example.org/a">outin</a></p>',
    )
  })

  test('has no images but those that the caller gives', () => {
    const image = build('image', {url: 'https://example.org/spy.gif', alt: 'Alt'})
    const messages = new VFile()
    expect(html(article(build('paragraph', [image])), {}, messages)).toContain('<span class="image">Alt</span>')
    expect(messages.messages[0]).toMatchObject({ruleId: 'unresolved-image', source: 'offprint'})
    expect(html(article(build('paragraph', [image])), {image: () => 'a.gif'})).toContain('<img src="a.gif" alt="Alt">')
  })
})

describe('links', () => {
  test('that are relative lead where they led from the source', () => {
    const tree = article(build('paragraph', [build('link', {url: '../issue.htm#n 1'}, 'issue')]))
    tree.metadata.source = {uri: 'https://example.org/tidal/spring/marlowe.htm'}
    expect(html(tree)).toContain('<a href="https://example.org/tidal/issue.htm#n%201">')
  })
})

describe('figures', () => {
  test('have one caption, first or last; others are paragraphs', () => {
    const caption = build('caption', 'C')
    const picture = build('image', {url: 'a.png', alt: 'A'})
    expect(html(article(build('figure', [caption, picture])))).toContain('<figure><figcaption>C</figcaption>')
    expect(html(article(build('figure', [picture, caption, picture])))).toContain('<p class="caption">C</p>')
    expect(html(article(build('figure', [caption, picture, caption])))).not.toContain('figcaption')
  })
})

describe('the opening', () => {
  test.each([
    ['WITH the tide', 'WITH'],
    ['“WITH the tide', '“WITH'],
    ['I WENT down', 'I WENT'],
    ['DER STAAT ist', 'DER STAAT'],
  ])('of capitals is marked: %s', (words, capitals) => {
    expect(html(article(words))).toContain(`<span class="lead-in">${capitals}</span>`)
  })

  test.each(['With the tide', 'A tide', 'I went', 'A.D. 1891'])('of other words is not: %s', words => {
    expect(html(article(words))).not.toContain('lead-in')
  })

  test('is the first paragraph, also in a section', () => {
    expect(html(article(build('section', [build('heading', {depth: 2}, 'H'), 'WITH the tide', 'AND more'])))).toMatch(
      /<p class="opening"><span class="lead-in">WITH<\/span> the tide<\/p><p>AND more<\/p>/,
    )
  })
})

describe('options', () => {
  test('prefix every identifier and every link to it', () => {
    const note = build('footnoteDefinition', {identifier: '1'}, ['Note.'])
    const text = build('paragraph', [build('footnoteReference', {identifier: '1'})])
    const result = html(article(build('title', 'T'), text, note), {prefix: 'a-'})
    for (const [, id = ''] of result.matchAll(/(?: id="|href="#|labelledby=")([^"]*)"/g)) expect(id).toMatch(/^a-/)
  })

  test('write furniture if asked', () => {
    const tree = article(build('furniture', {role: 'top'}, 'Top of page'))
    expect(html(tree)).toBe('')
    expect(html(tree, {furniture: true})).toBe('<header><p class="furniture top">Top of page</p></header>')
  })

  test('replace handlers', () => {
    expect(html(article('P'), {handlers: {paragraph: () => [{type: 'text', value: 'mine'}]}})).toBe('mine')
  })
})

test('in any article identifiers are unique, and what refers to one finds it', () => {
  fc.assert(
    fc.property(arbitraryArticle, tree => {
      const page = html(tree, {}, new VFile())
      const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const [, id] of page.matchAll(/(?:href="#|labelledby=")([^"]*)"/g)) expect(ids).toContain(id)
    }),
    {numRuns: 200},
  )
})

test('in any article that begins with its title no level of headings is skipped', () => {
  fc.assert(
    fc.property(arbitraryArticle, ({children, ...tree}) => {
      const body = children.filter(({type}) => type !== 'title')
      const page = html({...tree, children: [build('title', 'T'), ...body]}, {}, new VFile())
      let before = 0
      for (const [, level] of page.matchAll(/<h([1-6])[ >]/g)) {
        expect(Number(level)).toBeLessThanOrEqual(before + 1)
        before = Number(level)
      }
    }),
    {numRuns: 200},
  )
})

test('a picture above the title stands among the lines of the front, with those below the title', () => {
  const picture = build('figure', [build('image', {url: 'a.png', alt: 'A quay'})])
  const lines = [picture, build('title', 'On Ink'), build('byline', 'Ann Marlowe')] as const
  expect(html(article(...lines, build('paragraph', 'Ink is wet.')))).toMatch(
    /^<header>.*A quay.*On Ink.*Ann Marlowe.*<\/header><p class="opening">Ink is wet\.<\/p>$/s,
  )
  const above = build('paragraph', 'Printed at Hull.')
  expect(html(article(above, ...lines))).toMatch(/^<p class="opening">Printed at Hull\.<\/p>/)
})
