import type {Fragment, Line} from '../lines/set.js'
import {byteString, hexString, textString, type PdfDictionary} from '../object.js'
import type {Slot, Tag} from '../tags/tag.js'
import {put, putLine, round} from './content.js'
import type {Part} from './row.js'
import {kindOf, paintText} from './show.js'
import type {Sheet} from './sheet.js'

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
    enclose(sheet, slot, slot?.tag.role ?? 'Artifact', undefined, () => {
      putLine(sheet.content, `q ${matrix} cm /${picture.label} Do Q`)
    })
  }
}

/** Draws a rule that is not of the text. */
export function paintRule(sheet: Sheet, x: number, y: number, width: number, height: number, light = false): void {
  const fill = `${[x, y, width, height].map(round).join(' ')} re f`
  for (const operator of ['/Artifact BMC', light ? `${grey} g ${fill} 0 g` : fill, 'EMC'])
    putLine(sheet.content, operator)
  sheet.open = undefined
}

/** Draws a line of text whose base line is at `y`. */
export function paintLine(sheet: Sheet, line: Line, x: number, y: number): void {
  const {fragments, scale} = line
  let end: number
  for (let start = 0; start < fragments.length; start = end) {
    end = endOfGroup(fragments, start)
    const first = fragments[start]
    const group = start === 0 && end === fragments.length ? line : {fragments: fragments.slice(start, end), scale}
    if (!first) continue
    const {slot, actual} = first.segment
    const role = actual === undefined ? (slot?.tag.role ?? 'Artifact') : 'Span'
    enclose(sheet, slot, role, actual, () => {
      paintText(sheet, group, x, y)
    })
    if (slot?.tag.link) addLink(sheet, slot.tag.link, group.fragments, x, y)
  }
  for (const {x: start, width, segment} of fragments) {
    const {strike, size, rise} = segment.style
    if (strike) paintRule(sheet, x + start, y + rise + size * 0.24, width, size * 0.045)
  }
  for (const {x: at, mark} of line.marks) {
    if (mark.type === 'page' && at > 1) paintRule(sheet, x + at - 0.15, y - 2, 0.3, 9.2, true)
  }
}

/** Ends a mark. */
const end = 'EMC\n'

/** Encloses what is drawn in a mark: of structure, the same as before if they go on with it, or of an artifact. */
export function enclose(
  sheet: Sheet,
  slot: Slot | undefined,
  role: string,
  actual: string | undefined,
  draw: () => void,
): void {
  const goesOn = slot !== undefined && actual === undefined && sheet.open?.slot === slot && sheet.open.role === role
  if (goesOn) sheet.content.length -= end.length
  else if (slot) {
    const mark = sheet.marks++
    slot.contents.push({page: sheet.page, mark})
    const text = actual === undefined ? '' : `/ActualText <${hexString(actual)}>`
    putLine(sheet.content, `/${role} <</MCID ${mark}${text}>> BDC`)
  } else putLine(sheet.content, '/Artifact BMC')
  draw()
  put(sheet.content, end)
  sheet.open = slot && actual === undefined ? {slot, role} : undefined
}

/** Where fragments end that are drawn together: those of one slot; what is drawn instead of another text stands alone. */
function endOfGroup(fragments: readonly Fragment[], start: number): number {
  const first = fragments[start]
  const kind = first ? kindOf(first) : 'alone'
  if (kind === 'alone') return start + 1
  let end = start + 1
  for (let next = fragments[end]; next; next = fragments[++end]) {
    if (next.segment.slot !== first?.segment.slot || kindOf(next) !== kind) break
  }
  return end
}

function meant({segment}: Fragment): string {
  return segment.actual ?? segment.text
}

function addLink(sheet: Sheet, tag: Tag, fragments: readonly Fragment[], x: number, y: number): void {
  const {target} = tag
  const [first] = fragments
  if (!target || !first) return
  const start = fragments.reduce((least, fragment) => Math.min(least, fragment.x), first.x)
  const end = fragments.reduce((most, fragment) => Math.max(most, fragment.x + fragment.width), start)
  const {size, rise} = first.segment.style
  const bottom = y + rise - size * 0.3
  const text = fragments.map(meant).join('')
  const action: PdfDictionary =
    'url' in target ? {S: 'URI', URI: byteString(target.url)} : {S: 'GoTo', D: byteString(target.destination)}
  const {key, reference} = sheet.drawing.annotate([x + start, bottom, x + end, bottom + size * 1.2], {
    Subtype: 'Link',
    Contents: textString('url' in target ? target.url : text),
    A: action,
  })
  tag.annotations.push({page: sheet.page, key, reference})
}
