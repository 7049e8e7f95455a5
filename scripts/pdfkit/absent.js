/** Stands for packages of pdfkit that offprint does not use, and that need long to load: fonts are our own. */

export function create() {
  throw new TypeError('Unexpected font of pdfkit, expected one of offprint')
}

export default class LineBreaker {
  constructor() {
    create()
  }
}
