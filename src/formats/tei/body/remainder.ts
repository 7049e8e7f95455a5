import type {VFile} from 'vfile'
import type {Element} from 'xast'
import {emptyMetadata} from '../../../ast/build.js'
import type {Article} from '../../../ast/nodes.js'
import {problemsOf} from '../../../ast/validate.js'
import {isList} from '../../../core/list.js'
import {element} from '../../../xml/element.js'
import {outdatedText} from '../rules.js'
import {change, changesBetween, isChange, type Change} from './changes.js'
import {plain} from './plain.js'
import {jsonListOf} from '../json-list.js'

/** Type of the `xenoData` that holds what the elements of a text cannot say. */
const type = 'offprint-text'

/**
 * What the elements of a text do not say of its article, as an element for the header.
 *
 * @param read - what is read from the elements
 * @param article - what was written
 * @param furniture - whether furniture was written
 * @param text - identifier of the text, where the header is that of several (default: none)
 * @returns the element; nothing where the elements say it all
 */
export function textRemainder(read: Article, article: Article, furniture: boolean, text?: string): Element[] {
  const changes = changesBetween(withoutMetadata(read, true), withoutMetadata(article, furniture))
  if (changes.length === 0) return []
  const lines = changes.map(difference =>
    JSON.stringify(difference).replace(/[\uFFFE\uFFFF]/g, character => `\\u${character.charCodeAt(0).toString(16)}`),
  )
  const corresp = text === undefined ? undefined : `#${text}`
  return [element('xenoData', {type, corresp}, [`[${lines.join(',\n')}]`])]
}

/**
 * Gives an article what the elements of its text do not say.
 *
 * What somebody has changed in the elements since then stays as it is, and is reported.
 *
 * @param article - what is read from the elements; it is changed
 * @param header - the `teiHeader`
 * @param text - identifier of the text, where the header is that of several
 * @param file - gets the messages
 */
export function restoreText(
  article: Article,
  header: Element | undefined,
  text: string | undefined,
  file: VFile,
): Article {
  const corresp = text === undefined ? undefined : `#${text}`
  const holder = header?.children.find(
    (child): child is Element =>
      child.type === 'element' &&
      child.name === 'xenoData' &&
      child.attributes['type'] === type &&
      (child.attributes['corresp'] ?? undefined) === corresp,
  )
  if (!holder) return article
  const changes = parse(holder.children.map(child => (child.type === 'text' ? child.value : '')).join(''))
  const changed = structuredClone(article)
  const failed = changes.filter(one => !change(changed, placed(one, holder), node => plain(node as Article, true)))
  const isSound = problemsOf({...changed, metadata: emptyMetadata()}, 1).length === 0
  if (changes.length === 0 || failed.length > 0 || !isSound) {
    const paths = isSound && failed.length > 0 ? failed.map(({path}) => `\`${path}\``).join(', ') : 'text'
    outdatedText.report(
      file,
      holder,
      `Unexpected changes of ${paths}, expected what the elements of the text leave out`,
    )
  }
  return isSound ? changed : article
}

function withoutMetadata(article: Article, furniture: boolean): ReturnType<typeof plain> {
  // What stands beside the text is no part of it.
  const bare: Article = {...article, metadata: emptyMetadata(), data: {...article.data, beside: undefined}}
  return plain(bare, furniture)
}

/** A change whose nodes have the position of the element that holds them. */
function placed(one: Change, {position}: Element): Change {
  if (!isList(one.value) || one.at === undefined || !position) return one
  return {...one, value: one.value.map(node => withPosition(node, position))}
}

function withPosition(value: unknown, position: Element['position']): unknown {
  if (typeof value !== 'object' || value === null) return value
  const children: unknown = 'children' in value ? value.children : undefined
  return {
    ...value,
    ...(isList(children) && {children: children.map(child => withPosition(child, position))}),
    position,
  }
}

function parse(text: string): Change[] {
  return jsonListOf(text).filter(isChange)
}
