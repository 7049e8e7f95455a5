import type {VFile} from 'vfile'
import type {Element} from 'xast'
import {emptyMetadata} from '../../../ast/build.js'
import type {Metadata} from '../../../ast/metadata.js'
import {problemsOf} from '../../../ast/validate.js'
import {element} from '../../../xml/element.js'
import {outdatedMetadata} from '../rules.js'
import {applied, isDifference, type Difference} from './differences.js'
import {jsonListOf} from '../json-list.js'

/** Type of the `xenoData` that holds what elements of a header cannot. */
const type = 'offprint-metadata'

/** Writes differences as JSON, with escapes for what XML cannot hold. */
export function remainderElement(remainder: readonly Difference[]): Element {
  const lines = remainder.map(difference =>
    JSON.stringify(difference).replace(/[\uFFFE\uFFFF]/g, character => `\\u${character.charCodeAt(0).toString(16)}`),
  )
  return element('xenoData', {type}, [`[${lines.join(',\n')}]`])
}

/**
 * Gives metadata back what the elements of their header do not say.
 *
 * What somebody has changed in the elements since then stays as it is, and is reported.
 *
 * @param read - what is read from the elements
 * @param header - the `teiHeader`
 * @param file - gets the messages
 */
export function restore(read: Metadata, header: Element, file: VFile): Metadata {
  const holder = holdersIn(header).find(({attributes}) => attributes['corresp'] === undefined)
  return holder ? restoreFrom(holder, read, file) : read
}

/**
 * Metadata of the articles of a group, of which one header describes all.
 *
 * @param header - the `teiHeader`
 * @param file - gets the messages
 * @returns metadata by the identifier (`xml:id`) of their `text`; of other people's groups nothing is known
 */
export function metadataOfGroup(header: Element, file: VFile): Map<string, Metadata> {
  const metadata = new Map<string, Metadata>()
  for (const holder of holdersIn(header)) {
    const {corresp} = holder.attributes
    if (corresp?.startsWith('#')) metadata.set(corresp.slice(1), restoreFrom(holder, emptyMetadata(), file))
  }
  return metadata
}

function holdersIn(header: Element): Element[] {
  return header.children.filter(
    (child): child is Element =>
      child.type === 'element' && child.name === 'xenoData' && child.attributes['type'] === type,
  )
}

function restoreFrom(holder: Element, read: Metadata, file: VFile): Metadata {
  const text = holder.children.map(child => (child.type === 'text' ? child.value : '')).join('')
  const outdated = (what: string): void => {
    outdatedMetadata.report(file, holder, `Unexpected ${what}, expected what the elements of the header leave out`)
  }
  let metadata = read
  for (const difference of parse(text)) {
    const changed = applied(metadata, difference)
    if (changed !== undefined && isMetadata(changed)) metadata = changed
    else outdated(`value of \`${difference.path}\``)
  }
  if (!/^\s*(?:\[\s*\]\s*)?$/.test(text) && parse(text).length === 0) outdated('text in `xenoData`')
  return metadata
}

function parse(text: string): Difference[] {
  return jsonListOf(text).filter(isDifference)
}

function isMetadata(value: unknown): value is Metadata {
  return problemsOf({type: 'article', metadata: value, children: []}, 1).length === 0
}
