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
      '@book{a,\n  title = {{A}},\n  publisher = {B},\n  year = {1931},\n  month = may,\n}\n' +
        '\n@incollection{a,\n  title = {{A}},\n  booktitle = {C},\n  publisher = {B},\n  year = {1931},\n  month = may,\n}\n',
    )
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

test('each article of a collection is an item of its own', () => {
  const collection = build('collection', [kitchenSink, kitchenSink, build('article', ['Text.'])])
  expect(itemsOf(collection).map(({id}) => id)).toEqual([
    'marlowe-the-harbour-press',
    'marlowe-the-harbour-press-2',
    'article',
  ])
  expect(itemsOf(kitchenSink)).toHaveLength(1)
})
