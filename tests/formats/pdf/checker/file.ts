import {dictionary, type Pdf} from '../objects.js'
import type {Value} from '../values.js'

/** Writes a file that was taken apart, its streams not compressed. */
export function writeFile({header, trailer, objects}: Pdf): Uint8Array {
  const offsets: string[] = []
  let text = header.includes('\n') ? header.slice(0, header.indexOf('\n', 9) + 1 || 15) : header
  const last = Math.max(...objects.keys())
  for (let number = 1; number <= last; number++) {
    const object = objects.get(number)
    if (!object) {
      offsets.push('0000000000 65535 f ')
      continue
    }
    offsets.push(`${String(text.length).padStart(10, '0')} 00000 n `)
    text += `${String(number)} 0 obj\n${bodyOf(object.value, object.stream)}\nendobj\n`
  }
  const start = text.length
  const size = String(last + 1)
  text += `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('\n')}\ntrailer\n${print(trailer)}\n`
  return Buffer.from(`${text}startxref\n${String(start)}\n%%EOF\n`, 'latin1')
}

function bodyOf(value: Value, stream: string | undefined): string {
  if (stream === undefined) return print(value)
  const fields = new Map(dictionary(value).fields)
  fields.delete('Filter')
  fields.set('Length', stream.length)
  return `${print({fields})}\nstream\n${stream}\nendstream`
}

function print(value: Value): string {
  if (value === null || typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return `[${value.map(print).join(' ')}]`
  if ('name' in value) return `/${value.name.replace(/[^\w.+-]/g, one => `#${hex(one)}`)}`
  if ('reference' in value) return `${String(value.reference)} 0 R`
  if ('text' in value) return `<${Array.from(value.text, hex).join('')}>`
  return `<<${[...value.fields].map(([key, inner]) => `${print({name: key})} ${print(inner)}`).join(' ')}>>`
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(2, '0')
}
