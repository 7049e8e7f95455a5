/**
 * Citations: writers of the bibliography alone, for citation processors and reference managers.
 *
 * @module offprint/citations
 */

export {writeBibtex, writeCsl, writeRis} from './write-citations.js'
