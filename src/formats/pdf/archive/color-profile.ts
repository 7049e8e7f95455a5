/** A profile of the colour space sRGB (IEC 61966-2-1) in the form of ICC.1:2001-04 that PDF/A-1 knows too. */

import {joinBytes} from '../blocks.js'

const name = 'sRGB IEC61966-2.1'

/** Chromaticities of the primaries, adapted to the white of D50, as X, Y and Z. */
const primaries = {
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
} as const

const d50 = [0.9642, 1, 0.8249] as const

/** How many points of the tone curve are stored. */
const points = 1024

/**
 * Makes the profile.
 *
 * @returns its bytes, always the same
 */
export function colorProfile(): Uint8Array {
  const curve = toneCurve()
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ['desc', description()],
    ['cprt', joinBytes([ascii('text'), zeros(4), ascii('No copyright'), zeros(1)])],
    ['wtpt', xyz(d50)],
    ...Object.entries(primaries).map(([tag, values]) => [tag, xyz(values)] as const),
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
  const start = 128 + 4 + tags.length * 12
  const offsets = new Map<Uint8Array, number>()
  const contents: Uint8Array[] = []
  let end = start
  for (const [, content] of tags) {
    if (offsets.has(content)) continue
    offsets.set(content, end)
    const padded = joinBytes([content, zeros((4 - (content.length % 4)) % 4)])
    contents.push(padded)
    end += padded.length
  }
  const table = tags.map(([tag, content]) =>
    joinBytes([ascii(tag), u32(offsets.get(content) ?? 0), u32(content.length)]),
  )
  return joinBytes([header(end), u32(tags.length), ...table, ...contents])
}

function header(size: number): Uint8Array {
  const date = [2001, 4, 1, 0, 0, 0].map(u16)
  return joinBytes([
    u32(size),
    zeros(4),
    u32(0x02_10_00_00),
    ascii('mntrRGB XYZ '),
    ...date,
    ascii('acsp'),
    zeros(28),
    ...d50.map(fixed),
    zeros(48),
  ])
}

/** A `textDescriptionType`: the name in ASCII alone. */
function description(): Uint8Array {
  return joinBytes([ascii('desc'), zeros(4), u32(name.length + 1), ascii(name), zeros(1 + 4 + 4 + 2 + 1 + 67)])
}

function xyz(values: readonly number[]): Uint8Array {
  return joinBytes([ascii('XYZ '), zeros(4), ...values.map(fixed)])
}

function toneCurve(): Uint8Array {
  const values = Array.from({length: points}, (_, index) => {
    const value = index / (points - 1)
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    return u16(Math.round(linear * 65535))
  })
  return joinBytes([ascii('curv'), zeros(4), u32(points), ...values])
}

/** A number with 16 bits before and 16 behind the point. */
function fixed(value: number): Uint8Array {
  return u32(Math.round(value * 65536))
}

function u32(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255)
}

function u16(value: number): Uint8Array {
  return Uint8Array.of(value >>> 8, value & 255)
}

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function zeros(count: number): Uint8Array {
  return new Uint8Array(count)
}
