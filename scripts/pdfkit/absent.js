/** Stands for packages of pdfkit that offprint does not use, and that need long to load: fonts are our own, no file is encrypted. */

export function create() {
  throw new TypeError('Unexpected font of pdfkit, expected one of offprint')
}

export function cbc() {
  throw new TypeError('Unexpected cipher, expected a file that is not encrypted')
}

export const ecb = cbc

export default class LineBreaker {
  constructor() {
    create()
  }
}
