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
