/** The only file that knows pdfkit, which writes objects, fonts and images; nothing of its layout is used. */

import {PDFDocument, type PdfkitImage, type PdfkitReference} from 'pdfkit'
import type {Bytes} from '../../core/types.js'
import type {Face} from '../../faces/face.js'
import {startBlocks, type Blocks} from './blocks.js'
import {embedFace, type EmbeddedFace, type FontLayer} from './faces/embed.js'
import type {PdfDictionary, Reference} from './object.js'
import type {Conformance} from './options.js'
import type {Picture} from './pages/row.js'

/** What the file says of itself. */
export interface Information {
  readonly title: string | undefined
  readonly author: string | undefined
  readonly keywords: string | undefined
  readonly language: string
  readonly modified: Date
  readonly conformance: Conformance
  /** How large a point of ours is on the page. */
  readonly scale: number
}

/** A page of the file. */
export interface Page {
  readonly reference: Reference
  /** Key of the page among the parents of structure. */
  readonly key: number
}

/** What stands at the end of the file. */
export interface Ending {
  readonly catalog: PdfDictionary
  readonly names: PdfDictionary
  readonly structure: PdfDictionary
  readonly xmp: string
}

/** A file that is being written; coordinates of pages start at the lower left corner, and are scaled. */
export interface Drawing {
  readonly pages: readonly Page[]
  readonly structureRoot: Reference
  readonly scale: number
  /** Takes a picture; `unfit` if the archive may not hold it, nothing if it is none. */
  openPicture(bytes: Uint8Array): Picture | 'unfit' | undefined
  addPage(width: number, height: number): void
  /** Adds operators to the page. */
  write(operators: Uint8Array): void
  /** The face in the file. */
  embed(face: Face): EmbeddedFace
  /** Puts a font among the resources of the page. */
  useFont(layer: FontLayer): void
  usePicture(picture: Picture): void
  /** Adds an annotation to the page; its key points to the structure element that holds it. */
  annotate(
    rectangle: readonly number[],
    annotation: PdfDictionary,
  ): {readonly key: number; readonly reference: Reference}
  /** Makes an object whose content comes later. */
  reserve(): Reference
  fill(reference: Reference, content: PdfDictionary): void
  /** Adds an object with a stream of bytes. */
  addStream(dictionary: PdfDictionary, bytes: Uint8Array): Reference
  /** Puts the last pages, so many, before all others. */
  moveToFront(count: number): void
  finish(ending: Ending): Promise<Bytes>
}

/** Takes chunks where pdfkit puts them into its stream: they are many and small, and a stream costs more than they do. */
class Output extends PDFDocument {
  /** Not a field of the class: pdfkit writes the head of the file before those are there. */
  declare private blocks: Blocks | undefined
  private resolve: (bytes: Bytes) => void = () => undefined
  /** All of the file, when it is written. */
  readonly bytes: Promise<Bytes> = new Promise<Bytes>(resolve => {
    this.resolve = resolve
  })

  override push(chunk: Uint8Array | null): boolean {
    this.blocks ??= startBlocks()
    if (chunk) this.blocks.add(chunk)
    else this.resolve(this.blocks.join())
    return true
  }
}

/**
 * Begins a file.
 *
 * @param information - what the file says of itself
 * @returns the file, tagged, in version 1.7, or 1.4 for PDF/A-1
 */
export function startDrawing(information: Information): Drawing {
  const {scale} = information
  const isFirstArchive = information.conformance === 'PDF/A-1a'
  const document = new Output({
    pdfVersion: isFirstArchive ? '1.4' : '1.7',
    autoFirstPage: false,
    font: null,
    tagged: true,
    displayTitle: true,
    lang: information.language,
    info: infoOf(information),
  })
  const faces = new Map<Face, EmbeddedFace>()
  const images = new Map<string, PdfkitImage>()
  const reserved = new Map<number, PdfkitReference>()
  const pages: Page[] = []
  let keys = 0

  const drawing: Drawing = {
    pages,
    structureRoot: document.getStructTreeRoot(),
    scale,
    openPicture(data) {
      try {
        const image = document.openImage(data)
        if (!(image.width > 0 && image.height > 0)) return undefined
        if (!isFit(image, information.conformance)) return 'unfit'
        image.embed(document)
        // Two images of the same bytes and no label would share one: the number tells them apart.
        const label = `I${images.size + 1}`
        images.set(label, image)
        return {width: image.width, height: image.height, label}
      } catch {
        return undefined
      }
    },
    addPage(width, height) {
      document.addPage({size: [width * scale, height * scale], margin: 0})
      // pdfkit turns the page upside down; this turns it back.
      document.transform(scale, 0, 0, -scale, 0, height * scale)
      const {dictionary} = document.page
      dictionary.data['StructParents'] = keys
      pages.push({reference: dictionary, key: keys})
      keys += 1
    },
    write(operators) {
      document.addContent(operators)
    },
    embed(face) {
      let embedded = faces.get(face)
      if (!embedded) faces.set(face, (embedded = embedFace(drawing, face, faces.size, isFirstArchive)))
      return embedded
    },
    useFont({name, reference}) {
      document.page.fonts[name] = reference
    },
    usePicture({label}) {
      document.page.xobjects[label] = images.get(label)?.obj
    },
    annotate(rectangle, annotation) {
      const key = keys++
      const Rect = rectangle.map(length => Math.round(length * scale * 1000) / 1000)
      const reference = document.ref({Type: 'Annot', Border: [0, 0, 0], F: 4, StructParent: key, Rect, ...annotation})
      document.page.annotations.push(reference)
      reference.end()
      return {key, reference}
    },
    reserve() {
      const reference = document.ref({})
      reserved.set(reference.id, reference)
      return reference
    },
    fill({id}, content) {
      const reference = reserved.get(id)
      if (!reference) return
      reserved.delete(id)
      Object.assign(reference.data, content)
      reference.end()
      // What is written need not be kept; others may point to it for long.
      reference.data = {}
    },
    addStream(dictionary, content) {
      const reference = document.ref({...dictionary})
      reference.end(content)
      return reference
    },
    moveToFront(count) {
      const {data} = document._root.data.Pages
      data.Kids = [...data.Kids.slice(-count), ...data.Kids.slice(0, -count)]
    },
    async finish({catalog, names, structure, xmp}) {
      for (const face of faces.values()) await face.finish()
      Object.assign(document._root.data, catalog)
      Object.assign(document._root.data.Names.data, names)
      Object.assign(document.getStructTreeRoot().data, {...structure, ParentTreeNextKey: keys})
      const nothing = (): void => undefined
      document.metadata = {append: nothing, end: nothing, getXML: () => xmp, getLength: () => xmp.length}
      document.end()
      return document.bytes
    },
  }
  return drawing
}

/** The one colour space of an archive is that of screens; PDF/A-1 has no transparency. */
function isFit({colorSpace, image}: PdfkitImage, conformance: Conformance): boolean {
  if (conformance === 'none') return true
  const isTransparent = image?.hasAlphaChannel === true || image?.transparency.indexed !== undefined
  return colorSpace !== 'DeviceCMYK' && !(conformance === 'PDF/A-1a' && isTransparent)
}

function infoOf({title, author, keywords, modified}: Information): Record<string, unknown> {
  return {
    ...(title !== undefined && {Title: title}),
    ...(author !== undefined && {Author: author}),
    ...(keywords !== undefined && {Keywords: keywords}),
    Creator: 'offprint',
    Producer: 'PDFKit',
    CreationDate: modified,
    ModDate: modified,
  }
}
