import wasm from 'harfbuzzjs/dist/harfbuzz-subset.wasm'

/** An address in the memory of HarfBuzz; `0` is none. */
type Address = number

/** What is used of HarfBuzz, which subsets fonts; it is bundled, and asks for nothing of the machine. */
export interface HarfBuzz {
  readonly memory: {readonly buffer: ArrayBuffer}
  malloc(size: number): Address
  hb_blob_create(data: Address, length: number, mode: number, userData: Address, destroy: Address): Address
  hb_blob_get_data(blob: Address, length: Address): Address
  hb_blob_get_length(blob: Address): number
  hb_face_create(blob: Address, index: number): Address
  hb_face_reference_blob(face: Address): Address
  hb_set_add(set: Address, value: number): void
  hb_subset_input_create_or_fail(): Address
  hb_subset_input_unicode_set(input: Address): Address
  hb_subset_input_set(input: Address, kind: number): Address
  hb_subset_or_fail(face: Address, input: Address): Address
}

/** What every engine has, and the types of Node leave out. */
declare const WebAssembly: {
  compile(program: Uint8Array): Promise<object>
  instantiate(compiled: object): Promise<{exports: unknown}>
}

let compiled: Promise<object> | undefined

/** Starts HarfBuzz with a memory of its own, so that a font that breaks it breaks nothing else, and nothing is to be freed. */
export async function harfBuzz(): Promise<HarfBuzz> {
  compiled ??= WebAssembly.compile(wasm)
  const {exports} = await WebAssembly.instantiate(await compiled)
  // The one cast: these functions are what the module exports.
  const exported = exports as HarfBuzz & {_initialize: () => void}
  exported._initialize()
  return exported
}
