import {Readable} from 'node:stream'
import {readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import type {Json} from '../batch/json.js'
import {messageRecords} from '../core/message-record.js'
import type {LedgerResult, Processed, Processor, Product, SourceDocument} from '../batch/processor.js'
import {sha256Of} from '../batch/shell/hash.js'
import type {Output, Writer} from '../core/types.js'
import {ledgerOf} from './audit.js'
import type {BatchRecipe, PinnedFile} from './batch-recipe.js'
import {supplyOf} from './epoch.js'
import {holdsText, lineEndsFor, selectWriters, type MakeWriter, type Supply} from './formats.js'
import {readFonts} from './fonts.js'
import type {Io} from './io.js'
import {parseDocument, type Document} from './read.js'
import {recordsOf} from './records.js'
import {attempt, hasFailed} from './report.js'
import {unexplained} from './unexplained.js'

/**
 * Makes what converts the documents of `offprint batch`; a processor module.
 *
 * @param json - the recipe, as `recipeOf` made it
 */
export default async function makeProcessor(json: Json): Promise<Processor> {
  const recipe = json as unknown as BatchRecipe
  const made = await selectWriters([...recipe.to, ...recipe.records], recipe.settings)
  const writers = made.slice(0, recipe.to.length)
  const recorders = made.slice(recipe.to.length)
  const {publication} = recipe
  const supply: Supply = {
    ...supplyOf(recipe.modified),
    ...(publication && {publication}),
    ...(await fontsOf(recipe)),
  }
  return {convert: document => convertOne(document, {recipe, writers, recorders, supply})}
}

interface Tools {
  readonly recipe: BatchRecipe
  readonly writers: readonly MakeWriter[]
  readonly recorders: readonly MakeWriter[]
  readonly supply: Supply
}

async function convertOne({path, data, resolve}: SourceDocument, tools: Tools): Promise<Processed> {
  const {recipe, writers, recorders, supply} = tools
  const file = new VFile({path, value: data})
  const outputs: Product[] = []
  const ledgers: LedgerResult[] = []
  const settings = {from: recipe.from, encoding: recipe.encoding, lineEnds: lineEndsFor(recipe.to)}
  const document = await attempt(file, () => parseDocument(file, settings, recipe.metadata))
  if (document) {
    const own: Supply = {...supply, ...(resolve && {resolve})}
    const made = recorders.map(make => make(own))
    const records = await attempt(file, () => recordsOf(document.tree, made, recipe.to, file))
    for (const make of writers) {
      await attempt(file, async () => {
        const writer = make({...own, ...records})
        const value = await writer.write(document.tree, file)
        outputs.push({extension: writer.extension, data: value})
        if (recipe.audit && holdsText(writer.name)) ledgers.push(await auditOne(document, file, writer, value, recipe))
      })
    }
  }
  return {outputs, ledgers, messages: messageRecords(file), failed: hasFailed(file, recipe.frail)}
}

async function auditOne(
  document: Document,
  file: VFile,
  {extension}: Writer,
  value: Output,
  {encoding}: BatchRecipe,
): Promise<LedgerResult> {
  const output = `${file.path}.${extension}`
  const ledger = await ledgerOf(document, file, {value, path: output}, file, {encoding})
  const {balanced, counts} = ledger
  if (balanced) return {extension, balanced, unexplained: 0}
  await attempt(file, () => unexplained(file, output, ledger))
  const {ledgerPage} = await import('../ledger/report/page.js')
  const page = ledgerPage([{source: file.path, output, ledger}])
  return {extension, balanced, unexplained: counts.unexplained, page}
}

/** The fonts of a recipe, which must still be those that it was made with. */
async function fontsOf({fonts, fontLicence, codeFont, to, maxSize}: BatchRecipe): Promise<Supply> {
  if (fonts.length === 0 && !codeFont) return {}
  for (const file of [...fonts, fontLicence, codeFont]) if (file && file !== 'garamond') checkPinned(file)
  const names = fonts.map(font => (font === 'garamond' ? font : font.path))
  const settings = {fonts: names, fontLicence: fontLicence?.path, codeFont: codeFont?.path}
  const {failed, ...given} = await readFonts(settings, to.includes('epub'), maxSize, silent)
  if (failed) throw new TypeError(`Unexpected font \`${failed.path}\`, expected one that can be used`)
  return given
}

function checkPinned({path, sha256}: PinnedFile): void {
  if (sha256Of(readFileSync(path)) === sha256) return
  throw new TypeError(`Unexpected change of \`${path}\`, expected the file with which the run began`)
}

const silent: Io = {
  cwd: '/',
  env: {},
  stdin: Readable.from([]),
  stdout: {write: () => undefined},
  stderr: {write: () => undefined},
}
