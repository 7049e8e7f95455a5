/**
 * RELAX NG by libxml2, compiled to WebAssembly: for `check` of `offprint/check`. Needs the package `libxml2-wasm`.
 *
 * @module offprint/check/libxml2
 */

import {XmlDocument, XmlLibError} from 'libxml2-wasm'
import * as libxml2 from 'libxml2-wasm'
import type {SchemaProblem, Validator} from './validator.js'

interface Disposable {
  dispose(): void
}

/** What is used of the library, which means to give up RELAX NG one day; another one can take its place here. */
interface RelaxNg {
  RelaxNGValidator: {fromDoc(grammar: XmlDocument): Disposable & {validate(document: XmlDocument): void}}
}

/**
 * Makes a validator from a schema.
 *
 * It holds memory outside of JavaScript for as long as the program runs: make one and use it for all documents.
 *
 * @param schema - RELAX NG in XML syntax, complete in itself
 * @param name - its name, for messages (default: `the schema`)
 * @returns the validator
 * @throws Error - if it is no schema
 * @example
 * import {readFile} from 'node:fs/promises'
 *
 * const validator = makeValidator(await readFile('schema/offprint.rng', 'utf8'), 'offprint.rng')
 * validator.schema //=> 'offprint.rng'
 * check('<TEI xmlns="http://www.tei-c.org/ns/1.0"/>', {validator}).schema //=> {name: 'offprint.rng', isValid: false}
 */
export function makeValidator(schema: string, name = 'the schema'): Validator {
  const {RelaxNGValidator}: RelaxNg = libxml2
  const grammar = XmlDocument.fromString(schema)
  const validator = RelaxNGValidator.fromDoc(grammar)
  return {
    schema: name,
    validate(text) {
      let document: Disposable | undefined
      try {
        const parsed = XmlDocument.fromString(text)
        document = parsed
        validator.validate(parsed)
        return []
      } catch (error) {
        if (error instanceof XmlLibError) return problemsOf(error)
        throw error
      } finally {
        document?.dispose()
      }
    },
  }
}

function problemsOf(error: XmlLibError): SchemaProblem[] {
  if (error.details.length === 0) return [{reason: error.message.trim()}]
  return error.details.map(({message, line}) => ({reason: message.trim(), line: line > 0 ? line : undefined}))
}
