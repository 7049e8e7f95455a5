import {relaxNg, type Profile} from '../profile.js'
import {simplePrintHeader} from './header.js'
import {simplePrintText} from './text.js'

/** TEI simplePrint: few elements, for which processing is defined. */
export const simplePrint: Profile = {
  schema: 'https://www.tei-c.org/release/xml/tei/custom/schema/relaxng/tei_simplePrint.rng',
  languages: [relaxNg],
  keepsMetadata: true,
  keepsText: false,
  hasPageTurns: true,
  holdsCollections: true,
  hasCorrespondence: false,
  others: ['postscript'],
  hasRend: false,
  rootAttributes: ['xml:id', 'xml:lang'],
  header: simplePrintHeader,
  text: simplePrintText,
}
