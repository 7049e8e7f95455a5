import {unzlibSync} from 'fflate'

/** Marks of a content stream with the text that stands there, where signs are drawn instead of it. */
const actual = /\/MCID (\d{1,9})\s*\/ActualText\s*<([\da-f]*)>/gi

/**
 * The texts that a PDF says to stand where it draws something else, as for letters that no font has: pdf.js does not say them.
 *
 * @param bytes - the file, whose pages are not in streams of objects
 * @returns the texts by the marks of pdf.js, such as `p12R_mc3`
 */
export function actualTextsOf(bytes: Uint8Array): Map<string, string> {
  const objects = objectsOf(bytes)
  const found = new Map<string, string>()
  for (const [number, {head}] of objects) {
    if (!/\/Type\s*\/Page\b/.test(head)) continue
    const contents = objects.get(Number(/\/Contents (\d{1,9}) 0 R/.exec(head)?.[1]))
    for (const [, mark = '', text = ''] of contentOf(bytes, contents).matchAll(actual))
      found.set(`p${number}R_mc${mark}`, textOf(text))
  }
  return found
}

/** An object of a PDF: its dictionary, and where its stream begins and ends, if it has one. */
interface PdfObject {
  readonly head: string
  readonly start: number
  readonly end: number
}

function objectsOf(bytes: Uint8Array): Map<number, PdfObject> {
  const text = new TextDecoder('latin1').decode(bytes)
  const objects = new Map<number, PdfObject>()
  const beginning = /(?:^|[\r\n])(\d{1,9}) 0 obj\b/g
  const ending = /\bstream\r?\n|\bendobj\b/g
  for (let found = beginning.exec(text); found; found = beginning.exec(text)) {
    ending.lastIndex = beginning.lastIndex
    const end = ending.exec(text)
    if (!end) break
    const head = text.slice(beginning.lastIndex, end.index)
    const length = end[0] === 'endobj' ? 0 : Number(/\/Length (\d{1,10})\b/.exec(head)?.[1] ?? 0)
    objects.set(Number(found[1]), {head, start: ending.lastIndex, end: ending.lastIndex + length})
    beginning.lastIndex = ending.lastIndex + length
  }
  return objects
}

function contentOf(bytes: Uint8Array, object: PdfObject | undefined): string {
  if (!object) return ''
  const {head, start, end} = object
  const content = bytes.subarray(start, end)
  try {
    return new TextDecoder('latin1').decode(/\/FlateDecode\b/.test(head) ? unzlibSync(content) : content)
  } catch {
    return ''
  }
}

/** A text in UTF-16, behind its byte order mark, as figures to the base of sixteen. */
function textOf(figures: string): string {
  const units = figures.match(/[\da-f]{4}/gi) ?? []
  const text = units.map(unit => String.fromCharCode(Number.parseInt(unit, 16))).join('')
  return text.replace(/^\uFEFF/, '')
}
