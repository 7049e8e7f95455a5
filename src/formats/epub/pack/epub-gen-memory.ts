/**
 * A packer for EPUB that works through `epub-gen-memory`, which has to be installed.
 *
 * @module offprint/epub/epub-gen-memory
 */

import type {EpubPlan} from '../plan/epub-plan.js'
import {container, entriesOf, epubMediaType, type Packer} from './packer.js'

/**
 * Packs a book through epub-gen-memory 1.1.2, which has to be installed.
 *
 * The library gets finished files, and templates that print them: nothing of its HTML, its metadata, its
 * identifiers, its dates or its downloads is in the way. Entries and contents are those of `zipPacker`.
 * Needs Node, or a page whose content security policy lets scripts evaluate text.
 *
 * @example
 * const tree = build('article', {metadata: {title: 'On Type'}}, ['First words.'])
 * const file = await write(tree, {to: writeEpub({packer: epubGenMemoryPacker})})
 * String.fromCharCode(file.value[0], file.value[1]) //=> 'PK'
 */
export const epubGenMemoryPacker: Packer = async plan => {
  const names = entriesOf(plan).map(([name]) => name)
  const {EPub} = await import('epub-gen-memory')

  class Shell extends EPub {
    protected override downloadAllFonts(): Promise<void> {
      return Promise.resolve()
    }

    protected override downloadAllImages(): Promise<void> {
      if (this.images.length > 0) throw new TypeError('Unexpected image to download, expected finished documents')
      return Promise.resolve()
    }

    /** The last step of the library: what its templates cannot hold goes in, and all of it in order. */
    protected override makeCover(): Promise<void> {
      this.zip.file('META-INF/container.xml', container)
      for (const {href, data} of plan.assets) this.zip.file(`OEBPS/${href}`, data)
      const files = {...this.zip.files}
      for (const name of Object.keys(files)) Reflect.deleteProperty(this.zip.files, name)
      for (const name of names) {
        const file = files[name]
        if (!file) throw new TypeError(`Unexpected missing file \`${name}\`, expected it in the zip`)
        // The library takes fields of universal time.
        file.date = new Date(Date.UTC(1980, 0, 1))
        this.zip.files[name] = file
      }
      return Promise.resolve()
    }
  }

  const shell = await new Shell(optionsOf(plan), chaptersOf(plan)).render()
  const bytes = await shell.generateAsync({
    type: 'uint8array',
    mimeType: epubMediaType,
    compression: 'DEFLATE',
    compressionOptions: {level: 9},
    platform: 'DOS',
  })
  return new Uint8Array(bytes)
}

/** Options of the library; it hands those that it does not know to the templates. */
function optionsOf({title, css, opf, nav, ncx}: EpubPlan) {
  return {
    title,
    css,
    version: 3,
    verbose: false,
    fonts: [],
    opf,
    nav,
    ncx,
    chapterXHTML: '<%- xhtml %>',
    contentOPF: '<%- opf %>',
    tocXHTML: '<%- nav %>',
    tocNCX: '<%- ncx %>',
  }
}

/** Chapters of the library; an empty `content` passes its cleaning of HTML by. */
function chaptersOf({documents}: EpubPlan) {
  return documents.map(({href, data}) => ({title: href, filename: href, content: '', xhtml: data}))
}
