import {create} from 'fontkit'
import {bare, dictionary, entry, list, nameOf, numberOf, readMap, streamOf, type Pdf} from '../objects.js'
import type {Value} from '../values.js'
import type {Content} from './contents.js'
import type {Report} from './fault.js'

/** Checks that fonts are embedded, and say what their codes mean and how wide they are. */
export function checkFonts({pdf, add}: Report, contents: readonly Content[]): void {
  const used = new Map<number, {font: Value; codes: Set<number>}>()
  for (const {page, codes} of contents) {
    for (const [name, font] of dictionary(entry(pdf, entry(pdf, page, 'Resources'), 'Font')).fields) {
      const known = used.get(numberOf(font)) ?? {font, codes: new Set<number>()}
      used.set(numberOf(font), known)
      for (const code of codes.get(name) ?? []) known.codes.add(code)
    }
  }
  for (const {font, codes} of used.values()) {
    const name = nameOf(entry(pdf, font, 'BaseFont'))
    const [descendant] = list(entry(pdf, font, 'DescendantFonts'))
    const descriptor = entry(pdf, descendant ?? font, 'FontDescriptor')
    const program = ['FontFile', 'FontFile2', 'FontFile3'].map(key => bare(pdf, descriptor, key)).find(Boolean)
    if (program === undefined && nameOf(entry(pdf, font, 'Subtype')) !== 'Type3') {
      add('31-009', `the font ${name} is not embedded`)
      continue
    }
    if (
      bare(pdf, descendant, 'CIDToGIDMap') === undefined &&
      nameOf(entry(pdf, descendant, 'Subtype')) === 'CIDFontType2'
    ) {
      add('31-004', `the font ${name} does not say which codes are which glyphs`)
    }
    if (codes.has(0)) add('notdef', `the font ${name} is used for a glyph that it does not have`)
    checkMap({pdf, add}, font, codes, name)
    if (descendant && bare(pdf, descriptor, 'FontFile2') !== undefined) {
      checkWidths({pdf, add}, descendant, streamOf(pdf, program), codes, name)
    }
  }
}

function checkMap({pdf, add}: Report, font: Value, codes: ReadonlySet<number>, name: string): void {
  if (bare(pdf, font, 'ToUnicode') === undefined) {
    add('31-027', `the font ${name} does not say what its codes mean`)
    return
  }
  const map = readMap(pdf, font)
  for (const text of map.values()) {
    if (/[\0\uFEFF\uFFFE]/.test(text)) {
      add('31-028', `the font ${name} has a code that means U+0000, U+FEFF or U+FFFE`)
      break
    }
  }
  const without = [...codes].filter(code => !map.get(String.fromCharCode(code >> 8, code & 255)))
  if (without.length > 0) add('31-027', `the font ${name} has codes without meaning: ${without.slice(0, 3).join(', ')}`)
}

/** Compares the widths that the file states with those of the font program. */
function checkWidths(
  report: Report,
  descendant: Value,
  program: string,
  codes: ReadonlySet<number>,
  name: string,
): void {
  const font = create(Buffer.from(program, 'latin1'))
  if ('fonts' in font) return
  const stated = widthsOf(report.pdf, descendant)
  for (const code of codes) {
    const own = (font.getGlyph(code).advanceWidth * 1000) / font.unitsPerEm
    if (Math.abs((stated.get(code) ?? 1000) - own) <= 1) continue
    report.add('widths', `the font ${name} says that code ${String(code)} is ${String(stated.get(code))} wide`)
    return
  }
}

function widthsOf(pdf: Pdf, descendant: Value): Map<number, number> {
  const widths = new Map<number, number>()
  const given = list(entry(pdf, descendant, 'W'))
  for (let at = 0; at < given.length;) {
    const [first, second, third] = given.slice(at, at + 3)
    if (Array.isArray(second)) {
      for (const [index, width] of second.entries()) widths.set(Number(first) + index, Number(width))
      at += 2
    } else {
      for (let code = Number(first); code <= Number(second); code++) widths.set(code, Number(third))
      at += 3
    }
  }
  return widths
}
