/** Each stage of the way of an article, in one process: the first time, and when it is warm. */

import {VFile} from 'vfile'
import {makePage} from './articles.js'
import {repeat} from './measure.js'

/** How many articles there are; they come again and again. */
const articles = 60

/**
 * @param {number} times - how often an article goes through each stage; a few hundred, until the engine has compiled it
 * @returns rows: the stage, and milliseconds of CPU an article
 */
export async function measureHot(times) {
  const {read} = await import('../../dist/index.js')
  const {readHtml, writeHtml} = await import('../../dist/html.js')
  const {readText} = await import('../../dist/text.js')
  const {readMarkdown, writeMarkdown} = await import('../../dist/markdown.js')
  const {readTei, writeTei} = await import('../../dist/tei.js')
  const {writeEpub} = await import('../../dist/epub.js')
  const {writePdf} = await import('../../dist/pdf.js')
  const {writeJson} = await import('../../dist/json.js')
  const {audit} = await import('../../dist/ledger.js')
  const pages = Array.from({length: articles}, (_, index) => makePage(30_000, index))
  const trees = []
  const rows = []
  const stage = async (name, work) => {
    rows.push({stage: name, ...(await repeat(times, time => work(time % articles)))})
  }
  await stage('read HTML', async index => (trees[index] = (await read(pages[index], {from: readHtml()})).tree))
  await stage('read text', index => read(pages[index].replace(/<[^>]*>/g, ''), {from: readText()}))
  const outputs = {}
  for (const writer of [writeJson(), writeMarkdown(), writeTei(), writeHtml(), writeEpub(), writePdf()]) {
    outputs[writer.name] = []
    await stage(`write ${writer.name}`, async index => {
      outputs[writer.name][index] = await writer.write(trees[index], new VFile())
    })
  }
  await stage('read Markdown', index => read(outputs.markdown[index], {from: readMarkdown()}))
  await stage('read TEI', index => read(outputs.tei[index], {from: readTei()}))
  await stage('account for the words of Markdown', index => {
    return audit({
      source: {value: pages[index], mediaType: 'text/html'},
      output: {value: outputs.markdown[index], mediaType: 'text/markdown'},
      tree: trees[index],
    })
  })
  return rows
}
