import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import type {Nodes} from '../../../src/ast/nodes.js'
import {toString} from '../../../src/ast/text.js'
import {readText} from '../../../src/formats/text/index.js'

function find(...blocks: string[]): {references: string[]; notes: Record<string, string>; text: string} {
  const tree = readText().read(new VFile({value: ['On Ink', ...blocks].join('\n\n')}))
  const references: string[] = []
  const notes: Record<string, string> = {}
  visit(tree as Nodes, node => {
    if (node.type === 'footnoteReference') references.push(node.identifier)
    if (node.type === 'footnoteDefinition') notes[node.identifier] = toString(node).replace(/\s+/g, ' ')
  })
  return {references, notes, text: toString(tree)}
}

const body = 'Ink was made of soot [1] and of oil, in the house by the river, for as long as the press stood in it. [2]'

describe('notes that are typed', () => {
  test.each([
    ['in brackets', ['[1] Soot.', '[2] Oil.']],
    ['with a full stop', ['1. Soot.', '2. Oil.']],
    ['with a full stop and no space', ['1.Soot.', '2.Oil.']],
    ['with a bracket', ['1) Soot.', '2) Oil.']],
    ['as bare numbers', ['1 Soot.', '2 Oil.']],
  ])('%s, under a heading', (_, notes) => {
    expect(find(body, 'Notes', ...notes)).toMatchObject({references: ['1', '2'], notes: {1: 'Soot.', 2: 'Oil.'}})
  })

  test('without a heading, where the text has all their marks', () => {
    expect(find(body, '[1] Soot.', '[2] Oil.')).toMatchObject({references: ['1', '2'], notes: {1: 'Soot.', 2: 'Oil.'}})
  })

  test.each([
    ['(1)', '(2)'],
    ['1)', '2)'],
  ])('with the marks %s in the text, under a heading and without', (first, second) => {
    const printed = `Ink was made of soot ${first} and of oil, in the house by the river, while the press stood in it. ${second}`
    const notes = ['(1) Soot.', '(2) Oil.']
    const found = {references: ['1', '2'], notes: {1: 'Soot.', 2: 'Oil.'}}
    expect(find(printed, 'Notes', ...notes)).toMatchObject(found)
    expect(find(printed, ...notes)).toMatchObject(found)
  })

  test.each([
    ['are named', 'Ink was dear, as we shall see in points (1) and (2) on the house by the river and its people.'],
    ['are counted', 'For ink was dear: (1) soot was scarce, (2) oil was sold abroad, and the river stood high.'],
  ])('without a heading, where numbers %s in the text, are a list', (_, printed) => {
    expect(find(printed, '(1) Soot was scarce.', '(2) Oil was sold.').notes).toEqual({})
  })

  test('with a sign, under a heading', () => {
    expect(find('Ink * was made of soot, and oil** was not.', 'Notes', '* Of Hull.', '** Of whales.')).toMatchObject({
      references: ['*', '**'],
      notes: {'*': 'Of Hull.', '**': 'Of whales.'},
    })
  })

  test('without a heading and without marks are a list of the text', () => {
    expect(
      find('Ink was made of these, in the house by the river, for as long as it stood:', '1. Soot.', '2. Oil.').notes,
    ).toEqual({})
  })

  test('a block without a label is a part of the note above it', () => {
    expect(find(body, 'Notes', '1. Soot.', 'It was found again.', '2. Oil.').notes).toEqual({
      1: 'Soot. It was found again.',
      2: 'Oil.',
    })
  })

  test('a name or a date after the last is not', () => {
    expect(find(body, 'Notes', '1. Soot.', '2. Oil.', 'Cy Vane').notes).toEqual({1: 'Soot.', 2: 'Oil.'})
  })

  test('a second series of the same numbers has identifiers of its own', () => {
    expect(find(body, 'Notes', '1. Soot.', '2. Oil.', 'Remarks:', '1. Hull.').notes).toEqual({
      1: 'Soot.',
      2: 'Oil.',
      '1-2': 'Hull.',
    })
  })

  test('a number after a number is a power, and a year in brackets no mark', () => {
    const found = find(`${body} It was [1917] then.`, 'Notes', '1. Soot.', '2. Oil.')
    expect(found.references).toEqual(['1', '2'])
    expect(found.text).toContain('[1917]')
  })
})

describe('notes that have a sign', () => {
  test('follow a text that has it', () => {
    const found = find(
      'Ink* was made of soot, and oil† was not.',
      '* Of Hull.',
      '† Of whales.',
      'So it went on for years.',
    )
    expect(found.references).toEqual(['*', '†'])
    expect(found.notes).toEqual({'*': 'Of Hull.', '†': 'Of whales.'})
  })

  test('may be several of one sign, each for the text above it', () => {
    const found = find('Ink* was made of soot.', '* Of Hull.', 'Oil* was not.', '* Of whales.')
    expect(found.references).toEqual(['*', '*-2'])
    expect(found.notes).toEqual({'*': 'Of Hull.', '*-2': 'Of whales.'})
  })

  test.each([
    ['an ornament', ['Ink was made of soot.', '* * *', 'Oil was not.']],
    ['items of a list', ['Ink was made of these things, all of them dear:', '* soot', '* oil']],
    ['a product', ['It was 3 * 4 in all.', '* soot']],
  ])('are not %s', (_, blocks) => {
    expect(find(...blocks).notes).toEqual({})
  })
})
