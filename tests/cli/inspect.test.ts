import {expect, test} from 'vitest'
import {makeWorld, review} from './world.js'

test('--json says what is in an article', async () => {
  const world = makeWorld()
  world.put('review.txt', review)
  const {code, stdout, stderr} = await world.offprint(['inspect', 'review.txt', '--json'])
  expect({code, stderr}).toEqual({code: 0, stderr: ''})
  expect(JSON.parse(stdout)).toMatchObject({
    input: 'review.txt',
    format: 'text',
    type: 'article',
    metadata: {
      title: 'The Keepers and the Lamp',
      creators: [{name: 'Edith Marwood', roles: ['aut']}],
      publication: {title: 'The Harbour Quarterly', volume: '6', number: '4', date: '1934-23'},
    },
    masthead: 'The Harbour Quarterly, Autumn 1934',
    sections: [
      {heading: 'The Price of Oil', depth: 2, line: 25},
      {heading: 'Who Kept the Keepers', depth: 2, line: 37},
      {heading: 'The Strike of 1871', depth: 2, line: 43},
      {heading: 'What Is Left Out', depth: 2, line: 51},
    ],
    blockquotes: [{words: '“There was no oil tonight. I', line: 31}],
    notes: [],
    pageMarkers: [
      {label: null, certainty: 'inferred', inWord: true, before: 'minutes for that quarter are con', line: 35},
      {label: null, certainty: 'inferred', inWord: false, after: 'without them. In June it granted', line: 49},
    ],
    furniture: [
      {role: 'navigation', text: 'Main Harbour Quarterly Index | Main Periodicals Index', line: 1},
      {role: 'navigation'},
      {role: 'top', text: 'Top of page'},
      {role: 'navigation'},
      {role: 'navigation'},
      {role: 'updated', text: 'Last updated on: 3. May 2011'},
    ],
    words: 1086,
    nodes: {article: 1, blockquote: 1, furniture: 6, masthead: 1, pageMarker: 2, section: 4, title: 1},
    messages: [{rule: 'healed-page-turn', severity: 'info', line: 35, column: 1}, {rule: 'healed-page-turn'}],
  })
})

test('the view for a person', async () => {
  const world = makeWorld()
  world.put('review.txt', review)
  const {stdout} = await world.offprint(['inspect', 'review.txt'])
  await expect(stdout).toMatchFileSnapshot('../../fixtures/demo/inspect.txt')
})

test('every part of an article has its place in the view', async () => {
  const world = makeWorld()
  const sink = new URL('../../fixtures/kitchen-sink/tree.json', import.meta.url).pathname
  const {code, stdout} = await world.offprint(['inspect', sink])
  expect(code).toBe(0)
  await expect(stdout.replace(sink, 'tree.json')).toMatchFileSnapshot('../../fixtures/kitchen-sink/inspect.txt')
})

test('colour on a terminal, and none where it is not wanted', async () => {
  const world = makeWorld()
  const args = ['inspect', '-', '--from', 'text']
  const escape = '\u001B['
  expect((await world.offprint(args, {stdin: review, isTTY: true})).stdout).toContain(escape)
  expect((await world.offprint(args, {stdin: review})).stdout).not.toContain(escape)
  for (const env of [{NO_COLOR: '1'}, {TERM: 'dumb'}] as Record<string, string>[]) {
    expect((await world.offprint(args, {stdin: review, isTTY: true, env})).stdout).not.toContain(escape)
  }
})

test('a document cannot steer the terminal', async () => {
  const world = makeWorld()
  const metadata = {creators: [], contributors: [], rights: [], revisions: [], unknown: [], title: '\u001B[2Jgone'}
  const stdin = JSON.stringify({type: 'article', metadata, children: []})
  const {stdout} = await world.offprint(['inspect', '-', '--from', 'json'], {stdin})
  expect(stdout).toContain('\uFFFD[2Jgone')
})

test('given metadata is seen as given', async () => {
  const world = makeWorld()
  world.put('meta.yaml', 'language: de')
  const {stdout} = await world.offprint(['inspect', '-', '--from', 'text', '--meta', 'meta.yaml'], {stdin: review})
  expect(stdout).toMatch(/language +de {2}given/)
})

test('a collection is seen article by article', async () => {
  const world = makeWorld()
  const metadata = {creators: [], contributors: [], rights: [], revisions: [], unknown: []}
  const article = (title: string) => ({type: 'article', metadata: {...metadata, title}, children: []})
  const children = [article('One'), article('Two')]
  const stdin = JSON.stringify({type: 'collection', metadata: {...metadata, title: 'All'}, children})
  const view = await world.offprint(['inspect', '-', '--from', 'json'], {stdin})
  expect(view.stdout).toMatch(/title +All[\s\S]+title +One[\s\S]+title +Two/)
  const {stdout} = await world.offprint(['inspect', '-', '--from', 'json', '--json'], {stdin})
  expect(JSON.parse(stdout)).toMatchObject({type: 'collection', articles: [{type: 'article'}, {type: 'article'}]})
})

test('a document that cannot be read', async () => {
  const world = makeWorld()
  const {code, stdout, stderr} = await world.offprint(['inspect', 'none.txt', '--json'])
  expect({code, stdout}).toEqual({code: 1, stdout: ''})
  expect(stderr).toContain('Unexpected missing file')
  expect(await world.offprint(['inspect', 'none.txt', '--meta', 'none.yaml'])).toMatchObject({code: 1, stdout: ''})
})
