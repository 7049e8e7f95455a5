import {itemsOf, toBibtex, toRis} from '../../bibliography/csl/index.js'
import type {TextWriter} from '../../core/types.js'

/**
 * Makes a writer of CSL-JSON: a list of one item an article. It holds the bibliography, and no text.
 *
 * @returns the writer
 * @example
 * const file = await write(build('article', {metadata: {title: 'Cranes'}}), {to: writeCsl()})
 * JSON.parse(file.value) //=> [{id: 'cranes', type: 'document', title: 'Cranes'}]
 */
export function writeCsl(): TextWriter {
  return {
    name: 'csl',
    mediaType: 'application/vnd.citationstyles.csl+json',
    extension: 'csl.json',
    write: tree => `${JSON.stringify(itemsOf(tree), null, 2)}\n`,
  }
}

/**
 * Makes a writer of BibTeX: a database of one entry an article. It holds the bibliography, and no text.
 *
 * @returns the writer
 * @example
 * const file = await write(build('article', {metadata: {title: 'Cranes'}}), {to: writeBibtex()})
 * file.value //=> '@misc{cranes,\n  title = {{Cranes}},\n}\n'
 */
export function writeBibtex(): TextWriter {
  return {
    name: 'bibtex',
    mediaType: 'application/x-bibtex',
    extension: 'bib',
    write: tree => toBibtex(itemsOf(tree)),
  }
}

/**
 * Makes a writer of RIS: one record an article. It holds the bibliography, and no text.
 *
 * @returns the writer
 * @example
 * const file = await write(build('article', {metadata: {title: 'Cranes'}}), {to: writeRis()})
 * file.value //=> 'TY  - …'
 */
export function writeRis(): TextWriter {
  return {
    name: 'ris',
    mediaType: 'application/x-research-info-systems',
    extension: 'ris',
    write: tree => toRis(itemsOf(tree)),
  }
}
