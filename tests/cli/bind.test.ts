import {expect, test} from 'vitest'
import {png} from '../formats/epub/books.js'
import {makeWorld} from './world.js'

/** A page of the archive, with a picture of its own folder. */
function page(title: string, pages: string): string {
  return `<html><head><title>${title}</title></head><body>
<h2>Ann Marwood</h2><h1>${title}</h1>
<p class="info">From <em>The Tidal Review</em>, Vol. 2 No. 1, Spring 1931, pp. ${pages}.</p>
<p><img src="figure.png" alt="A press"></p>
<p>The tide of the year was high, and the presses of the harbour stood under water for a week.</p>
<p>Nobody who saw them could have said that they would ever print again, and yet they did.</p></body></html>`
}

function makeIssue(): ReturnType<typeof makeWorld> {
  const world = makeWorld()
  world.put('b/ink.htm', page('On Ink', '9–11'))
  world.put('a/type.htm', page('On Type', '3–8'))
  for (const folder of ['a', 'b']) world.put(`${folder}/figure.png`, Buffer.from(png))
  return world
}

test('an issue, in the order of its pages, named after what all articles agree in', async () => {
  const world = makeIssue()
  const args = ['bind', 'b/ink.htm', 'a/type.htm', '--order', 'pages', '--to', 'json,epub']
  const {code, stdout} = await world.offprint(args)
  const name = 'marwood-the-tidal-review-vol-2-no-1-spring-1931'
  expect({code, stdout}).toEqual({code: 0, stdout: `${name}.json\n${name}.epub\n`})
  const {type, metadata, children} = JSON.parse(world.text(`${name}.json`)) as {
    type: string
    metadata: object
    children: {metadata: {title: string}}[]
  }
  expect({type, metadata}).toMatchObject({
    type: 'collection',
    metadata: {title: 'The Tidal Review, Vol. 2 No. 1, Spring 1931', publication: {volume: '2', number: '1'}},
  })
  expect(children.map(child => child.metadata.title)).toEqual(['On Type', 'On Ink'])
})

test('pictures of one name come from the folder of each document', async () => {
  const world = makeIssue()
  await world.offprint(['bind', 'a/type.htm', 'b/ink.htm', '--to', 'json,epub', '--name', 'issue'])
  expect(world.text('issue.json')).toContain('"url": "a/figure.png"')
  expect(
    world
      .bytes('issue.epub')
      .toString('latin1')
      .match(/OEBPS\/image-\d\.png/g),
  ).toHaveLength(4)
})

test('a document that fails is named, and nothing is written', async () => {
  const world = makeIssue()
  world.put('empty.htm', '')
  const {code, stdout, stderr} = await world.offprint(['bind', 'a/type.htm', 'empty.htm', '--to', 'json'])
  expect({code, stdout}).toEqual({code: 1, stdout: ''})
  expect(stderr).toContain('empty.htm')
})

test('given metadata are those of the whole, and the log has the messages of all', async () => {
  const world = makeIssue()
  world.put('issue.yaml', 'title: Spring\n')
  const args = ['a/type.htm', 'b/ink.htm', '--to', 'json', '--meta', 'issue.yaml', '--log', 'log.json', '--name', 'x']
  expect(await world.offprint(['bind', ...args])).toMatchObject({code: 0})
  expect(JSON.parse(world.text('x.json'))).toMatchObject({
    metadata: {title: 'Spring'},
    children: [{metadata: {title: 'On Type'}}, {metadata: {title: 'On Ink'}}],
  })
  expect(JSON.parse(world.text('log.json'))).toMatchObject({
    inputs: [{input: 'a/type.htm'}, {input: 'b/ink.htm'}],
    outputs: ['x.json'],
  })
})

test.each([
  [['bind', '--to', 'epub'], 'expected an input'],
  [['bind', 'a.htm'], 'Unexpected missing `--to`'],
  [['bind', 'a.htm', '--to', 'epub', '--order', 'size'], 'expected given or pages'],
  [['bind', 'a.htm', 'b.htm', '--to', 'epub,pdf', '--out', '-'], 'for several outputs'],
])('%j is wrong usage', async (args, message) => {
  const {code, stderr} = await makeWorld().offprint(args)
  expect(code).toBe(2)
  expect(stderr).toContain(message)
  expect(stderr).toContain('offprint bind --help')
})
