/**
 * Bibliography as CSL-JSON 1.0.2, for citation processors and reference managers.
 *
 * @packageDocumentation
 */

export {fromCsl} from './from-csl.js'
export type {CslDate, CslItem, CslName, CslType} from './item.js'
export {toCsl} from './to-csl.js'
