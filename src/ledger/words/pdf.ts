import type {Words} from './word.js'

/** Reads the words of a PDF. */
export function readPdfWords(): Promise<Words> {
  return Promise.reject(new Error('Unexpected PDF'))
}
