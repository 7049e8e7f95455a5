import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {build} from '../../../src/ast/build.js'
import {garamond} from '../../../src/faces/garamond/family.js'
import {loadFamily} from '../../../src/formats/pdf/faces/load.js'
import {writePdf, type PdfFaces} from '../../../src/formats/pdf/index.js'
import {checkPdf} from './checker/check.js'
import {readLines, type SetLine} from './setting.js'

/** The face of the text with all its letters equally wide. */
function fixedPitch(): Uint8Array {
  const bytes = garamond.regular.slice()
  const view = new DataView(bytes.buffer)
  const tableAt = (name: string): number => {
    const records = Array.from({length: view.getUint16(4)}, (_, index) => 12 + index * 16)
    const found = records.find(at => new TextDecoder().decode(bytes.subarray(at, at + 4)) === name) ?? 0
    return view.getUint32(found + 8)
  }
  const count = view.getUint16(tableAt('hhea') + 34)
  for (let glyph = 0; glyph < count; glyph++) view.setUint16(tableAt('hmtx') + glyph * 4, 500)
  return bytes
}

const fixed = fixedPitch()

describe('loadFamily', () => {
  test.each<[string, PdfFaces, boolean]>([
    ['the face that is given for it', {monospace: fixed}, true],
    ['a fallback whose letters are equally wide', {fallback: [garamond.italic, fixed]}, true],
    ['the face of the text, if there is none', {fallback: [garamond.italic]}, false],
  ])('sets code in %s', async (_, faces, isFixed) => {
    const {monospace, regular} = (await loadFamily(faces, false)).named
    expect(monospace === regular).toBe(!isFixed)
    expect(monospace.shape('i', '').advance === monospace.shape('W', '').advance).toBe(isFixed)
  })
})

describe('code', () => {
  const value = 'if (wet)  hang\n\tthe sheet\n  twice\n\nend'

  async function lines(faces: PdfFaces): Promise<SetLine[]> {
    const inline = build('paragraph', ['Say ', build('inlineCode', {value: 'hang'}), '.'])
    const tree = build('article', {metadata: {title: 'On Code', language: 'en'}}, [build('code', {value}), inline])
    const bytes = await writePdf({faces}).write(tree, new VFile())
    // The widths of the face that is made here are not those of its outlines.
    if (!faces.monospace) expect(checkPdf(bytes)).toEqual([])
    return readLines(bytes).filter(({role, text}) => role === 'P' && text.trim() !== '')
  }

  test('keeps its lines and spaces, and has spaces instead of tabulators', async () => {
    expect((await lines({})).slice(0, 4).map(({text}) => text.trimEnd())).toEqual([
      'if (wet)  hang',
      '        the sheet',
      '  twice',
      'end',
    ])
  })

  test('stands in columns, if there is a face for it', async () => {
    const [first, second, third] = await lines({monospace: fixed})
    const em = (first?.size ?? 0) / 2
    const width = (line: SetLine | undefined): number => ((line?.right ?? 0) - (line?.left ?? 0)) / em
    expect(width(first)).toBeCloseTo('if (wet)  hang'.length, 1)
    expect(width(second)).toBeCloseTo('        the sheet'.length, 1)
    expect(width(third)).toBeCloseTo('  twice'.length, 1)
  })
})
