import type {Drawing} from '../draw.js'
import type {FontLayer} from '../faces/embed.js'
import type {Slot} from '../tags/tag.js'
import type {Content} from './content.js'

/** A page under the pen; `y` counts up from its lower edge. */
export interface Sheet {
  readonly drawing: Drawing
  /** Number of the page in the file, from 0. */
  readonly page: number
  readonly content: Content
  /** How many marks of structure the page has. */
  marks: number
  /** What the last mark encloses, as long as nothing is drawn behind it. */
  open: {readonly slot: Slot; readonly role: string} | undefined
  /** How wide glyphs are drawn, in percent. */
  scale: number
  /** The font in which text is shown until another is chosen, and its size. */
  layer: FontLayer | undefined
  size: number
}
