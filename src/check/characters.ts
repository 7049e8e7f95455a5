import type {Point} from 'unist'
import type {Finding} from './findings.js'

/** Controls that XML allows and no text has, noncharacters, byte order marks within, and what replaces lost letters. */
const stray = /[\u007F-\u009F\uFDD0-\uFDEF\uFEFF\uFFFD]|&#(?:x([\da-f]{1,6})|(\d{1,7}));/giu

/** Characters that stand for a damaged text. */
export function* strayCharacters(text: string): Generator<Finding> {
  for (const [line, words] of text.split('\n').entries()) {
    for (const {0: found, 1: hexadecimal, 2: decimal, index} of words.matchAll(stray)) {
      const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal ?? found.codePointAt(0))
      if (found.startsWith('&') && !isStray(code)) continue
      const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
      yield {place: point(line, index), reason: `Unexpected character ${name}, expected a letter or sign`}
    }
  }
}

/** Lines with letters that have a shorter form: `e` with an accent after it. */
export function* notNormalisedLines(text: string): Generator<Finding> {
  for (const [line, words] of text.split('\n').entries()) {
    const normal = words.normalize('NFC')
    if (normal === words) continue
    let index = 0
    while (index < words.length && words[index] === normal[index]) index++
    yield {place: point(line, index), reason: 'Unexpected parted letter, expected Unicode Normalization Form C'}
  }
}

function isStray(code: number): boolean {
  return code <= 0x10ffff && /[\u007F-\u009F\uFDD0-\uFDEF\uFEFF\uFFFD]/u.test(String.fromCodePoint(code))
}

function point(line: number, index: number): Point {
  return {line: line + 1, column: index + 1}
}
