import {relaxNg, schematron, type Profile} from '../profile.js'
import {dtabfHeader} from './header.js'
import {dtabfText} from './text.js'

/**
 * The base format of the Deutsches Textarchiv, 1.1.0. Turns of a page must name consecutive images of pages there,
 * which a transcription without images does not have.
 */
export const dtabf: Profile = {
  schema: 'https://www.deutschestextarchiv.de/basisformat.rng',
  languages: [relaxNg, schematron],
  keepsMetadata: false,
  keepsText: false,
  hasPageTurns: false,
  holdsCollections: false,
  hasCorrespondence: false,
  others: ['postscript'],
  hasRend: true,
  rootAttributes: [],
  header: dtabfHeader,
  text: dtabfText,
}
