import {byteString} from '../object.js'

/** Most lines of a block (Adobe Technical Note 5014). */
const most = 100

/**
 * Writes what the codes of a font mean (ISO 32000-1, 9.10.3).
 *
 * @param texts - texts by code
 * @returns the program of a character map
 */
export function writeCharacterMap(texts: ReadonlyMap<number, string>): Uint8Array {
  const lines = [...texts].sort(([a], [b]) => a - b).map(([code, text]) => `<${digits(code)}> <${meaning(text)}>`)
  const blocks = Array.from({length: Math.ceil(lines.length / most)}, (_, index) => {
    const block = lines.slice(index * most, (index + 1) * most)
    return [`${block.length} beginbfchar`, ...block, 'endbfchar'].join('\n')
  })
  return byteString([start, ...blocks, end].join('\n'))
}

/** The text of a glyph; what stands for nothing, beside a glyph that stands for all, joins words. */
function meaning(text: string): string {
  return Array.from({length: text.length}, (_, at) => digits(text.charCodeAt(at))).join('') || '2060'
}

/** A number as four hexadecimal digits. */
function digits(value: number): string {
  return value.toString(16).padStart(4, '0')
}

const start = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange`

const end = `endcmap
CMapName currentdict /CMap defineresource pop
end
end`
