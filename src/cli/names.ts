import slugify from '@sindresorhus/slugify'
import type {VFile} from 'vfile'
import type {Metadata} from '../ast/metadata.js'
import type {Tree} from '../ast/nodes.js'
import {slugOf} from '../bibliography/slug.js'

/** Gives each document of a run a name of its own. */
export interface Names {
  /**
   * Name for the outputs of a document.
   *
   * @param tree - the document; its author and title make the name
   * @param file - the file that it was read from, which lends its name where the tree gives none
   * @returns name without extension, with `-2`, `-3` … where an earlier document has it
   */
  of(tree: Tree, file: VFile): string
}

/**
 * Makes names for the documents of a run: ASCII letters, digits and hyphens, as repositories ask for.
 *
 * @param nameOf - the name of a document by its bibliography; empty where it gives none (default: author and title)
 * @param isKept - whether a file that comes again keeps its name (default: `false`)
 */
export function makeNames(nameOf: (metadata: Metadata) => string = slugOf, isKept = false): Names {
  const taken = new Set<string>()
  const kept = new Map<string, {base: string; name: string}>()
  return {
    of(tree, file) {
      const base = [nameOf(tree.metadata), slugify(file.stem ?? '', {decamelize: false})].find(Boolean) ?? 'document'
      const before = isKept ? kept.get(file.path) : undefined
      if (before?.base === base) return before.name
      let name = base
      for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${base}-${count}`
      taken.add(name.toLowerCase())
      if (isKept) kept.set(file.path, {base, name})
      return name
    },
  }
}
