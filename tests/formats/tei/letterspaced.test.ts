import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import type {Article} from '../../../src/ast/nodes.js'
import {build} from '../../../src/ast/build.js'
import {writeHtml} from '../../../src/formats/html/index.js'
import {readMarkdown, writeMarkdown} from '../../../src/formats/markdown/index.js'
import {readTei, writeTei} from '../../../src/formats/tei/index.js'

const declaration = '<rendition xml:id="w" scheme="css">letter-spacing: 0.125em;</rendition>'

function read(words: string): Article {
  const text = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc><encodingDesc><tagsDecl>${declaration}</tagsDecl></encodingDesc></teiHeader><text><body><p>Er kam ${words}.</p></body></text></TEI>`
  return readTei().read(new VFile(text)) as Article
}

const spaced = build('article', {metadata: {title: 'T'}}, [
  build('title', 'T'),
  build('paragraph', ['Er kam ', build('emphasis', {rendering: 'letterspaced'}, 'nicht'), '.']),
])

describe('letterspaced words', () => {
  test.each([
    'rend="letterspaced"',
    'rend="gesperrt"',
    'rendition="#g"',
    'rendition="#w"',
    'style="letter-spacing: 1pt"',
  ])('are read as what they are: %s', attribute => {
    const json = JSON.stringify(read(`<hi ${attribute}>nicht</hi>`))
    expect(json).toContain('"type":"emphasis","rendering":"letterspaced"')
  })

  test.each([
    'rend="italic"',
    'rend="spaced italic"',
    'rend="bold"',
    'style="font-variant: small-caps; letter-spacing: 1pt"',
    'rendition="#aq"',
    'style="letter-spacing: 0; font-style: italic"',
    'rend="double-spaced"',
  ])('are no others: %s', attribute => {
    expect(JSON.stringify(read(`<hi ${attribute}>nicht</hi>`))).not.toContain('rendering')
  })

  test.each(['normal', '0', '0em', '0.00pt', 'NORMAL !important', 'initial', 'inherit', 'unset', '-0.02em', '-1px'])(
    'are none without space between letters: %s',
    value => {
      for (const attribute of [`style="letter-spacing: ${value};"`, `rend="letter-spacing:${value}"`]) {
        const json = JSON.stringify(read(`<hi ${attribute}>nicht</hi>`))
        expect(json).toContain('nicht')
        expect(json).not.toContain('"type":"emphasis"')
      }
    },
  )

  test.each(['0.1em', '.05em', '0.05em', '10%'])('are those with a little space: %s', value => {
    expect(JSON.stringify(read(`<hi style="letter-spacing: ${value}">nicht</hi>`))).toContain('"letterspaced"')
  })

  test.each(['gfm', 'pandoc'] as const)('are reported once where they become italics: %s', flavour => {
    const file = new VFile()
    const paragraph = spaced.children.slice(1)
    writeMarkdown({flavour}).write({...spaced, children: [...spaced.children, ...paragraph]}, file)
    expect(file.messages.map(({ruleId}) => ruleId)).toEqual(['markdown-flavour'])
    expect(file.messages[0]?.reason).toMatch(/^Unexpected letterspaced `emphasis` in Markdown of .+, expected italics$/)
  })

  test('come back from TEI and Markdown', () => {
    const tei = writeTei().write(spaced, new VFile())
    expect(tei).toContain('letter-spacing')
    expect(JSON.stringify(readTei().read(new VFile(tei)))).toContain('"rendering":"letterspaced"')
    const markdown = writeMarkdown().write(spaced, new VFile())
    expect(markdown).toContain('Er kam :em[nicht]{rendering=letterspaced}.')
    expect(JSON.stringify(readMarkdown().read(new VFile(markdown)))).toContain('"rendering":"letterspaced"')
  })

  test('have the rendition of the base format of the German Text Archive', () => {
    expect(writeTei({profile: 'dtabf'}).write(spaced, new VFile())).toContain('<hi rendition="#g">nicht</hi>')
  })

  test('are spaced on pages, and in italics where Markdown has no more', () => {
    expect(writeHtml({fragment: true}).write(spaced, new VFile())).toContain('<em class="letterspaced">nicht</em>')
    expect(writeMarkdown({flavour: 'gfm'}).write(spaced, new VFile())).toContain('Er kam *nicht*.')
  })
})
