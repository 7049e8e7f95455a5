import type {Face, Glyph} from '../../../faces/face.js'
import {composeGlyphs, keepGlyphs} from '../../../faces/glyf.js'
import {factsOf, readTables, tableOf, type FontFacts} from '../../../faces/sfnt.js'
import {byteString, type PdfDictionary, type PdfValue, type Reference} from '../object.js'
import {writeCharacterMap} from './character-map.js'
import {codesOf, type Codes} from './codes.js'

/** What a font is written with: objects of the file. */
export interface FontTarget {
  reserve(): Reference
  fill(reference: Reference, content: PdfDictionary): void
  addStream(dictionary: PdfDictionary, bytes: Uint8Array): Reference
}

/** A font of the file in which each glyph stands for one text. */
export interface FontLayer {
  readonly name: string
  readonly reference: Reference
  readonly texts: Map<number, string>
}

/** Glyphs on one base line, all of one font. */
export interface Run {
  readonly layer: FontLayer
  readonly codes: Codes
}

/** A face in the file. */
export interface EmbeddedFace {
  /** The font in which a glyph stands for its text; its code is its number. */
  layerOf(glyph: Glyph): FontLayer
  /**
   * Glyphs as they are written at once; nothing, if that cannot be.
   *
   * @param glyphs - the glyphs
   * @param again - whether the same list may come again, so that it is worth remembering
   */
  runOf(glyphs: readonly Glyph[], again: boolean): Run | undefined
  /** Writes the fonts, with the glyphs that were asked for. */
  finish(): Promise<void>
}

/**
 * Embeds a face as composite fonts (ISO 32000-1, 9.7) that share one program.
 *
 * A code has one meaning in a font. A glyph that stands for several texts, such as a small capital for a letter and a
 * capital, is of several fonts.
 *
 * @param target - objects of the file
 * @param face - the face
 * @param number - which face of the file it is, from 0
 * @param listGlyphs - whether the file lists the glyphs of the program, as PDF/A-1 wants
 */
export function embedFace(target: FontTarget, face: Face, number: number, listGlyphs: boolean): EmbeddedFace {
  const layers: FontLayer[] = []
  const widths = new Map<number, number>()
  const runs = new Map<readonly Glyph[], Run | 'several'>()
  const layerOf = ({id, text, width}: Glyph): FontLayer => {
    for (let index = 0; ; index++) {
      const layer = (layers[index] ??= startLayer(target, number, index))
      const known = layer.texts.get(id)
      if (known === text) return layer
      if (known !== undefined) continue
      layer.texts.set(id, text)
      widths.set(id, width)
      return layer
    }
  }
  const layerOfAll = (glyphs: readonly Glyph[]): FontLayer | undefined => {
    let all: FontLayer | undefined
    let isOne = true
    for (const glyph of glyphs) {
      const layer = layerOf(glyph)
      isOne &&= all === undefined || layer === all
      all = layer
    }
    return isOne ? all : undefined
  }
  return {
    layerOf,
    runOf(glyphs, again) {
      let run = runs.get(glyphs)
      if (!run) {
        const layer = layerOfAll(glyphs)
        const codes = codesOf(glyphs, again)
        run = layer && codes ? {layer, codes} : 'several'
        if (again) runs.set(glyphs, run)
      }
      return run === 'several' ? undefined : run
    },
    async finish() {
      const facts = factsOf(face.tables)
      const {program, type, kept} = await programOf(face, widths.keys())
      const name = `${tagOf(number)}+${facts.postscriptName}`
      const file = target.addStream(
        type === 'CIDFontType0' ? {Subtype: 'CIDFontType0C'} : {Length1: program.length},
        program,
      )
      const descriptor = target.reserve()
      target.fill(descriptor, {
        ...describe(facts, name),
        [type === 'CIDFontType0' ? 'FontFile3' : 'FontFile2']: file,
        ...(listGlyphs && {CIDSet: target.addStream({}, bitsOf(kept))}),
      })
      const descendant = target.reserve()
      target.fill(descendant, {
        Type: 'Font',
        Subtype: type,
        BaseFont: name,
        CIDSystemInfo: {Registry: byteString('Adobe'), Ordering: byteString('Identity'), Supplement: 0},
        FontDescriptor: descriptor,
        W: listWidths(widths),
        ...(type === 'CIDFontType2' && {CIDToGIDMap: 'Identity'}),
      })
      for (const {reference, texts} of layers) {
        target.fill(reference, {
          Type: 'Font',
          Subtype: 'Type0',
          BaseFont: name,
          Encoding: 'Identity-H',
          DescendantFonts: [descendant],
          ToUnicode: target.addStream({}, writeCharacterMap(texts)),
        })
      }
    },
  }
}

function startLayer(target: FontTarget, number: number, index: number): FontLayer {
  return {name: `F${number + 1}${index === 0 ? '' : `.${index}`}`, reference: target.reserve(), texts: new Map()}
}

/** Six letters that tell the subsets of a file apart. */
function tagOf(number: number): string {
  return Array.from({length: 6}, (_, place) =>
    String.fromCharCode(65 + (Math.floor(number / 26 ** (5 - place)) % 26)),
  ).join('')
}

interface Program {
  readonly program: Uint8Array
  readonly type: 'CIDFontType0' | 'CIDFontType2'
  readonly kept: ReadonlySet<number>
}

async function programOf({bytes, tables}: Face, glyphs: Iterable<number, unknown, undefined>): Promise<Program> {
  if (tables.has('glyf')) {
    const kept = composeGlyphs(tables, glyphs)
    return {program: keepGlyphs(tables, kept), type: 'CIDFontType2', kept}
  }
  const kept = new Set([0, ...glyphs])
  // Few fonts have such outlines, and the program is large.
  const {subsetGlyphs} = await import('../../../faces/subset.js')
  const {buffer, byteOffset, byteLength} = tableOf(readTables(await subsetGlyphs(bytes, kept)), 'CFF ')
  return {program: new Uint8Array(buffer, byteOffset, byteLength), type: 'CIDFontType0', kept}
}

/** Flags of a font (ISO 32000-1, table 123); all are symbolic, since their codes are of no known encoding. */
const flags = {fixedPitch: 1, serif: 2, symbolic: 4, script: 8, italic: 64}

function describe(facts: FontFacts, name: string): PdfDictionary {
  const {isFixedPitch, isSerif, isScript, isItalic} = facts
  return {
    Type: 'FontDescriptor',
    FontName: name,
    Flags:
      flags.symbolic |
      (isFixedPitch ? flags.fixedPitch : 0) |
      (isSerif ? flags.serif : 0) |
      (isScript ? flags.script : 0) |
      (isItalic ? flags.italic : 0),
    FontBBox: [...facts.box],
    ItalicAngle: facts.italicAngle,
    Ascent: facts.ascent,
    Descent: facts.descent,
    CapHeight: facts.capHeight,
    XHeight: facts.xHeight,
    StemV: 0,
  }
}

/** Widths of glyphs, those of successive numbers together (ISO 32000-1, 9.7.4.3). */
function listWidths(widths: ReadonlyMap<number, number>): PdfValue[] {
  const list: PdfValue[] = []
  let run: number[] = []
  let next = -1
  for (const [id, width] of [...widths].sort(([a], [b]) => a - b)) {
    if (id !== next) list.push(id, (run = []))
    run.push(width)
    next = id + 1
  }
  return list
}

/** A bit for each glyph, the highest first. */
function bitsOf(glyphs: ReadonlySet<number>): Uint8Array {
  let last = 0
  for (const glyph of glyphs) last = Math.max(last, glyph)
  const bits = new Uint8Array((last >> 3) + 1)
  for (const glyph of glyphs) bits[glyph >> 3] = (bits[glyph >> 3] ?? 0) | (0x80 >> (glyph & 7))
  return bits
}
