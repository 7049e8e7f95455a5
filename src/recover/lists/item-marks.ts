import type {PhrasingContent} from 'mdast'
import {toString} from '../../ast/text.js'

/** A mark that an item of a list may begin with. */
export interface ItemMark {
  /** How it counts, and how it is written: items of one list are alike. */
  style: string
  /** Its place in the list, from 1; of a bullet, always 0. */
  value: number
  /** How many characters it takes, with the space behind it. */
  length: number
}

/** `1.`, `4 .`, `(a)`, `iv)`, before a space or a capital. */
const counted =
  /^(\(?)(\d{1,2}|[a-z]|[A-Z]|[ivx]{2,5}|[IVX]{2,5})(?:(?<=\d)[ \u00a0])?([.)])(?:[\s\u00a0]+(?=\S)|(?=[\p{Lu}“"‘]\p{Ll}))/u

const bullet = /^([•·●▪‣◦■□*])[\s\u00a0]+(?=\S)/u

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv']

/**
 * The marks that the beginning of a line may be: `(i)` is the first of some numbers and the ninth of the letters.
 *
 * @param children - a line
 */
export function itemMarksOf(children: readonly PhrasingContent[]): ItemMark[] {
  const text = startOf(children)
  const dot = bullet.exec(text)
  if (dot) return [{style: dot[1] ?? '', value: 0, length: dot[0].length}]
  const [whole = '', open = '', sign = '', close = ''] = counted.exec(text) ?? []
  if (whole === '' || (open !== '' && close === '.')) return []
  return valuesOf(sign).map(([kind, value]) => ({style: `${open}${kind}${close}`, value, length: whole.length}))
}

function valuesOf(sign: string): [kind: string, value: number][] {
  if (/^\d/.test(sign)) return [['1', Number(sign)]]
  const small = sign.toLowerCase()
  const upper = small === sign ? '' : '^'
  const roman = romans.indexOf(small) + 1
  return [
    ...(roman > 0 ? [[`${upper}i`, roman] satisfies [string, number]] : []),
    ...(small.length === 1 ? [[`${upper}a`, small.charCodeAt(0) - 96] satisfies [string, number]] : []),
  ]
}

/** Whether a style is that of the numbers that an ordered list has: `1.`. */
export function isPlain(style: string): boolean {
  return style === '1.'
}

/** Whether a style does not count. */
export function isBullet(style: string): boolean {
  return style.length === 1
}

/** The first text of a line, as long as a mark may be. */
function startOf(children: readonly PhrasingContent[]): string {
  let text = ''
  for (const child of children) {
    text += toString({type: 'paragraph', children: [child]})
    if (text.length > 12) break
  }
  return text
}
