/** The part of the untyped package that is used here. */
declare module 'edtf' {
  /**
   * Parses a date in EDTF, level 2 at most.
   *
   * @throws Error - if the text is no EDTF
   */
  export function parse(text: string): unknown
}
