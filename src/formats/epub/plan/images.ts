import type {Resolve} from '../../../core/types.js'
import {imageTypeOf} from '../../../to-hast/images.js'
import type {PlannedAsset} from './epub-plan.js'

/** Images of a book, each once. */
export interface Images {
  /** Gives the file name of an image; nothing if its bytes are not there or of no known type. */
  hrefOf(url: string): string | undefined
  readonly assets: PlannedAsset[]
  /** Whether an image was asked for and is there. */
  isShown(url: string): boolean
  /** How many images were asked for that are not there. */
  lost(): number
}

/** Starts a collection of images. */
export function collectImages(resolve: Resolve): Images {
  const assets: PlannedAsset[] = []
  const hrefs = new Map<string, string | undefined>()
  return {
    assets,
    isShown: url => hrefs.get(url) !== undefined,
    lost: () => hrefs.size - assets.length,
    hrefOf(url) {
      if (!hrefs.has(url)) {
        const bytes = resolve(url)
        const asset = bytes && imageAsset(`image-${assets.length + 1}`, bytes)
        if (asset) assets.push(asset)
        hrefs.set(url, asset?.href)
      }
      return hrefs.get(url)
    },
  }
}

/** An image as a file of the book; `undefined` if it is of no known type. */
export function imageAsset(name: string, data: Uint8Array): PlannedAsset | undefined {
  const mediaType = imageTypeOf(data)
  return mediaType && {href: `${name}.${mediaType.slice('image/'.length)}`, mediaType, data}
}
