import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import type {Tree} from '../../../src/ast/nodes.js'
import {readMarkdown, writeMarkdown} from '../../../src/formats/markdown/index.js'
import {allText, splitWords} from '../../contract.js'
import {audit} from '../../../src/ledger/index.js'

function read(markdown: string): {tree: Tree; messages: string[]} {
  const file = new VFile(markdown)
  const tree = readMarkdown().read(file)
  return {tree, messages: file.messages.map(one => `${String(one.ruleId)} ${String(one.line)}:${String(one.column)}`)}
}

const hugo = `+++
title = "On Type"
authors = ["Ann Marlowe", "Bo Lindqvist"]
date = 1931-04-02
lastmod = 1931-05-01T10:00:00Z
tags = ["lead", "ink"]
categories = ["trades"]
draft = false
slug = "on-type"
weight = 17
[params]
  mood = 'grave' # or not
+++

Lead is heavy.
`

const hugoJson = `{
\t"title": "On Type",
\t"author": "Ann Marlowe",
\t"date": "1931-04-02",
\t"tags": ["lead", "ink"],
\t"draft": true
}

Lead is heavy.
`

const jekyll = `---
layout: post
title: "On Type"
author: Ann Marlowe
date: 1931-04-02
last_modified_at: 1931-05-01
categories: [trades]
tags: [lead, ink]
permalink: /on-type/
---

Lead is heavy.
`

const titleBlock = `% On Type,
  a Second Look
% Ann Marlowe; Bo Lindqvist
% Spring 1931

Lead is heavy.
`

describe('front matter', () => {
  test('in TOML, of Hugo', () => {
    const {tree, messages} = read(hugo)
    expect(messages).toEqual([])
    expect(tree.metadata).toMatchObject({
      title: 'On Type',
      creators: [{name: 'Ann Marlowe', roles: ['aut']}, {name: 'Bo Lindqvist'}],
      publication: {date: '1931-04-02'},
      keywords: ['lead', 'ink'],
      unknown: [
        {label: 'lastmod', text: '1931-05-01T10:00:00Z'},
        {label: 'categories', text: '["trades"]'},
        {label: 'draft', text: 'false'},
        {label: 'slug', text: 'on-type'},
        {label: 'weight', text: '17'},
        {label: 'params', text: '{"mood":"grave"}'},
      ],
    })
    expect(tree.children[0]?.position?.start.line).toBe(15)
  })

  test('in JSON, of Hugo', () => {
    const {tree, messages} = read(hugoJson)
    expect(messages).toEqual([])
    expect(tree.metadata).toMatchObject({
      title: 'On Type',
      creators: [{name: 'Ann Marlowe'}],
      publication: {date: '1931-04-02'},
      keywords: ['lead', 'ink'],
      unknown: [{label: 'draft', text: 'true'}],
    })
    expect(tree.children[0]?.position?.start.line).toBe(9)
  })

  test('in YAML, of Jekyll', () => {
    expect(read(jekyll).tree.metadata).toMatchObject({
      title: 'On Type',
      keywords: ['lead', 'ink'],
      unknown: [
        {label: 'layout', text: 'post'},
        {label: 'last_modified_at', text: '1931-05-01'},
        {label: 'categories', text: '["trades"]'},
        {label: 'permalink', text: '/on-type/'},
      ],
    })
  })

  test('in YAML that ends with dots, of pandoc', () => {
    const {tree, messages} = read('---\ntitle: On Type\nlanguage: the English\n...\n\nLead.\n\n---\n\nInk.\n')
    expect(messages).toEqual(['markdown-field 3:1'])
    expect(tree.metadata.title).toBe('On Type')
    expect(tree.children.map(({type, position}) => `${type} ${String(position?.start.line)}`)).toEqual([
      'paragraph 6',
      'thematicBreak 8',
      'paragraph 10',
    ])
    expect(read('---\nLead and\n\n...\n').tree.metadata.title).toBeUndefined()
    expect(read('---\ntitle: A\n---\n\n...\n').tree.children).toHaveLength(1)
  })

  test.each([
    [
      'a sentence',
      '---\n# Chapter one\n\nHe came in: nobody was there.\n\n...\n\nShe left.\n',
      'break heading paragraph paragraph paragraph',
    ],
    ['a question', '---\n"What shall we do?" he asked: nobody knew.\n...\n', 'break paragraph'],
    [
      'a comment',
      '---\n# Chapter one\n\n...\n\nShe left.\n\n---\n\nThe end.\n',
      'break heading paragraph paragraph break paragraph',
    ],
    ['more than a key', '---\nNote: he left.\n\nNobody came.\n\n...\n', 'break paragraph paragraph paragraph'],
    ['more than a bibliography', `---\na: ${'b '.repeat(100_001)}\n...\n`, 'break paragraph'],
  ])('does not end with dots where no key stands, but %s', (_, markdown, types) => {
    const {tree} = read(markdown)
    const found: string = tree.children.map(({type}) => (type === 'thematicBreak' ? 'break' : type)).join(' ')
    expect(found.replace(/title|section/, 'heading')).toBe(types)
    expect(tree.metadata.unknown).toEqual([])
    expect(splitWords(allText(tree))).toEqual(splitWords(markdown))
  })

  test('in a title block, of pandoc, says how sure it is', () => {
    const {tree, messages} = read(titleBlock)
    expect(messages).toEqual([])
    const known = {how: 'inferred', rule: 'title-block', certainty: 0.95}
    expect(tree.metadata).toMatchObject({
      title: 'On Type, a Second Look',
      creators: [{name: 'Ann Marlowe'}, {name: 'Bo Lindqvist'}],
      publication: {printedDate: 'Spring 1931'},
      known: {title: known, creators: known, publication: known},
    })
    expect(read('% On Type\n\nLead.\n').tree.metadata.known).toEqual({title: {...known, certainty: 0.8}})
    expect(read('%\n% Ann Marlowe\n\n# On Type\n').tree.metadata).toMatchObject({title: 'On Type', creators: [{}]})
  })

  test.each([
    ['% of the men\nwere there.\n', 'a paragraph'],
    ['% a\n% b\n% c\n% d\n', 'four lines'],
    ['{x} marks\n', 'a brace'],
    ['{"x": 1} marks\n', 'more in the line'],
    ['+++ x\n\n+++\n', 'other words'],
  ])('is not %j: %s', markdown => {
    const {tree} = read(markdown)
    expect(tree.metadata.unknown).toEqual([])
    expect(tree.children[0]?.type).toBe('paragraph')
  })

  test.each([
    ['+++\ntitle = "a\n+++\n\nText.\n', '2:11'],
    ['+++\ntitle = "a"\ntitle = "b"\n+++\n\nText.\n', '3:1'],
    ['+++\njust words\n+++\n\nText.\n', '2:6'],
    [`+++\na = ${'['.repeat(200)}\n+++\n`, '2:55'],
    [`+++\n${'a.'.repeat(6000)}a = 1\n+++\n\nText.\n`, '2:1'],
    [`+++\n${'"a b" . '.repeat(6000)}a = 1\n+++\n\nText.\n`, '2:1'],
    [`+++\n${'a.a.a.a.a.a.a = {'.repeat(10)}${'}'.repeat(10)}\n+++\n\nText.\n`, '2:1'],
    ['{\n "title": "a"\n "b": 1\n}\n\nText.\n', '3:2'],
  ])('%j is refused at its place', (markdown, place) => {
    const file = new VFile(markdown)
    expect(() => readMarkdown().read(file)).toThrow(/^Unexpected/)
    const [message] = file.messages
    expect(message).toMatchObject({ruleId: 'markdown-front-matter', fatal: true})
    expect(`${String(message?.line)}:${String(message?.column)}`).toBe(place)
  })

  test('without an end is text, and reported', () => {
    expect(read('+++\ntitle = "a"\n\n# T\n').messages).toEqual(['markdown-unclosed 1:1'])
    const {tree, messages} = read('{ "title": "a",\n\n# T\n')
    expect(messages).toEqual(['markdown-unclosed 1:1'])
    expect(JSON.stringify(tree)).toContain('title')
  })

  test('names the place of a value that a key cannot have', () => {
    expect(read('---\ntitle: A\nlanguage: the English\n---\n\nText.\n').messages).toEqual(['markdown-field 3:1'])
    expect(read('+++\ntitle = "A"\nlanguage = "the English"\n+++\n\nText.\n').messages).toEqual(['markdown-field 3:1'])
    expect(read('{\n  "title": "A",\n  "language": "the English"\n}\n\nText.\n').messages).toEqual([
      'markdown-field 3:4',
    ])
  })

  test('keeps a key that objects have by themselves', () => {
    const unknown = [{label: '__proto__', text: 'a'}]
    expect(read('---\ntitle: T\n__proto__: a\n---\n').tree.metadata.unknown).toEqual(unknown)
    expect(read('{"title": "T", "__proto__": "a"}\n').tree.metadata.unknown).toEqual(unknown)
    expect(read('+++\ntitle = "T"\n__proto__ = "a"\n+++\n').tree.metadata.unknown).toEqual(unknown)
    expect(read('---\ntitle: T\n__proto__: {a: b}\n---\n').tree.metadata.unknown).toEqual([
      {label: '__proto__', text: '{"a":"b"}'},
    ])
  })

  test.each([
    ['a long value', `+++\na = "${'b '.repeat(75_000)}"\n+++\n\nLead.\n`],
    ['a long value between dots', `---\ntitle: ${'b '.repeat(75_000)}\n...\n\nLead.\n`],
    ['a long title', `% ${'b '.repeat(75_000)}\n\nLead.\n`],
    ['blanks in a title', `% a${' '.repeat(150_000)}b\n\nLead.\n`],
    ['signs of the end in a string of TOML', `+++\na = "${'\\"'.repeat(75_000)}\n+++\n\nLead.\n`],
    ['signs of the end in a string of JSON', `{"a": "${'\\"'.repeat(75_000)}\n\nLead.\n`],
    ['a block that does not end', `§§JSONBLOCK_START§§${' '.repeat(150_000)}Lead.\n`],
  ])('is looked through once: %s', (_, markdown) => {
    try {
      readMarkdown().read(new VFile(markdown))
    } catch (error) {
      expect(String(error)).toContain('Unexpected front matter')
    }
  })

  const dotted = '---\ntitle: On Type\nfoo: bar\n...\n\nLead is heavy.\n'
  const broken = '---\n# Chapter one\n\nHe came in: nobody.\n\n...\n\nShe left.\n\n---\n\nThe end.\n'

  test.each([hugo, hugoJson, titleBlock, dotted, broken])('%j loses no word', async source => {
    const {tree} = read(source)
    const value = await writeMarkdown().write(tree, new VFile())
    const {entries} = await audit({source: {value: source, path: 'in.md'}, output: {value, path: 'out.md'}, tree})
    expect(entries.filter(({rule}) => rule === undefined)).toEqual([])
  })
})
