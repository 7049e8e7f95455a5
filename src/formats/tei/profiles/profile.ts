import type {Element} from 'xast'

/** Notes what a profile has no place for, in a few words: `rend on l`. */
export type Lose = (what: string) => void

/**
 * A customization of TEI that repositories ask for. The text and the header are written for TEI in full, and then
 * made fit.
 */
export interface Profile {
  /** Where its schema is published. */
  readonly schema: string
  /** Languages of the schema, as `xml-model` names them. */
  readonly languages: readonly string[]
  /** Whether its header may hold metadata that are no TEI. */
  readonly keepsMetadata: boolean
  /** Whether it leaves the text as it is written for TEI in full. */
  readonly keepsText: boolean
  /** Whether its documents may have turns of pages without an image of the page. */
  readonly hasPageTurns: boolean
  /** Whether a collection can be a document of it. */
  readonly holdsCollections: boolean
  /** Makes a header fit; what of the metadata it does not say any more is found by reading it. */
  header(header: Element): Element
  /** Makes a text fit. */
  text(text: Element, lose: Lose): Element
  /** Whether its header can describe a letter. */
  readonly hasCorrespondence: boolean
  /** Elements that stand for no node of the tree and have a place in its texts; none where it leaves the text as it is. */
  readonly others: readonly string[]
  /** Whether elements may say how they were rendered (`rend`). */
  readonly hasRend: boolean
  /** Attributes that the element of a whole document may have. */
  readonly rootAttributes: readonly string[]
}

/** RELAX NG, as `xml-model` names it. */
export const relaxNg = 'http://relaxng.org/ns/structure/1.0'

/** Schematron, as `xml-model` names it. */
export const schematron = 'http://purl.oclc.org/dsdl/schematron'
