import type {CoverFace} from './face.js'
import {evenLines} from './lines.js'

/** How a text is set on a cover. */
export interface Style {
  face: CoverFace
  /** OpenType features, separated by spaces. */
  features: string
  /** The size that is wanted, and the least that it may become. */
  size: number
  least: number
  /** Space between letters, as a part of the size. */
  tracking: number
  /** Distance of base lines, as a part of the size. */
  leading: number
  /** Most lines, at any but the least size. */
  lines: number
}

/** A text that is broken into lines. */
export interface Block {
  style: Style
  size: number
  lines: readonly string[]
  height: number
}

/** Breaks a text into centred lines, smaller where it would need too many. */
export function setBlock(text: string, style: Style, measure: number): Block {
  for (let size = style.size; ; size *= 0.92) {
    const {lines, widest} = breakText(text, style, size, measure)
    const fits = lines.length <= style.lines && widest <= measure
    if (!fits && size * 0.92 >= style.least) continue
    const shrunk = widest > measure ? (size * measure) / widest : size
    const shown = fits ? lines : cut(lines, style.lines)
    return {style, size: shrunk, lines: shown, height: shown.length * shrunk * style.leading}
  }
}

/** A picture holds only so much; the title page has it whole. */
function cut(lines: readonly string[], most: number): string[] {
  if (lines.length <= most) return [...lines]
  return [...lines.slice(0, most - 1), `${lines[most - 1]?.replace(/(?<![\p{P}\s])[\p{P}\s]+$/u, '') ?? ''} …`]
}

function breakText(text: string, style: Style, size: number, measure: number): {lines: string[]; widest: number} {
  const words = text.split(' ').filter(word => word !== '').map(word => word.slice(0, 60)) // prettier-ignore
  const counts = evenLines(
    words.map(word => widthOf(word, style, size)),
    widthOf(' ', style, size),
    measure,
  )
  let at = 0
  const lines = counts.map(count => words.slice(at, (at += count)).join(' '))
  return {lines, widest: lines.reduce((most, line) => Math.max(most, widthOf(line, style, size)), 0)}
}

function widthOf(text: string, {face, features, tracking}: Style, size: number): number {
  const {advance, glyphs} = face.shape(text, features)
  return (advance / 1000 + tracking * glyphs.length) * size
}

/** Draws a block around a middle line, from `top` on; gives data of a `path` of SVG. */
export function drawBlock({style, size, lines}: Block, middle: number, top: number): string {
  const {face, features, tracking, leading} = style
  return lines
    .flatMap((line, index) => {
      // The last letter has no space behind it.
      let x = middle - (widthOf(line, style, size) - tracking * size) / 2
      const y = top + (index * leading + leading / 2 + 0.3) * size
      return face.shape(line, features).glyphs.map(glyph => {
        const drawn = face.outline(glyph.id, size, x + (glyph.x * size) / 1000, y - (glyph.y * size) / 1000)
        x += (glyph.advance / 1000 + tracking) * size
        return drawn
      })
    })
    .join('')
}
