import {schema} from '../vocabulary.js'
import {relaxNg, schematron, type Profile} from './profile.js'

/** TEI in full. */
export const teiAll: Profile = {
  schema,
  languages: [relaxNg, schematron],
  keepsMetadata: true,
  keepsText: true,
  hasPageTurns: true,
  holdsCollections: true,
  hasCorrespondence: true,
  others: [],
  hasRend: true,
  rootAttributes: ['xml:id', 'xml:lang'],
  header: header => header,
  text: text => text,
}
