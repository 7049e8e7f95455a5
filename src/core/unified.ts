import type {Plugin} from 'unified'
import type {Node} from 'unist'
import {checkReader, checkTree, checkWriter} from './contract.js'
import type {Reader, TextWriter} from './types.js'

/**
 * Makes a plugin of unified whose parser is a reader.
 *
 * @param reader - the reader
 * @returns a plugin, for `use`
 * @throws TypeError - if it is no reader
 * @example
 * import {unified} from 'unified'
 *
 * const processor = unified().use(unifiedReader(readMarkdown())).use(unifiedWriter(writeTei()))
 * const file = await processor.process('First words.\n')
 * String(file).includes('>First words.</p>') //=> true
 */
export function unifiedReader(reader: Reader): Plugin<[], string, Node> {
  checkReader(reader, 'reader')
  return function () {
    // The reader takes the file and not its text, so that it decides how bytes are encoded.
    this.parser = (_, file) => reader.read(file)
  }
}

/**
 * Makes a plugin of unified whose compiler is a writer of text.
 *
 * A compiler of unified cannot wait, as writers of EPUB and PDF do: `write` is for them.
 *
 * @param writer - the writer
 * @returns a plugin, for `use`; what it makes throws a `TypeError` for a tree that is none of offprint
 * @throws TypeError - if it is no writer
 * @example
 * import {unified} from 'unified'
 *
 * const processor = unified().use(unifiedWriter(writeMarkdown({frontMatter: false})))
 * processor.stringify(build('article', ['First words.'])) //=> 'First words.\n'
 */
export function unifiedWriter(writer: TextWriter): Plugin<[], Node, string> {
  checkWriter(writer, 'writer')
  return function () {
    this.compiler = (tree, file) => {
      checkTree(tree)
      const output: unknown = writer.write(tree, file)
      if (typeof output === 'string') return output
      Promise.resolve(output).catch(() => undefined)
      const reason = `Unexpected writer \`${writer.name}\`, expected one of text, which writes at once`
      throw new TypeError(`${reason}: take \`await write(tree, {to: writer})\` of offprint instead`)
    }
  }
}
