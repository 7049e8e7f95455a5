import type {Element} from 'xast'
import {VFile} from 'vfile'
import type {Article} from '../../../ast/nodes.js'
import {readArticle} from '../read/article.js'
import {editionOf} from '../read/edition.js'
import {textRemainder} from '../body/remainder.js'
import type {Edition} from './edition.js'
import {comesBack} from './comes-back/comes-back.js'
import {cleaned} from './header/clean.js'
import {laidOut} from './layout.js'

/** An article, its text as it was written, and the identifier of the text where several have one header. */
export interface Written {
  readonly article: Article
  readonly text: Element
  readonly id?: string
}

/**
 * A header with what the elements of texts do not say of their articles: so little that most headers have none. What
 * they say is found by reading them, where it is not sure from the first.
 *
 * @param header - the header
 * @param texts - what it is the header of
 * @param edition - how they were written; a profile that changes the text keeps nothing
 */
export function withTextRemainder(
  header: Element,
  texts: readonly Written[],
  {options, profile, lineEnds}: Edition,
): Element {
  const isSure = options.handlers == null && !lineEnds
  const unsure = texts.filter(({article}) => !(isSure && comesBack(article, options.furniture ?? false)))
  if (!profile.keepsText || unsure.length === 0) return header
  const edition = editionOf(header, {file: new VFile(), reported: new Set(), lineEnds: true})
  const remainder = unsure.flatMap(({article, text, id}) => {
    const read = readArticle(cleaned(laidOut(text)), article.metadata, edition)
    return textRemainder(read, article, options.furniture ?? false, id)
  })
  if (remainder.length === 0) return header
  const at = header.children.length - 1
  return {...header, children: [...header.children.slice(0, at), ...remainder, ...header.children.slice(at)]}
}
