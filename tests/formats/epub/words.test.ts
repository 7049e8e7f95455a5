import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {emptyMetadata} from '../../../src/ast/build.js'
import {giveMetadata, type GivenMetadata} from '../../../src/core/give.js'
import {planEpub, type HastHandlers} from '../../../src/formats/epub/index.js'
import type {Landmark} from '../../../src/formats/epub/plan/book.js'
import {minimal} from './books.js'

test('words that no vocabulary has are type errors', () => {
  const right: GivenMetadata = {contributors: [{name: 'Bo Lindqvist', roles: ['trc', 'mrk']}]}
  // @ts-expect-error `xyz` is no MARC relator code
  const wrong: GivenMetadata = {contributors: [{name: 'Bo Lindqvist', roles: ['xyz']}]}
  // @ts-expect-error `chaptr` is no term of the EPUB vocabulary
  const landmark: Landmark = {type: 'chaptr', label: 'Start', href: 'a.xhtml'}
  expect([right, wrong, landmark]).toHaveLength(3)
})

test('a role that no vocabulary has is refused where it is given', () => {
  const given = {contributors: [{name: 'Bo Lindqvist', roles: ['trc', 'xyz']}]} as unknown as GivenMetadata
  expect(() => giveMetadata(emptyMetadata(), given)).toThrow('Unexpected role `xyz` of Bo Lindqvist, expected a MARC')
})

test('a handler cannot write a word that the vocabulary of EPUB does not have', () => {
  const handlers = (type: string): HastHandlers => ({
    text: () => [{type: 'element', tagName: 'span', properties: {'epub:type': type}, children: []}],
  })
  expect(() => planEpub(minimal, new VFile(), {handlers: handlers('noteref')})).not.toThrow()
  expect(() => planEpub(minimal, new VFile(), {handlers: handlers('noteref notref')})).toThrow(
    'Unexpected `epub:type` `notref`, expected',
  )
})
