/** What every engine has, and the types of Node leave out. */
declare const WebAssembly: {
  compile(program: Uint8Array): Promise<object>
  instantiate(compiled: object, imports?: Imports): Promise<{exports: unknown}>
}

/** Functions that a program asks for, by module and name. */
export type Imports = Readonly<Record<string, Readonly<Record<string, (...values: number[]) => unknown>>>>

/** An address in the memory of a program; `0` is none. */
export type Address = number

/** What every program has that HarfBuzz is compiled to. */
export interface Program {
  readonly memory: {readonly buffer: ArrayBuffer; grow(pages: number): number}
  malloc(size: number): Address
  hb_blob_create(data: Address, length: number, mode: number, userData: Address, destroy: Address): Address
  hb_face_create(blob: Address, index: number): Address
}

const compiled = new Map<Uint8Array, Promise<object>>()

/**
 * Starts a program with a memory of its own, so that a font that breaks it breaks nothing else, and nothing is to be freed.
 *
 * @param bytes - the program, compiled once
 * @param imports - what it asks for
 * @returns what it exports
 */
export async function start(bytes: Uint8Array, imports?: Imports): Promise<unknown> {
  let ready = compiled.get(bytes)
  if (!ready) compiled.set(bytes, (ready = WebAssembly.compile(bytes)))
  const {exports} = await WebAssembly.instantiate(await ready, imports)
  return exports
}

/** Memory that the program may change. */
const writable = 2

/** Puts a font into the memory of a program. */
export function loadFont(program: Program, bytes: Uint8Array): Address {
  const data = program.malloc(bytes.length)
  if (data === 0) return 0
  new Uint8Array(program.memory.buffer).set(bytes, data)
  return program.hb_face_create(program.hb_blob_create(data, bytes.length, writable, 0, 0), 0)
}

/** A tag of OpenType as a number. */
export function tagOf(tag: string): number {
  return Array.from(tag).reduce((number, letter) => (number << 8) + letter.charCodeAt(0), 0)
}
