import wasm from 'harfbuzzjs/dist/harfbuzz-subset.wasm'

/** An address in the memory of HarfBuzz; `0` is none. */
type Address = number

/** What is used of HarfBuzz, which subsets fonts; it is bundled, and asks for nothing of the machine. */
export interface HarfBuzz {
  readonly memory: {readonly buffer: ArrayBuffer}
  malloc(size: number): Address
  free(address: Address): void
  hb_blob_create(data: Address, length: number, mode: number, userData: Address, destroy: Address): Address
  hb_blob_destroy(blob: Address): void
  hb_blob_get_data(blob: Address, length: Address): Address
  hb_blob_get_length(blob: Address): number
  hb_face_create(blob: Address, index: number): Address
  hb_face_destroy(face: Address): void
  hb_face_reference_blob(face: Address): Address
  hb_set_add(set: Address, value: number): void
  hb_subset_input_create_or_fail(): Address
  hb_subset_input_destroy(input: Address): void
  hb_subset_input_unicode_set(input: Address): Address
  hb_subset_input_set(input: Address, kind: number): Address
  hb_subset_or_fail(face: Address, input: Address): Address
}

/** What every engine has, and the types of Node leave out. */
declare const WebAssembly: {
  instantiate(program: Uint8Array): Promise<{instance: {exports: unknown}}>
}

let started: Promise<HarfBuzz> | undefined

/** Starts HarfBuzz, once. */
export function harfBuzz(): Promise<HarfBuzz> {
  started ??= start()
  return started
}

async function start(): Promise<HarfBuzz> {
  const {instance} = await WebAssembly.instantiate(wasm)
  // The one cast: these functions are what the module exports.
  const exported = instance.exports as HarfBuzz & {_initialize: () => void}
  exported._initialize()
  return exported
}
