import wasm from 'harfbuzzjs/dist/harfbuzz.wasm'
import {start, type Address, type Imports, type Program} from './webassembly.js'

/** What is used of HarfBuzz to turn text into glyphs; it is bundled, and asks for nothing of the machine. */
export interface Shaper extends Program {
  free(address: Address): void
  hb_face_get_upem(face: Address): number
  hb_font_create(face: Address): Address
  hb_font_get_nominal_glyph(font: Address, codePoint: number, glyph: Address): number
  hb_font_get_glyph_h_advance(font: Address, glyph: number): number
  hb_font_get_glyph_extents(font: Address, glyph: number, extents: Address): number
  hb_buffer_create(): Address
  hb_buffer_clear_contents(buffer: Address): void
  hb_buffer_set_cluster_level(buffer: Address, level: number): void
  hb_buffer_set_direction(buffer: Address, direction: number): void
  hb_buffer_set_language(buffer: Address, language: Address): void
  hb_language_from_string(text: Address, length: number): Address
  hb_buffer_add_utf16(buffer: Address, text: Address, length: number, from: number, count: number): void
  hb_buffer_guess_segment_properties(buffer: Address): void
  hb_buffer_get_length(buffer: Address): number
  hb_buffer_get_glyph_infos(buffer: Address, length: Address): Address
  hb_buffer_get_glyph_positions(buffer: Address, length: Address): Address
  hb_shape(font: Address, buffer: Address, features: Address, count: number): void
}

/** Starts HarfBuzz for one font. */
export async function startShaper(): Promise<Shaper> {
  // The one cast: these functions are what the program exports.
  const shaper = (await start(
    wasm,
    imports(size => grow(shaper, size)),
  )) as Shaper & {_initialize?: () => void}
  shaper._initialize?.()
  return shaper
}

/** Gives a program more memory; says whether it could. */
function grow({memory}: Program, size: number): number {
  try {
    memory.grow(Math.ceil((size - memory.buffer.byteLength) / 65536))
    return 1
  } catch {
    return 0
  }
}

function imports(resize: (size: number) => number): Imports {
  const end = (): never => {
    throw new TypeError('Unexpected damaged font, expected TrueType or OpenType')
  }
  return {
    env: {
      emscripten_resize_heap: resize,
      _abort_js: end,
      _emscripten_runtime_keepalive_clear: () => undefined,
      _setitimer_js: () => 0,
    },
    wasi_snapshot_preview1: {proc_exit: end},
  }
}
