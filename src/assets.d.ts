/** A font, as bytes; the build embeds it. */
declare module '*.ttf' {
  const bytes: Uint8Array
  export default bytes
}

/** A style sheet, as text; the build embeds it. */
declare module '*.css' {
  const text: string
  export default text
}

/** A schema, as text; the build embeds it. */
declare module '*.rng' {
  const text: string
  export default text
}

/** A grammar, as text; the build embeds it. */
declare module '*.rnc' {
  const text: string
  export default text
}

/** A customization of TEI, as text; the build embeds it. */
declare module '*.odd' {
  const text: string
  export default text
}

/** A program for WebAssembly, as bytes; the build embeds it. */
declare module '*.wasm' {
  const bytes: Uint8Array<ArrayBuffer>
  export default bytes
}

/** The licence of fonts, as text; the build embeds it. */
declare module '*.fonts' {
  const text: string
  export default text
}
