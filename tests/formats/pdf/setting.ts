import {
  bare,
  catalogOf,
  codeOf,
  dictionary,
  entry,
  leaves,
  list,
  nameOf,
  numberOf,
  openPdf,
  pagesOf,
  rawOf,
  readMap,
  streamOf,
  type Pdf,
} from './objects.js'
import {isOperator, makeScanner, type Value} from './values.js'

/** A line as it is printed; lengths in points. */
export interface SetLine {
  readonly page: number
  /** Number of the structure element that it belongs to, and its role. */
  element: number
  role: string
  /** Whether it stands in a note. */
  inNote: boolean
  readonly base: number
  readonly left: number
  right: number
  readonly size: number
  text: string
  /** Widths of its spaces between words, as shares of the size. */
  readonly spaces: number[]
}

/** Elements in a line; the label of a note stands in the first line of its text. */
const inline = new Set(['Span', 'Link', 'Reference', 'Code'])

interface Font {
  readonly map: ReadonlyMap<string, string>
  widthOf(code: number): number
}

/** Reads the lines of all pages, in the order in which they are drawn; what is not of the text is left out. */
export function readLines(bytes: Uint8Array): SetLine[] {
  const pdf = openPdf(bytes)
  const parents = new Map(
    leaves(pdf, entry(pdf, entry(pdf, catalogOf(pdf), 'StructTreeRoot'), 'ParentTree'), 'Nums').map(([key, value]) => [
      key,
      value,
    ]),
  )
  return pagesOf(pdf).flatMap((page, index) => {
    const elements = list(parents.get(entry(pdf, page, 'StructParents')))
    return readPage(pdf, page, index, mark => elements[mark] ?? null)
  })
}

function readPage(pdf: Pdf, page: Value, index: number, elementOf: (mark: number) => Value): SetLine[] {
  const fonts = new Map(
    [...dictionary(entry(pdf, entry(pdf, page, 'Resources'), 'Font')).fields].map(([name, font]) => [
      name,
      readFont(pdf, font),
    ]),
  )
  const scanner = makeScanner(streamOf(pdf, bare(pdf, page, 'Contents')))
  const lines: SetLine[] = []
  let operands: Value[] = []
  let font: Font | undefined
  let [size, x, y, mark, scale] = [0, 0, 0, NaN, 1]
  for (let token = scanner.next(); token !== undefined; token = scanner.next()) {
    if (!isOperator(token)) {
      operands.push(token)
      continue
    }
    const numbers = operands.map(Number)
    switch (token.operator) {
      case 'BDC':
        mark = Number(dictionary(operands[1]).fields.get('MCID') ?? NaN)
        break
      case 'BMC':
      case 'EMC':
        mark = NaN
        break
      case 'Tf':
        font = fonts.get(nameOf(operands[0]))
        size = numbers[1] ?? 0
        break
      case 'Tz':
        scale = (numbers[0] ?? 100) / 100
        break
      case 'Tm':
        x = numbers[4] ?? 0
        y = numbers[5] ?? 0
        break
      case 'TJ':
        if (font && !Number.isNaN(mark)) {
          const line = lineAt(lines, y, x, () => lineOf(pdf, elementOf(mark), {page: index, base: y, left: x, size}))
          if (line.role === 'Lbl') Object.assign(line, roleOf(pdf, elementOf(mark)))
          x = show(line, list(operands[0]), {font, size, scale}, x)
        }
    }
    operands = []
  }
  return lines
}

/** The line that is being drawn, or a new one, where the pen has moved to another. */
function lineAt(lines: SetLine[], y: number, x: number, make: () => SetLine): SetLine {
  const last = lines.at(-1)
  if (last && Math.abs(last.base - y) < 0.01 && x > last.left - 0.01 && x < last.right + 40) return last
  const line = make()
  lines.push(line)
  return line
}

function lineOf(pdf: Pdf, element: Value, place: Pick<SetLine, 'page' | 'base' | 'left' | 'size'>): SetLine {
  return {...place, ...roleOf(pdf, element), right: place.left, text: '', spaces: []}
}

function roleOf(pdf: Pdf, element: Value): Pick<SetLine, 'element' | 'role' | 'inNote'> {
  let block = element
  while (inline.has(nameOf(entry(pdf, block, 'S')))) block = bare(pdf, block, 'P') ?? null
  let inNote = false
  for (let up = element; nameOf(entry(pdf, up, 'S')) !== ''; up = bare(pdf, up, 'P') ?? null) {
    inNote ||= nameOf(entry(pdf, up, 'S')) === 'Note'
  }
  return {element: numberOf(block), role: nameOf(entry(pdf, block, 'S')), inNote}
}

/** Draws glyphs into a line; gives where the pen stands then. */
function show(
  line: SetLine,
  parts: readonly Value[],
  {font, size, scale}: {readonly font: Font; readonly size: number; readonly scale: number},
  from: number,
): number {
  let x = from
  for (const part of parts) {
    if (typeof part === 'number') {
      x -= (part * size * scale) / 1000
      continue
    }
    for (const code of rawOf(part).match(/[^]{2}/g) ?? []) {
      const text = font.map.get(code) ?? '\uFFFD'
      const width = (font.widthOf(codeOf(code)) * size * scale) / 1000
      if (text !== ' ') {
        if (line.text.endsWith(' ')) line.spaces.push((x - line.right) / size)
        line.right = x + width
      }
      line.text += text
      x += width
    }
  }
  return x
}

function readFont(pdf: Pdf, font: Value): Font {
  const [descendant] = list(entry(pdf, font, 'DescendantFonts'))
  const widths = new Map<number, number>()
  const given = list(entry(pdf, descendant, 'W'))
  for (let at = 0; at + 1 < given.length; at += 2) {
    for (const [index, width] of list(given[at + 1]).entries()) widths.set(Number(given[at]) + index, Number(width))
  }
  return {map: readMap(pdf, font), widthOf: code => widths.get(code) ?? 0}
}
