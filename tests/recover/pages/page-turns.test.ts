import {describe, expect, test} from 'vitest'
import {build} from '../../../src/ast/build.js'
import type {Block, Draft} from '../../../src/recover/block.js'
import {healPageTurns} from '../../../src/recover/pages/page-turns.js'
import {breakOf} from '../../../src/recover/pages/word-breaks.js'

function paragraph(value: string, fields: Partial<Block> = {}): Block {
  return {children: [{type: 'text', value}], evidence: {gap: 1, tag: 'p', classes: []}, ...fields}
}

function heal(...blocks: Block[]): Block[] {
  const draft: Draft = {blocks}
  healPageTurns(draft)
  return draft.blocks
}

const half = 'The press stood in the cellar of the house for many years until the'
const rest = 'river came and took it away.'
const citation = (pages: string): Block => ({
  ...paragraph(`From The Tide, Vol. 2 No. 1, Spring 1931, pp. ${pages}.`),
  role: 'sourceCitation',
})

describe('a paragraph that is broken', () => {
  test('becomes one, with a marker that has no number', () => {
    const [block, ...others] = heal(paragraph(half), paragraph(rest))
    expect(others).toEqual([])
    expect(block?.children).toMatchObject([
      {value: `${half} `},
      {type: 'pageMarker', certainty: 'inferred', joins: 'paragraphs', data: {recovery: {certainty: 0.85}}},
      {value: rest},
    ])
    expect(block?.children[1]).not.toHaveProperty('label')
  })

  test('is surer where the citation has several pages, and less sure where it has one', () => {
    const certainty = (...blocks: Block[]): unknown =>
      heal(...blocks)
        .flatMap(({children}) => children)
        .find(({type}) => type === 'pageMarker')?.data?.recovery
    expect(certainty(citation('3-7'), paragraph(half), paragraph(rest))).toMatchObject({
      certainty: 0.9,
      corroboratedBy: ['citation'],
    })
    expect(certainty(citation('3-3'), paragraph(half), paragraph(rest))).toMatchObject({certainty: 0.75})
  })

  test.each([
    ['the first ends a sentence', [paragraph(`${half} flood.`), paragraph(rest)]],
    ['the second begins one', [paragraph(half), paragraph('River water came.')]],
    ['the first leads into a list', [paragraph(`${half} following:`), paragraph(rest)]],
    ['the second is an item', [paragraph(half), paragraph('a) river water')]],
    ['the lines are short', [paragraph('The tide comes in'), paragraph('and goes again')]],
    [
      'a quotation stands between',
      [paragraph(half), {...paragraph('“Soot.”'), role: 'quotation' as const}, paragraph(rest)],
    ],
    [
      'they do not look alike',
      [paragraph(half), paragraph(rest, {evidence: {gap: 1, tag: 'p', classes: ['indentb']}})],
    ],
    ['the first ends in a reference', [paragraph(`${half} <Marlowe, Tides>`), paragraph(rest)]],
    [
      'the first has lines',
      [
        paragraph('', {children: [{type: 'text', value: half}, {type: 'break'}, {type: 'text', value: half}]}),
        paragraph(rest),
      ],
    ],
  ])('is none if %s', (_, blocks) => {
    expect(heal(...blocks)).toHaveLength(blocks.length)
  })

  test('may be the first line without an indent', () => {
    expect(heal(paragraph(half, {evidence: {gap: 1, tag: 'p', classes: ['fst']}}), paragraph(rest))).toHaveLength(1)
  })
})

describe('a marker alone', () => {
  const marker = (label: string): Block => paragraph('', {children: [{type: 'pageMarker', label, certainty: 'stated'}]})

  test('between the halves says where they were joined', () => {
    const [block] = heal(
      paragraph('The house held the old river-side rehabili-'),
      marker('85'),
      paragraph('tated press.'),
    )
    expect(block?.children).toMatchObject([
      {value: 'The house held the old river-side rehabili'},
      {type: 'pageMarker', label: '85', certainty: 'stated', inWord: true, hyphen: '-', joins: 'paragraphs'},
      {value: 'tated press.'},
    ])
  })

  test('between whole paragraphs stands between blocks', () => {
    const blocks = heal(paragraph('Soot.'), marker('85'), marker('86'), paragraph('Oil.'))
    expect(blocks.map(({node}) => node)).toMatchObject([undefined, {label: '85'}, {label: '86'}, undefined])
  })

  test('of several between the halves none is lost', () => {
    const [block] = heal(paragraph(half), marker('85'), marker('86'), paragraph(rest))
    expect(block?.children.map(({type}) => type)).toEqual(['text', 'pageMarker', 'pageMarker', 'text'])
  })

  test('in a line that leads nowhere is kept', () => {
    const line = build('pageMarker', {certainty: 'stated', label: '7'})
    const [block] = heal(
      paragraph('', {children: [build('text', {value: 'Pre- '}), line, build('text', {value: 'and post-war.'})]}),
    )
    expect(block?.children).toHaveLength(3)
  })
})

describe('a hyphen at the end', () => {
  const words = new Map([['rehabilitated', 1], ['self-taught', 1], ['back', 2], ['river', 3], ['side', 2]]) // prettier-ignore

  test.each([
    ['rehabili-', 'tated', false, 'the document has the word without it'],
    ['self-', 'taught', true, 'the document has the word with it'],
    ['anti-', 'clerical', true, 'its first part asks for it'],
    ['river-', 'side', true, 'both parts are words'],
    ['back-', 'wardness', false, 'the second part is no word'],
  ])('%s %s: %s, for %s', (before, after, keeps) => {
    expect(breakOf(`the ${before}`, `${after} of it`, words)?.keeps).toBe(keeps)
  })

  test('stands for a part to come before “and”', () => {
    expect(breakOf('the pre-', 'and post-war', words)).toBeUndefined()
  })
})
