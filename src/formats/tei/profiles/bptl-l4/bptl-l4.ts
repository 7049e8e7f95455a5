import {schema} from '../../vocabulary.js'
import {relaxNg, schematron, type Profile} from '../profile.js'
import {bptlHeader} from './header.js'
import {bptlText} from './text.js'

/**
 * Best Practices for TEI in Libraries 4.0.0, level 4: text that stands alone. Its documents are valid against TEI in
 * full, whose schema they name; the header names the level.
 */
export const bptlL4: Profile = {
  schema,
  languages: [relaxNg, schematron],
  keepsMetadata: false,
  keepsText: false,
  hasPageTurns: true,
  holdsCollections: false,
  hasCorrespondence: false,
  others: [],
  hasRend: true,
  rootAttributes: ['xml:id', 'xml:lang'],
  header: bptlHeader,
  text: bptlText,
}
