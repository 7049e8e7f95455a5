import {describe, expect, test} from 'vitest'
import {build} from '../../src/ast/build.js'
import {itemsOf, toBibtex, toRis, type CslItem} from '../../src/bibliography/csl/index.js'
import {kitchenSink} from '../contract.js'

const item: CslItem = {
  id: 'marlowe-cranes',
  type: 'article-journal',
  title: 'Cranes & Tides: 50% of\nthe "Fleet"',
  author: [{family: 'Marlowe', given: 'Ann', suffix: 'Jr.'}, {literal: 'Pilots and Keepers'}],
  translator: [{family: 'van Dam and Zoon', given: 'B.'}],
  'container-title': 'The Tidal Review',
  volume: 2,
  issue: '1',
  page: '3-7, 9',
  issued: {'date-parts': [[1931]], season: 2},
  language: 'en',
  keyword: 'tides; cranes',
  URL: 'https://example.org/a_b',
}

describe('BibTeX', () => {
  test('has what is known of an article', () => {
    expect(toBibtex([item])).toBe(`@article{marlowe-cranes,
  author = {Marlowe, Jr., Ann and {Pilots and Keepers}},
  translator = {van Dam {and} Zoon, B.},
  title = {{Cranes \\& Tides: 50\\% of the "Fleet"}},
  journal = {The Tidal Review},
  volume = {2},
  number = {1},
  pages = {3--7, 9},
  year = {1931},
  date = {1931-22},
  url = {https://example.org/a_b},
  langid = {en},
  keywords = {tides, cranes},
  month = {Summer},
}
`)
  })

  test('has months as macros, and books and chapters as such', () => {
    const book: CslItem = {id: 'a', type: 'book', title: 'A', publisher: 'B', issued: '1931-05-02'}
    expect(toBibtex([book, {...book, type: 'chapter', 'container-title': 'C'}])).toBe(
      '@book{a,\n  title = {{A}},\n  publisher = {B},\n  year = {1931},\n  date = {1931-05-02},\n  month = may,\n}\n' +
        '\n@incollection{a,\n  title = {{A}},\n  booktitle = {C},\n  publisher = {B},\n  year = {1931},\n  date = {1931-05-02},\n  month = may,\n}\n',
    )
  })

  test.each([
    ['1931', 'year = {1931}', undefined],
    ['1931-05', 'year = {1931}', 'month = may'],
    ['1938-05/1938-06', 'date = {1938-05/1938-06}', 'year = {1938}'],
    ['1939/1945', 'date = {1939/1945}', 'year = {1939}'],
    ['1935?', 'date = {1935~}', 'year = {1935}'],
    ['1935~', 'date = {1935~}', 'year = {1935}'],
    ['193X', 'date = {193X}', undefined],
  ])('has the date %s', (date, ...lines) => {
    const [item] = itemsOf(build('article', {metadata: {title: 'T', publication: {title: 'R', date}}}, ['Text.']))
    const entry = toBibtex(item ? [item] : [])
    for (const line of lines) if (line !== undefined) expect(entry).toContain(`  ${line},\n`)
    if (/^\d{4}(-\d\d)?$/.test(date)) expect(entry).not.toContain('date =')
    if (date === '193X') expect(entry).not.toContain('year =')
  })

  test('has no date where none is known', () => {
    expect(toBibtex([{id: 'a', type: 'document', title: 'T'}])).toBe('@misc{a,\n  title = {{T}},\n}\n')
  })

  test('holds no address and no key that ends its entry', () => {
    const entry = toBibtex([
      {id: 'a, b}', type: 'book', URL: 'https://example.org/a_b}?c={d} e%20', DOI: '10.1/<a}>', ISBN: '1}'},
    ])
    expect(entry).toContain('@book{a-b-,\n')
    expect(entry).toContain('url = {https://example.org/a_b%7D?c=%7Bd%7D%20e%20},')
    expect(entry).toContain('doi = {10.1/<a%7D>},')
    expect(entry).toContain('isbn = {1\\}},')
  })

  test('holds no command that stands in a title', () => {
    const hostile = toBibtex([{...item, title: '\\input{/etc/passwd} $x_1^2$ #~ }'}])
    expect(hostile).toContain(
      '{{\\textbackslash{}input\\{/etc/passwd\\} \\$x\\_1\\textasciicircum{}2\\$ \\#\\textasciitilde{} \\}}}',
    )
  })
})

describe('RIS', () => {
  test('has what is known of an article', () => {
    expect(toRis([item])).toBe(`TY  - JOUR
AU  - Marlowe, Ann, Jr.
AU  - Pilots and Keepers
A4  - van Dam and Zoon, B.
TI  - Cranes & Tides: 50% of the "Fleet"
T2  - The Tidal Review
VL  - 2
IS  - 1
SP  - 3-7, 9
PY  - 1931
DA  - 1931///Summer
UR  - https://example.org/a_b
LA  - en
KW  - tides
KW  - cranes
ID  - marlowe-cranes
ER  - 
`)
  })

  test('has a day as it is', () => {
    expect(toRis([{id: 'a', type: 'article-newspaper', page: '3-7', issued: {'date-parts': [[1931, 5, 2]]}}])).toBe(
      'TY  - NEWS\nSP  - 3\nEP  - 7\nPY  - 1931\nDA  - 1931/05/02/\nID  - a\nER  - \n',
    )
  })
})

describe('dates in RIS', () => {
  test.each([
    ['1931', undefined, 'PY  - 1931\n', undefined],
    ['1931-05', undefined, 'PY  - 1931\nDA  - 1931/05//\n', undefined],
    ['1938-05/1938-06', 'May/June 1938', 'PY  - 1938\nDA  - 1938/05//May - June 1938\n', undefined],
    ['1939/1945', undefined, 'PY  - 1939\nDA  - 1939///1939 - 1945\n', undefined],
    ['1935?', 'about 1935', 'PY  - 1935\nDA  - 1935///about 1935\n', undefined],
    ['193X', undefined, 'DA  - ///193X\n', 'PY  -'],
    ['1931-22', undefined, 'PY  - 1931\nDA  - 1931///Summer\n', undefined],
  ])('%s', (date, printedDate, lines, none) => {
    const publication = {title: 'R', date, ...(printedDate !== undefined && {printedDate})}
    const record = toRis(itemsOf(build('article', {metadata: {title: 'T', publication}}, ['Text.'])))
    expect(record).toContain(lines)
    if (none !== undefined) expect(record).not.toContain(none)
  })
})

test('an article without a publication of its own is of that of its collection', () => {
  const publication = {title: 'R', number: '5', date: '1931-05', pages: [{first: '1', last: '64'}]}
  const own = build('article', {metadata: {title: 'A', publication: {title: 'Other'}}}, ['Text.'])
  const none = build('article', {metadata: {title: 'B'}}, ['Text.'])
  const [first, second] = itemsOf(build('collection', {metadata: {title: 'May', publication}}, [own, none]))
  expect(first).toMatchObject({title: 'A', 'container-title': 'Other'})
  expect(second).toEqual({
    id: 'b',
    type: 'article-magazine',
    title: 'B',
    'container-title': 'R',
    issue: '5',
    issued: {'date-parts': [[1931, 5]]},
  })
})

test('each article of a collection is an item of its own', () => {
  const collection = build('collection', [kitchenSink, kitchenSink, build('article', ['Text.'])])
  expect(itemsOf(collection).map(({id}) => id)).toEqual([
    'marlowe-the-harbour-press',
    'marlowe-the-harbour-press-2',
    'article',
  ])
  expect(itemsOf(kitchenSink)).toHaveLength(1)
})
