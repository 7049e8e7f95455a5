/** Measures of the page, in points, counted from its top and from its inner edge. */
export interface Design {
  readonly width: number
  readonly height: number
  readonly inner: number
  readonly outer: number
  readonly top: number
  /** Width and height of the text. */
  readonly measure: number
  readonly depth: number
  /** Base line of the running head, and of the folio at the foot of an opening page. */
  readonly head: number
  readonly foot: number
}

/** A line longer than this, in points, is hard to read at the size of the text. */
const widest = 350

/** Lays out the page: seven tenths of the width for the text, the outer margin wider than the inner. */
export function designPage(width: number, height: number): Design {
  const measure = Math.min(width * 0.706, widest)
  const inner = (width - measure) * 0.455
  const top = height * 0.096
  return {
    width,
    height,
    inner,
    outer: width - measure - inner,
    top,
    measure,
    depth: height * 0.88 - top,
    head: height * 0.0656,
    foot: height * 0.944,
  }
}
