import type {Pdf} from '../objects.js'

/** What is wrong with a file; rules of PDF/UA are named after the Matterhorn Protocol 1.1. */
export interface Fault {
  readonly rule: string
  readonly text: string
}

/** Gathers faults. */
export interface Report {
  readonly pdf: Pdf
  readonly add: (rule: string, text: string) => void
}
