import {unzipSync, zipSync} from 'fflate'
import {VFile} from 'vfile'
import type {Tree} from '../../src/ast/nodes.js'
import type {Writer} from '../../src/core/types.js'
import {writeEpub} from '../../src/formats/epub/index.js'
import {writeHtml} from '../../src/formats/html/index.js'
import {writeJson} from '../../src/formats/json/index.js'
import {writeMarkdown} from '../../src/formats/markdown/index.js'
import {writePdf} from '../../src/formats/pdf/index.js'
import {writeTei} from '../../src/formats/tei/index.js'

/** What is done to a text before or after it is written. */
export type Change = (text: string) => string

/** An output that can be falsified. */
export interface Format {
  readonly extension: string
  /** Writes a tree, with a fault. */
  write(tree: Tree, fault: Change): Promise<string | Uint8Array>
}

async function written(writer: Writer, tree: Tree): Promise<string | Uint8Array> {
  return writer.write(tree, new VFile())
}

function textual(make: () => Writer): Format {
  return {
    extension: make().extension,
    write: async (tree, fault) => fault(String(await written(make(), tree))),
  }
}

/** Every format; the fault is put into the text, into the chapter of a book, or into what a PDF is made of. */
export const formats: Readonly<Record<string, Format>> = {
  markdown: textual(writeMarkdown),
  'markdown for plain reading': textual(() => writeMarkdown({flavour: 'gfm'})),
  'markdown for pandoc': textual(() => writeMarkdown({flavour: 'pandoc'})),
  tei: textual(writeTei),
  html: textual(writeHtml),
  json: textual(writeJson),
  epub: {
    extension: 'epub',
    async write(tree, fault) {
      const files = unzipSync((await written(writeEpub(), tree)) as Uint8Array)
      const name = Object.keys(files).find(path => /\/001.*\.xhtml$/.test(path)) ?? ''
      const chapter = fault(new TextDecoder().decode(files[name]))
      return zipSync({...files, [name]: new TextEncoder().encode(chapter)})
    },
  },
  pdf: {
    extension: 'pdf',
    write: async (tree, fault) => written(writePdf(), JSON.parse(fault(JSON.stringify(tree))) as Tree),
  },
}
