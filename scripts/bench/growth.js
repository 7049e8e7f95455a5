/** Longer and longer articles: what they take is to grow as they do, and no faster. */

import {VFile} from 'vfile'
import {makePage} from './articles.js'
import {repeat} from './measure.js'

/**
 * @param {readonly number[]} lengths - in characters
 * @returns rows: length, milliseconds of CPU a kilobyte for each format
 */
export async function measureGrowth(lengths) {
  const {read} = await import('../../dist/index.js')
  const {readHtml} = await import('../../dist/html.js')
  const {writeMarkdown} = await import('../../dist/markdown.js')
  const {writeTei} = await import('../../dist/tei.js')
  const {writeEpub} = await import('../../dist/epub.js')
  const {writePdf} = await import('../../dist/pdf.js')
  const rows = []
  for (const length of [lengths[0], ...lengths]) {
    const page = makePage(length)
    const each = async work => ((await repeat(1, work)).first / page.length) * 1000
    let tree
    const row = {length}
    row.read = await each(async () => ({tree} = await read(page, {from: readHtml()})))
    for (const writer of [writeMarkdown(), writeTei(), writeEpub(), writePdf()]) {
      row[writer.name] = await each(() => writer.write(tree, new VFile()))
    }
    rows.push(row)
  }
  // The first is run twice, so that no row is of a cold process.
  return rows.slice(1)
}
