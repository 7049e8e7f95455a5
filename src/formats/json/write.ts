import type {Node} from 'unist'
import {isNode} from '../../ast/is.js'
import {walk} from '../../ast/walk.js'
import {unhandledNode} from '../../core/handlers.js'
import type {TextWriter} from '../../core/types.js'

/**
 * Makes a writer of JSON: the tree as it is, indented by two spaces, positions and data included.
 *
 * What it writes follows the JSON Schema of the tree (`offprint/schema.json`), and `readJson` reads it
 * back into an equal tree.
 *
 * @returns the writer
 * @example
 * const file = await write(build('article', ['First words.']), {to: writeJson()})
 * JSON.parse(file.value).type //=> 'article'
 */
export function writeJson(): TextWriter {
  return {
    name: 'json',
    mediaType: 'application/json',
    extension: 'json',
    write(tree, file) {
      for (const node of walk(tree) as Iterable<Node>)
        if (!isNode(node))
          unhandledNode.report(file, node, `Unexpected node \`${node.type}\`, expected one of the tree`)
      return `${JSON.stringify(tree, null, 2)}\n`
    },
  }
}
