/**
 * Bibliography as CSL-JSON 1.0.2, BibTeX and RIS, for citation processors and reference managers.
 *
 * @module offprint/csl
 */

export {toBibtex} from './bibtex.js'
export {fromCsl} from './from-csl.js'
export type {CslDate, CslItem, CslName, CslType} from './item.js'
export {itemsOf} from './items.js'
export {toRis} from './ris.js'
export {toCsl} from './to-csl.js'
