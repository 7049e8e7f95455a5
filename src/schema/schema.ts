import odd from '../../schema/offprint.odd'
import rng from '../../schema/offprint.rng'

/** The customization of TEI that offprint writes, with documentation of every element, as ODD. */
export const offprintOdd: string = odd

/** The same, compiled to RELAX NG. */
export const offprintRng: string = rng
