import type {Requirement} from './requirement.js'
import {fileTooLarge, noPageImage, noSchema, unsafeFileName} from './rules.js'

export const fileName: Requirement = {
  rule: unsafeFileName,
  remedy: 'Name the file with `--name`, in letters, digits and hyphens: `review-1956-3-author.tei.xml`.',
  *lacks({name}) {
    if (name === undefined || /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.xml$/.test(name)) return
    yield {place: undefined, reason: `Unexpected file name \`${name}\`, expected ASCII letters, digits and hyphens, then \`.tei.xml\``} // prettier-ignore
  },
}

export const fileExtension: Requirement = {
  rule: unsafeFileName,
  remedy: 'Name the file with `--name`; the extension is given.',
  *lacks({name}) {
    if (name === undefined || /\.(?:xml|tei)$/i.test(name)) return
    yield {place: undefined, reason: `Unexpected file name \`${name}\`, expected one that ends in \`.xml\` or \`.tei\``}
  },
}

/** At most so many megabytes. */
export function fileSize(megabytes: number): Requirement {
  return {
    rule: fileTooLarge,
    remedy: 'Divide the collection: one file for each article.',
    *lacks({bytes}) {
      if (bytes <= megabytes * 1_000_000) return
      const size = Math.ceil(bytes / 1_000_000)
      yield {place: undefined, reason: `Unexpected size of ${size} MB, expected ${megabytes} MB at most`}
    },
  }
}

export const schemaNamed: Requirement = {
  rule: noSchema,
  remedy: 'Have the writer name a schema: it does so unless `--set tei.schema=none` forbids it.',
  *lacks({instructions, root}) {
    if (instructions.some(({name}) => name === 'xml-model')) return
    yield {place: root, reason: 'Unexpected document without `xml-model`, expected the address of its schema'}
  },
}

export const pageImages: Requirement = {
  rule: noPageImage,
  remedy: 'Give the images of all pages, or leave the turns of pages out.',
  *lacks({elements}) {
    for (const element of elements) {
      if (element.name !== 'pb' || element.attributes['facs']) continue
      yield {place: element, reason: 'Unexpected `pb` without image, expected `facs`'}
    }
  },
}
