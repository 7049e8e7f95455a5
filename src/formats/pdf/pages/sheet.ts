import type {Drawing} from '../draw.js'

/** A page under the pen; `y` counts up from its lower edge. */
export interface Sheet {
  readonly drawing: Drawing
  /** Number of the page in the file, from 0. */
  readonly page: number
  readonly operators: string[]
  /** How many marks of structure the page has. */
  marks: number
  /** How wide glyphs are drawn, in percent. */
  scale: number
}
