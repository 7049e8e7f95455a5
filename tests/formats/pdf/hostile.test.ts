import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {build} from '../../../src/ast/build.js'
import type {Article, Nodes} from '../../../src/ast/nodes.js'
import {writePdf, type PdfWriteOptions} from '../../../src/formats/pdf/index.js'
import {visualOrder} from '../../../src/formats/pdf/lines/bidi.js'
import {queueNotes} from '../../../src/formats/pdf/pages/note-queue.js'
import type {Row} from '../../../src/formats/pdf/pages/row.js'
import {checkPdf} from './checker/check.js'
import {pngOf} from './png.js'
import {readPdf} from './reading.js'

const words = 'The tide came in over the quay, and the press stood still until the evening. '

function articleOf(children: readonly (Nodes | string)[], language = 'en'): Article {
  return build('article', {metadata: {title: 'A Test', language}}, children)
}

interface Case {
  readonly tree: Article
  /** What the text layer must hold, in order. */
  readonly text: readonly string[]
  readonly rules?: readonly string[]
  readonly options?: PdfWriteOptions
  /** Faults that the file has, since it does not claim to have none. */
  readonly faults?: readonly string[]
}

const call = (identifier: string): Nodes => build('footnoteReference', {identifier, label: identifier})
const note = (identifier: string, text: string): Nodes =>
  build('footnoteDefinition', {identifier, label: identifier}, [build('paragraph', [text])])
const many = Array.from({length: 500}, (_, index) => String(index + 1))
const figure = build('figure', [
  build('image', {url: 'tall.png', alt: 'A mast'}),
  build('caption', 'The mast of the light.'),
])
const wide = build('table', [
  build(
    'tableRow',
    Array.from({length: 60}, (_, column) => build('tableCell', `c${String(column)}`)),
  ),
])
const tall = build('table', [
  build('tableRow', [build('tableCell', 'Day'), build('tableCell', 'Log')]),
  build('tableRow', [build('tableCell', 'One'), build('tableCell', words.repeat(120).trim())]),
])

describe('what is hard to print', () => {
  test.each<[string, Case]>([
    [
      'a note longer than a page',
      {
        tree: articleOf([
          build('paragraph', ['Called', call('1'), ' here.']),
          words.repeat(30).trim(),
          note('1', words.repeat(120).trim()),
        ]),
        text: ['Called1 here.', words.repeat(30).trim(), '1', words.repeat(120).trim()],
      },
    ],
    [
      '500 notes in a paragraph',
      {
        tree: articleOf([
          build(
            'paragraph',
            many.flatMap(key => [`word${key}`, call(key), ' ']),
          ),
          ...many.map(key => note(key, `Note ${key}.`)),
        ]),
        text: [many.map(key => `word${key}${key}`).join(' '), ...many.flatMap(key => [key, `Note ${key}.`])],
      },
    ],
    [
      'a figure larger than the page',
      {
        tree: articleOf(['Before.', figure, 'After.']),
        text: ['Before.', 'The mast of the light.', 'After.'],
        options: {resolve: () => pngOf(300, 9000)},
      },
    ],
    [
      'a broken image',
      {
        tree: articleOf(['Before.', figure, 'After.']),
        text: ['Before.', '[A mast]', 'The mast of the light.', 'After.'],
        rules: ['pdf-missing-image'],
        options: {resolve: () => pngOf(300, 9000).subarray(0, 30)},
      },
    ],
    [
      'a table wider than the page',
      {
        tree: articleOf([wide, 'After.']),
        text: [...Array.from({length: 60}, (_, column) => `c${String(column)}`), 'After.'],
        rules: ['pdf-wide-table'],
      },
    ],
    [
      'a row of a table longer than the page',
      {
        tree: articleOf([tall, 'After.']),
        text: ['Day', 'Log', 'One', words.repeat(120).trim(), 'After.'],
      },
    ],
    ['an empty article', {tree: articleOf([]), text: []}],
    [
      'an unknown language',
      {
        tree: articleOf([build('paragraph', [build('foreign', {lang: 'of the quay'}, words.trim())])], 'x-harbour'),
        text: [words.trim()],
      },
    ],
    [
      'a language that is none',
      {tree: articleOf([words.trim()], 'English, mostly'), text: [words.trim()], faults: ['06-002']},
    ],
    ['a word of 40,000 letters', {tree: articleOf(['tide'.repeat(10_000)]), text: ['tide'.repeat(10_000)]}],
    [
      '5,000 signs that no face has, and as many page turns in a word',
      {
        tree: articleOf([
          '灯'.repeat(5000),
          build(
            'paragraph',
            Array.from({length: 5000}, () => ['a', build('pageMarker', {certainty: 'stated'})]).flat(),
          ),
        ]),
        text: ['灯'.repeat(5000), 'a'.repeat(5000)],
        rules: ['pdf-missing-glyph'],
      },
    ],
    [
      'a word of 200,000 signs that addresses of mail have',
      {tree: articleOf(['@'.repeat(200_000)]), text: ['@'.repeat(200_000)]},
    ],
    [
      '200,000 page turns in a cell without text',
      {
        tree: articleOf([
          build('table', [
            build('tableRow', [
              build(
                'tableCell',
                Array.from({length: 200_000}, () => build('pageMarker', {certainty: 'stated'})),
              ),
              build('tableCell', 'Log'),
            ]),
          ]),
        ]),
        text: ['Log'],
      },
    ],
    [
      'a row of 3,000 cells above 3,000 rows of one',
      {
        tree: articleOf([
          build('table', [
            build(
              'tableRow',
              Array.from({length: 3000}, () => build('tableCell', '1')),
            ),
            ...Array.from({length: 3000}, () => build('tableRow', [build('tableCell', '2')])),
          ]),
        ]),
        text: [...Array.from({length: 3000}, () => '1'), ...Array.from({length: 3000}, () => '2')],
        rules: ['pdf-wide-table'],
        faults: ['15-rows'],
      },
    ],
    ['words of no letters', {tree: articleOf(['– — … ’ ”', '\u00AD\u200B', '\u0301']), text: ['– — … ’ ”', '\u0301']}],
  ])('%s', {timeout: 20_000}, async (_, {tree, text, rules = [], options = {}, faults = []}) => {
    const file = new VFile()
    const bytes = await writePdf(options).write(tree, file)
    expect(readPdf(bytes).blocks.map(block => block.text)).toEqual(text)
    expect(file.messages.map(({ruleId}) => ruleId)).toEqual(rules)
    expect([...new Set(checkPdf(bytes).map(({rule}) => rule))]).toEqual(faults)
  })

  test('signs that change places need few fonts, and say what they mean', async () => {
    const marks = ['\u0300', '\u0323', '\u0302', '\u0331', '\u0308']
    const text = Array.from({length: 400}, (_, index) =>
      Array.from({length: 6}, (_, place) => marks[(index * 7 + place * place * (index % 5)) % 5]).join(''),
    ).map(signs => `a${signs}`)
    const bytes = await writePdf().write(articleOf([text.join(' ')]), new VFile())
    expect(readPdf(bytes).blocks.map(block => block.text)).toEqual([text.join(' ')])
    const fonts =
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/Subtype \/Type0/g) ?? []
    expect(fonts.length).toBeLessThan(8)
    expect(checkPdf(bytes)).toEqual([])
  })

  test('10,000 notes of which each calls the next, in the order of their calls', () => {
    const row = (notes: string[]): Row => ({
      before: 0, stretch: 0, head: [], height: 10, cost: 0, parts: [], notes, floats: [], turns: [], anchors: [],
    }) // prettier-ignore
    const last = 10_000
    const notes = new Map(
      Array.from({length: last}, (_, index) => [String(index), [row([String(index + 1)]), row([])]]),
    )
    // The first note calls one more, which comes behind the whole chain.
    notes.set('0', [row(['1', 'late']), row([])]).set('late', [row([])])
    const queue = queueNotes([row(['0']), row(['late'])], notes)
    const inOrder = [...Array.from({length: last}, (_, index) => String(index)), 'late']
    expect(queue.rows).toEqual(inOrder.flatMap(key => notes.get(key) ?? []))
    expect(queue.called).toEqual([0, 2 * last + 1, 2 * last + 1])
    expect(queue.begun).toEqual([0, 2 * last + 1, 2 * last + 1])
  })

  test('the same bytes whatever the zone, and however many are written at once', async () => {
    const tree = articleOf([words.repeat(40).trim(), build('paragraph', ['Called', call('1')]), note('1', 'A note.')])
    const zone = process.env['TZ']
    const made = await Promise.all(Array.from({length: 3}, async () => writePdf().write(tree, new VFile())))
    process.env['TZ'] = 'Asia/Tokyo'
    made.push(await writePdf().write(tree, new VFile()))
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
    expect(new Set(made.map(bytes => Buffer.from(bytes).toString('latin1'))).size).toBe(1)
  })
})

test('a line of very many parts from right to left is turned round', () => {
  const order = visualOrder(Array.from({length: 200_000}, () => 1))
  expect(order).toEqual(Array.from({length: 200_000}, (_, index) => 199_999 - index))
  expect(visualOrder([0, 1, 1, 2, 2, 1, 0])).toEqual([0, 5, 3, 4, 2, 1, 6])
})

// The units of UTF-16 of what is beyond the first plane are below some that are in it.
test('attachments stand in the order of their bytes', async () => {
  const attachments = ['\u{1D51E}.xml', '\uFB01.xml', 'b.xml', 'a.xml', 'a'].map(name => ({
    name,
    mediaType: 'text/xml',
    data: '<a/>',
  }))
  const bytes = await writePdf({attachments}).write(articleOf(['Text.']), new VFile())
  const names = attachments
    .map(({name}) => Buffer.from(name))
    .sort((a, b) => Buffer.compare(a, b))
    .map(name => name.toString())
  expect((await readPdf(bytes)).attachments.map(({name}) => name)).toEqual(names)
})
