/** What the writer uses of pdfkit 0.20, much of which is not its public face. */
declare module 'pdfkit' {
  type Dictionary = Record<string, unknown>

  export interface PdfkitReference {
    readonly id: number
    data: Dictionary
    end(content?: Uint8Array): void
  }

  export interface PdfkitImage {
    readonly width: number
    readonly height: number
    readonly label: string
    readonly obj: PdfkitReference | null
    /** Of a JPEG. */
    readonly colorSpace?: string
    /** Of a PNG, until it is embedded. */
    readonly image?: {readonly hasAlphaChannel: boolean; readonly transparency: {readonly indexed?: unknown}} | null
    embed(document: PDFDocument): void
  }

  export interface PdfkitPage {
    readonly dictionary: PdfkitReference
    readonly fonts: Dictionary
    readonly xobjects: Dictionary
    readonly annotations: unknown[]
  }

  export class PDFDocument {
    constructor(options: Dictionary)
    readonly page: PdfkitPage
    readonly _root: {
      readonly data: Dictionary & {
        readonly Names: PdfkitReference
        readonly Pages: {readonly data: {Kids: unknown[]}}
      }
    }
    metadata: {append(): void; end(): void; getXML(): string; getLength(): number}
    on(event: 'data', listener: (chunk: Uint8Array) => void): this
    on(event: 'end', listener: () => void): this
    /** As in a stream of Node.js: takes what is written; nothing, at the end. */
    push(chunk: Uint8Array | null): boolean
    addPage(options: Dictionary): this
    addContent(operators: Uint8Array): this
    transform(a: number, b: number, c: number, d: number, e: number, f: number): this
    openImage(bytes: Uint8Array): PdfkitImage
    ref(data: Dictionary): PdfkitReference
    getStructTreeRoot(): PdfkitReference
    end(): void
  }
}
