import {existsSync, mkdirSync, symlinkSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {makeWorld, review} from './world.js'

const stem = 'marwood-the-keepers-and-the-lamp'

test('every format, into a folder that is made', async () => {
  const world = makeWorld()
  world.put('review.txt', review)
  const to = 'epub,pdf,tei,markdown,html,json'
  const {code, stdout, stderr} = await world.offprint(['convert', 'review.txt', '--to', to, '--out', 'out/books'])
  expect({code, stderr}).toMatchObject({code: 0})
  const names = ['epub', 'pdf', 'tei.xml', 'md', 'html', 'json'].map(extension => `${stem}.${extension}`)
  expect(stdout).toBe(names.map(name => `out/books/${name}\n`).join(''))
  expect(world.list('out/books')).toEqual([...names].sort())
  expect(world.bytes(`out/books/${stem}.pdf`).subarray(0, 5).toString()).toBe('%PDF-')
  expect(world.bytes(`out/books/${stem}.epub`).subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip')
})

test('the current folder, when none is named', async () => {
  const world = makeWorld()
  world.put('review.txt', review)
  expect(await world.offprint(['convert', 'review.txt', '--to', 'json'])).toMatchObject({stdout: `${stem}.json\n`})
  expect(world.list()).toEqual([`${stem}.json`, 'review.txt'])
})

test('an existing output is replaced', async () => {
  const world = makeWorld()
  world.put('review.txt', review)
  world.put(`${stem}.md`, 'old')
  await world.offprint(['convert', 'review.txt', '--to', 'markdown'])
  expect(world.text(`${stem}.md`)).toContain('SUFFICIENCY'.toLowerCase())
  expect(world.list()).toHaveLength(2)
})

test('an input is never replaced, not even through a link', async () => {
  const world = makeWorld()
  world.put('real.txt', review)
  await world.offprint(['convert', 'real.txt', '--to', 'json', '--name', 'review'])
  const before = world.text('review.json')
  symlinkSync(world.path('review.json'), world.path('same.json'))
  for (const name of ['review', 'same']) {
    const {code, stderr} = await world.offprint(['convert', 'review.json', '--to', 'json', '--name', name])
    expect(code).toBe(1)
    expect(stderr).toContain(`Unexpected output \`${name}.json\` in place of an input`)
    expect(stderr).toContain('Choose another folder')
  }
  expect(world.text('review.json')).toBe(before)
})

test('documents of the same name are numbered', async () => {
  const world = makeWorld()
  for (const name of ['a.txt', 'b.txt', 'c.txt']) world.put(name, review)
  const {stdout} = await world.offprint(['convert', 'a.txt', 'b.txt', 'c.txt', '--to', 'json,html'])
  const names = [stem, `${stem}-2`, `${stem}-3`].flatMap(name => [`${name}.json\n`, `${name}.html\n`])
  expect(stdout).toBe(names.join(''))
})

test('the input lends its name where author and title give none', async () => {
  const world = makeWorld()
  const tree = {type: 'article', metadata: {creators: [], contributors: [], rights: [], revisions: [], unknown: []}}
  world.put('Draft 3.json', JSON.stringify({...tree, children: []}))
  expect(await world.offprint(['convert', 'Draft 3.json', '--to', 'html'])).toMatchObject({stdout: 'draft-3.html\n'})
})

test('--name names the output', async () => {
  const world = makeWorld()
  world.put('review.txt', review)
  const {stdout} = await world.offprint(['convert', 'review.txt', '--to', 'tei', '--name', 'Light & Lamp'])
  expect(stdout).toBe('Light & Lamp.tei.xml\n')
})

test('standard input to standard output', async () => {
  const world = makeWorld()
  const {code, stdout} = await world.offprint(['convert', '-', '--to', 'markdown'], {stdin: review})
  expect(code).toBe(0)
  expect(stdout).toContain('The Price of Oil')
  expect(world.list()).toEqual([])
})

test('bytes go to standard output whole, but not to a terminal', async () => {
  const world = makeWorld()
  const piped = await world.offprint(['convert', '-', '--to', 'pdf'], {stdin: review})
  expect(piped.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(piped.bytes.subarray(-6).toString()).toContain('%%EOF')
  const shown = await world.offprint(['convert', '-', '--to', 'pdf'], {stdin: review, isTTY: true})
  expect(shown).toMatchObject({code: 2, stdout: ''})
  expect(shown.stderr).toContain('Unexpected terminal for bytes')
})

test('--meta wins, and is recorded as given', async () => {
  const world = makeWorld()
  world.put('review.txt', review)
  world.put('meta.yaml', 'title: The Light Service\npublication:\n  volume: 7\n')
  await world.offprint(['convert', 'review.txt', '--to', 'json', '--meta', 'meta.yaml', '--name', 'a'])
  const tree = JSON.parse(world.text('a.json')) as {metadata: Record<string, object>}
  expect(tree.metadata).toMatchObject({
    title: 'The Light Service',
    publication: {volume: '7', number: '4', known: {volume: {how: 'given'}}},
    known: {title: {how: 'given'}},
  })
})

test('--encoding decides', async () => {
  const world = makeWorld()
  world.put('review.txt', Buffer.concat([Buffer.from(review), Buffer.from('\n\nC\xe9line \xb3\n', 'latin1')]))
  const args = ['convert', 'review.txt', '--to', 'json', '--name', 'a', '--encoding']
  expect(await world.offprint([...args, 'iso-8859-2'])).toMatchObject({code: 0})
  expect(world.text('a.json')).toContain('Céline ł')
  const {code, stderr} = await world.offprint([...args, 'klingon'])
  expect(code).toBe(1)
  expect(stderr).toContain('Unexpected encoding `klingon`')
})

test('--from overrides what the content looks like', async () => {
  const world = makeWorld()
  world.put('review.txt', review)
  const {code, stderr} = await world.offprint(['convert', 'review.txt', '--to', 'tei', '--from', 'json'])
  expect(code).toBe(1)
  expect(stderr).toMatch(/review\.txt[\s\S]+1:1\S*\s+error\s+Unexpected/)
})

test('--set reaches the writer', async () => {
  const world = makeWorld()
  const args = ['convert', '-', '--to', 'html']
  const without = await world.offprint(args, {stdin: review})
  const furnished = await world.offprint([...args, '--set', 'html.furniture=true'], {stdin: review})
  expect(without.stdout).not.toContain('Top of page')
  expect(furnished.stdout).toContain('Top of page')
})

test.skipIf(!existsSync('/proc/self'))('a folder of the system that takes no other is wrong usage', async () => {
  const world = makeWorld()
  world.put('review.txt', review)
  const {code, stderr} = await world.offprint(['convert', 'review.txt', '--to', 'tei', '--out', '/proc/offprint'])
  expect(code).toBe(2)
  expect(stderr).toContain('expected `/proc/offprint` to be a folder for the outputs')
})

test.each([
  [['--set', 'tei.colour=red'], /Unexpected option `tei\.colour`, expected .*`tei\.furniture`/],
  [['--set', 'tei.furniture=perhaps'], /`tei\.furniture=perhaps`, expected `true` or `false`/],
  [
    ['--set', 'docx.margin=3'],
    /Unexpected writer `docx`, expected epub, pdf, tei, markdown, html, json, csl, bibtex or ris/,
  ],
  [['--set', 'pdf.pageSize=A4'], /`--set pdf\.pageSize` without `--to pdf`/],
  [['--to', 'docx'], /Unexpected writer `docx`, expected epub, /],
  [['--to', 'constructor'], /Unexpected writer `constructor`/],
  [['--to', 'pdf', '--set', 'pdf.modified=soon'], /Unexpected `modified: soon`/],
  [['--from', 'docx'], /Unexpected `--from docx`, expected auto, epub, html, json, markdown, tei or text/],
  [['--out', 'review.txt'], /Unexpected file in place of a folder/],
  [['--log', 'review.txt'], /Unexpected log `review\.txt` in place of an input/],
  [['--log', 'none/log.json'], /Unexpected missing file or folder, expected to write the log/],
])('wrong usage: %j', async (options, message) => {
  const world = makeWorld()
  world.put('review.txt', review)
  const {code, stderr} = await world.offprint(['convert', 'review.txt', '--to', 'tei', '--name', 'a', ...options])
  expect(stderr).toMatch(message)
  expect(stderr).toContain('Try `offprint convert --help`.')
  expect(code).toBe(2)
})

test('--log holds the messages of all documents', async () => {
  const world = makeWorld()
  world.put('review.txt', review)
  const {code} = await world.offprint(['convert', 'none.txt', 'review.txt', '--to', 'tei', '--log', 'log.json'])
  expect(code).toBe(1)
  const log = JSON.parse(world.text('log.json')) as unknown
  expect(log).toMatchObject([
    {input: 'none.txt', outputs: [], messages: [{rule: 'unreadable-input', severity: 'fatal', line: null}]},
    {input: 'review.txt', outputs: [`${stem}.tei.xml`]},
  ])
  expect(log).toMatchObject([
    {},
    {
      messages: expect.arrayContaining([
        expect.objectContaining({rule: 'healed-page-turn', severity: 'info'}),
      ]) as unknown,
    },
  ])
})

test('--frail makes warnings fail, and writes all the same', async () => {
  const world = makeWorld()
  world.put('no-title.txt', 'Only a line of text that says little and goes on to say a little more, without a head.\n')
  const args = ['convert', 'no-title.txt', '--from', 'text', '--to', 'html']
  expect(await world.offprint(args)).toMatchObject({code: 0})
  const frail = await world.offprint([...args, '--frail'])
  expect(frail).toMatchObject({code: 1, stdout: 'no-title.html\n'})
  expect(frail.stderr).toContain('missing-title')
})

test('images come from below the folder of the input', async () => {
  const world = makeWorld()
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  mkdirSync(world.path('pages'))
  world.put('pages/press.png', Buffer.from(pixel, 'base64'))
  world.put('pages/a.md', '---\ntitle: On Type\n---\n\n# On Type\n\nA press: ![A press](press.png) and text.\n')
  const args = ['convert', 'pages/a.md', '--from', 'markdown', '--to', 'epub', '--out', '.', '--name', 'a']
  const {code, stderr} = await world.offprint(args)
  expect({code, stderr}).toMatchObject({code: 0})
  expect(world.bytes('a.epub').includes('.png')).toBe(true)
})

test('SOURCE_DATE_EPOCH dates the outputs that have a date', async () => {
  const world = makeWorld()
  const args = ['convert', '-', '--to', 'pdf']
  const env = {SOURCE_DATE_EPOCH: '981173106'}
  const dated = await world.offprint(args, {stdin: review, env})
  expect(dated.bytes.includes('2001-02-03T04:05:06')).toBe(true)
  const again = await world.offprint(args, {stdin: review, env})
  expect(again.bytes.equals(dated.bytes)).toBe(true)
  const wrong = await world.offprint(args, {stdin: review, env: {SOURCE_DATE_EPOCH: 'now'}})
  expect(wrong).toMatchObject({code: 2})
  expect(wrong.stderr).toContain('Unexpected `SOURCE_DATE_EPOCH=now`')
})

test('the date of the file is accounted for', async () => {
  const world = makeWorld()
  world.put('review.txt', review)
  const args = ['convert', 'review.txt', '--to', 'tei,epub', '--audit']
  const {code, stderr} = await world.offprint(args, {env: {SOURCE_DATE_EPOCH: '981173106'}})
  expect({code, stderr}).toMatchObject({code: 0})
  expect(world.text(`${stem}.tei.xml`)).toContain('<date when="2001-02-03">2001-02-03</date></edition>')
})

test('citations for reference managers, of which nothing is audited', async () => {
  const world = makeWorld()
  world.put('review.txt', review)
  const {code, stdout} = await world.offprint(['convert', 'review.txt', '--to', 'bibtex,ris,csl', '--audit'])
  expect({code, stdout}).toEqual({code: 0, stdout: `${stem}.bib\n${stem}.ris\n${stem}.csl.json\n`})
  expect(world.text(`${stem}.bib`)).toContain('title = {{The Keepers')
})

describe('a run of several documents', () => {
  const args = ['convert', 'a.txt', 'none.txt', 'b.txt', '--to', 'json']

  function makeTwo(): ReturnType<typeof makeWorld> {
    const world = makeWorld()
    world.put('a.txt', review)
    world.put('b.txt', review)
    return world
  }

  test('says on a terminal how far it is, and leaves nothing of that', async () => {
    const {stdout, stderr} = await makeTwo().offprint(args, {isTTY: true})
    expect(stderr).toContain('░░░░░░░░░░░░░░░░░░░░ 0 of 3')
    expect(stderr).toContain('1 failed')
    // eslint-disable-next-line no-control-regex -- what erases a line
    expect(stderr.replace(/[^\r\n]*\r\u001B\[2K/g, '')).not.toContain(' of 3')
    expect(stdout).toContain('marwood-the-keepers-and-the-lamp.json\n')
  })

  test.each([
    ['elsewhere', {isTTY: false}, []],
    ['with --no-progress', {isTTY: true}, ['--no-progress']],
    ['with --quiet', {isTTY: true}, ['--quiet']],
  ])('does not so %s', async (_, changes, more) => {
    expect((await makeTwo().offprint([...args, ...more], changes)).stderr).not.toContain('of 3')
  })

  test('is quiet of what went well, if asked, and not of what failed', async () => {
    const {code, stdout, stderr} = await makeTwo().offprint([...args, '--quiet'])
    expect({code, stdout}).toEqual({code: 1, stdout: ''})
    expect(stderr).toContain('none.txt')
    expect(stderr).not.toContain('a.txt')
    const bound = await makeTwo().offprint(['bind', 'a.txt', 'b.txt', '--to', 'json', '--quiet'])
    expect(bound).toMatchObject({code: 0, stdout: '', stderr: ''})
  })
})
