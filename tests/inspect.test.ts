import {expect, test} from 'vitest'
import {bind, build, inspect, read} from '../src/index.js'
import {readText} from '../src/formats/text/index.js'
import {review} from './cli/world.js'

test('says what was found, how it is known and where it stands, as plain JSON', async () => {
  const {tree, file} = await read(review, {from: readText()})
  const view = inspect(tree, file)
  expect(JSON.parse(JSON.stringify(view))).toEqual(view)
  if (view.type !== 'article') throw new Error('Unexpected collection, expected an article')
  expect(view.metadata.known?.title).toMatchObject({how: 'inferred', rule: 'first-line-of-title'})
  expect(view.sections.map(({heading, words, line}) => ({heading, words, line}))).toEqual([
    {heading: 'The Price of Oil', words: 309, line: 25},
    {heading: 'Who Kept the Keepers', words: 161, line: 37},
    {heading: 'The Strike of 1871', words: 166, line: 43},
    {heading: 'What Is Left Out', words: 190, line: 51},
  ])
  expect(view.messages.map(({rule, line}) => ({rule, line}))).toEqual([
    {rule: 'healed-page-turn', line: 35},
    {rule: 'healed-page-turn', line: 49},
  ])
})

test('counts the words of a section with those below it, and of a heading alone none', () => {
  const heading = (text: string, depth: 2 | 3) => build('heading', {depth}, text)
  const inner = build('section', [heading('In it', 3), 'four words are here'])
  const view = inspect(build('article', [heading('Alone', 2), 'one', build('section', [heading('Outer', 2), inner])]))
  expect(view).toMatchObject({
    words: 9,
    sections: [
      {heading: 'Alone', words: null},
      {heading: 'Outer', words: 7},
      {heading: 'In it', words: 6},
    ],
    messages: [],
  })
})

test('looks at each article of a collection', () => {
  const view = inspect(bind([build('article', ['one']), build('article', ['one two'])]))
  expect(view).toMatchObject({type: 'collection', articles: [{words: 1}, {words: 2}]})
})
