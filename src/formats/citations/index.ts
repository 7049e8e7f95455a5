/**
 * Citations: writers of the bibliography alone, for citation processors and reference managers.
 *
 * @packageDocumentation
 */

export {writeBibtex, writeCsl, writeRis} from './write-citations.js'
