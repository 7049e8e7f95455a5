import type {VFile} from 'vfile'
import type {Root} from 'xast'
import type {Tree} from '../../../ast/nodes.js'
import type {TextWriter} from '../../../core/types.js'
import {stringify} from '../../../xml/stringify.js'
import type {TeiWriteOptions} from '../options.js'
import {forbiddenCharacter, notNormalised} from '../rules.js'
import {profiles} from '../profiles/profiles.js'
import {reporter} from '../profiles/losses.js'
import {documentOf} from './document.js'
import {profileFor} from './fitness.js'
import {holdsBlocks} from './layout.js'
import {models} from './models.js'

/**
 * Makes a writer of TEI P5.
 *
 * An article becomes a `TEI` document, a collection a `teiCorpus`. The file is valid against `tei_all.rng`
 * of TEI P5 4.12.0; the header says only what the metadata, the tree and the options know. What TEI cannot
 * hold where it stands is written as a block with its type and reported; nothing is left out but furniture.
 *
 * @param options - how to write
 * @returns the writer
 * @example
 * const file = await convert('# On Type\n\nFirst words.\n', {from: readMarkdown(), to: writeTei({date: '2026-11-24'})})
 * file.value.includes('>First words.</p>') //=> true
 */
export function writeTei(options?: Readonly<TeiWriteOptions> | null): TextWriter {
  const settings = options ?? {}
  return {
    name: 'tei',
    mediaType: 'application/tei+xml',
    extension: 'tei.xml',
    write: (tree, file) => writeDocument(tree, file, settings),
  }
}

function writeDocument(tree: Tree, file: VFile, options: Readonly<TeiWriteOptions>): string {
  const name = profileFor(tree, file, options)
  const profile = profiles[name]
  const document = documentOf(tree, {file, options, profile, lose: reporter(file, name)})
  const root: Root = {type: 'root', children: [...models(profile, options.schema ?? 'release'), document]}
  const output = stringify(root, {
    blocks: holdsBlocks,
    onForbidden(codePoint) {
      const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
      forbiddenCharacter.report(file, undefined, `Unexpected character ${name}, expected one that XML allows`)
    },
  })
  reportForm(output, file)
  return output
}

/** Letters are never changed: that they are in another form is said. */
function reportForm(output: string, file: VFile): void {
  if (output.normalize('NFC') === output) return
  const lines = output.split('\n').filter(line => line.normalize('NFC') !== line).length
  const reason = `Unexpected letters in another form on ${lines} ${lines === 1 ? 'line' : 'lines'}, expected Unicode Normalization Form C; written as they are`
  notNormalised.report(file, undefined, reason, 'A transform can normalise the texts before they are written.')
}
