import wasm from 'harfbuzzjs/dist/harfbuzz-subset.wasm'
import {start, type Address, type Program} from './webassembly.js'

/** What is used of HarfBuzz to subset fonts; it is bundled, and asks for nothing of the machine. */
export interface Subsetter extends Program {
  hb_blob_get_data(blob: Address, length: Address): Address
  hb_blob_get_length(blob: Address): number
  hb_face_reference_blob(face: Address): Address
  hb_set_add(set: Address, value: number): void
  hb_subset_input_create_or_fail(): Address
  hb_subset_input_unicode_set(input: Address): Address
  hb_subset_input_glyph_set(input: Address): Address
  hb_subset_input_set(input: Address, kind: number): Address
  hb_subset_input_set_flags(input: Address, flags: number): void
  hb_subset_or_fail(face: Address, input: Address): Address
}

/** Starts HarfBuzz for one font. */
export async function startSubsetter(): Promise<Subsetter> {
  // The one cast: these functions are what the program exports.
  const subsetter = (await start(wasm)) as Subsetter & {_initialize: () => void}
  subsetter._initialize()
  return subsetter
}
