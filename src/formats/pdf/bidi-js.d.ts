/** What is used of bidi-js 1; its own types do not say how it is imported. */
declare module 'bidi-js' {
  export interface Bidi {
    getEmbeddingLevels(text: string, direction: 'ltr' | 'rtl'): {readonly levels: Uint8Array}
    getMirroredCharacter(character: string): string | null
  }

  export default function bidiFactory(): Bidi
}
