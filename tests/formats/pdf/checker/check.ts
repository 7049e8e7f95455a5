import {openPdf} from '../objects.js'
import {checkAnnotations} from './annotations.js'
import {checkContents} from './contents.js'
import {checkDocument} from './document.js'
import type {Fault, Report} from './fault.js'
import {checkFiles} from './files.js'
import {checkFonts} from './fonts.js'
import {checkOutline} from './outline.js'
import {checkStructure} from './structure.js'

/**
 * Checks a file against rules of PDF/A-1a, 2a or 3a (as it claims) and of PDF/UA-1 that can be seen in its structure.
 *
 * @param bytes - the file, with one section of cross references
 * @returns its faults; none, if it keeps all of the rules
 */
export function checkPdf(bytes: Uint8Array): Fault[] {
  const faults: Fault[] = []
  const report: Report = {
    pdf: openPdf(bytes),
    add: (rule, text) => faults.push({rule, text}),
  }
  checkDocument(report)
  checkFiles(report)
  checkOutline(report)
  const contents = checkContents(report)
  checkFonts(report, contents)
  checkStructure(report, contents)
  checkAnnotations(report)
  return faults
}
