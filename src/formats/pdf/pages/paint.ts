import type {Drawing} from '../draw.js'
import type {Fragment, Line} from '../lines/set.js'
import {byteString, textString, toHex, type PdfDictionary} from '../object.js'
import type {Slot, Tag} from '../tags/tag.js'
import type {Part} from './row.js'

/** A page under the pen; `y` counts up from its lower edge. */
export interface Sheet {
  readonly drawing: Drawing
  /** Number of the page in the file, from 0. */
  readonly page: number
  readonly operators: string[]
  /** How many marks of structure the page has. */
  marks: number
  /** How wide glyphs are drawn, in percent. */
  scale: number
}

/** Grey of marks that are not of the text, from 0, black, to 1. */
const grey = 0.5

/** Draws a part whose row begins at a height, and whose text begins at `left`. */
export function paintPart(sheet: Sheet, part: Part, left: number, top: number): void {
  const x = left + part.x
  const y = top - part.y
  if (part.type === 'line') paintLine(sheet, part.line, x, y)
  else if (part.type === 'rule') paintRule(sheet, x, y - part.height, part.width, part.height)
  else {
    const {width, height, picture, slot} = part
    sheet.drawing.usePicture(picture)
    const matrix = [width, 0, 0, height, x, y - height].map(round).join(' ')
    enclose(sheet, slot, slot?.tag.role ?? 'Artifact', undefined, [`q ${matrix} cm /${picture.label} Do Q`])
  }
}

/** Draws a rule that is not of the text. */
export function paintRule(sheet: Sheet, x: number, y: number, width: number, height: number, light = false): void {
  const fill = `${[x, y, width, height].map(round).join(' ')} re f`
  sheet.operators.push('/Artifact BMC', light ? `${grey} g ${fill} 0 g` : fill, 'EMC')
}

/** Draws a line of text whose base line is at `y`. */
export function paintLine(sheet: Sheet, line: Line, x: number, y: number): void {
  for (const group of groupBySlot(line.fragments)) {
    const [first] = group
    if (!first) continue
    const {slot, actual} = first.segment
    const role = actual === undefined ? (slot?.tag.role ?? 'Artifact') : 'Span'
    enclose(sheet, slot, role, actual, paintText(sheet, group, x, y))
    if (slot?.tag.link) addLink(sheet, slot.tag.link, group, x, y)
  }
  for (const {x: start, width, segment} of line.fragments) {
    const {strike, size, rise} = segment.style
    if (strike) paintRule(sheet, x + start, y + rise + size * 0.24, width, size * 0.045)
  }
  for (const {x: at, mark} of line.marks) {
    if (mark.type === 'page' && at > 1) paintRule(sheet, x + at - 0.15, y - 2, 0.3, 9.2, true)
  }
}

/** Encloses operators in a mark: of structure, or of an artifact with its properties. */
export function enclose(
  sheet: Sheet,
  slot: Slot | undefined,
  role: string,
  actual: string | undefined,
  operators: readonly string[],
): void {
  if (slot) {
    const mark = sheet.marks++
    slot.contents.push({page: sheet.page, mark})
    const text = actual === undefined ? '' : `/ActualText <${toHex(textString(actual))}>`
    sheet.operators.push(`/${role} <</MCID ${mark}${text}>> BDC`, ...operators, 'EMC')
  } else {
    sheet.operators.push('/Artifact BMC', ...operators, 'EMC')
  }
}

/** Fragments of one slot together; what is drawn instead of another text alone. */
function groupBySlot(fragments: readonly Fragment[]): Fragment[][] {
  const groups: Fragment[][] = []
  let last: Fragment | undefined
  for (const fragment of fragments) {
    const {slot} = fragment.segment
    const joins = last && last.segment.slot === slot && kindOf(last) !== 'alone' && kindOf(last) === kindOf(fragment)
    if (joins) groups.at(-1)?.push(fragment)
    else groups.push([fragment])
    last = fragment
  }
  return groups
}

/** Whether a fragment is drawn as it is meant; what runs from right to left is drawn from its end. */
function kindOf({segment: {actual, level = 0}}: Fragment): 'plain' | 'turned' | 'alone' {
  if (actual !== undefined) return 'alone'
  return level % 2 === 1 ? 'turned' : 'plain'
}

function meant({segment}: Fragment): string {
  return segment.actual ?? segment.text
}

/** Operators that show fragments; each glyph is moved to its place. */
export function paintText(sheet: Sheet, fragments: readonly Fragment[], x: number, y: number): string[] {
  const start = x + (fragments[0]?.x ?? 0)
  const operators = ['BT', `1 0 0 1 ${round(start)} ${round(y)} Tm`]
  let pen = start
  let font = ''
  let rise = 0
  let codes = ''
  let isOpen = false
  const show = (): void => {
    if (codes !== '') operators.push(`[${codes}${isOpen ? '>' : ''}] TJ`)
    codes = ''
    isOpen = false
  }
  for (const fragment of fragments) {
    const {x: at, width, glyphs, segment, scale} = fragment
    const turned = kindOf(fragment) === 'turned'
    const percent = Math.round(scale * 1000) / 10
    if (segment.text !== ' ' && percent !== sheet.scale) {
      show()
      operators.push(`${percent} Tz`)
      sheet.scale = percent
    }
    const unit = sheet.scale / 100
    const {size, rise: raised} = segment.style
    const face = sheet.drawing.embed(segment.face)
    let target = turned ? x + at + width : x + at
    for (const glyph of glyphs) {
      const step = (glyph.advance * size * unit) / 1000
      const layer = face.layerOf(glyph)
      const wanted = `/${layer.name} ${round(size)} Tf`
      if (wanted !== font) {
        show()
        sheet.drawing.useFont(layer)
        operators.push(wanted)
        font = wanted
      }
      if (turned) target -= step
      const height = round(raised + (glyph.y * size) / 1000)
      if (height !== rise) {
        show()
        operators.push(`${height} Ts`)
        rise = height
      }
      const move = Math.round(((pen - target) * 1000) / size / unit - glyph.x)
      if (move !== 0) codes += isOpen ? `>${move}` : `${move}`
      const code = glyph.id.toString(16).padStart(4, '0')
      codes += isOpen && move === 0 ? code : `<${code}`
      isOpen = true
      pen += ((glyph.width - move) * size * unit) / 1000
      if (!turned) target += step
    }
  }
  show()
  if (rise !== 0) operators.push('0 Ts')
  operators.push('ET')
  return operators
}

function addLink(sheet: Sheet, tag: Tag, fragments: readonly Fragment[], x: number, y: number): void {
  const {target} = tag
  const [first] = fragments
  if (!target || !first) return
  const start = Math.min(...fragments.map(fragment => fragment.x))
  const end = Math.max(...fragments.map(fragment => fragment.x + fragment.width))
  const {size, rise} = first.segment.style
  const bottom = y + rise - size * 0.3
  const text = fragments.map(meant).join('')
  const action: PdfDictionary =
    'url' in target ? {S: 'URI', URI: byteString(target.url)} : {S: 'GoTo', D: byteString(target.destination)}
  const {key, reference} = sheet.drawing.annotate({
    Subtype: 'Link',
    Rect: [x + start, bottom, x + end, bottom + size * 1.2].map(round),
    Contents: textString('url' in target ? target.url : text),
    A: action,
  })
  tag.annotations.push({page: sheet.page, key, reference})
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
