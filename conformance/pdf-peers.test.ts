import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {write} from '../src/index.js'
import {writeHtml} from '../src/formats/html/index.js'
import {kitchenSink} from '../tests/contract.js'
import {checkPdf} from '../tests/formats/pdf/checker/check.js'

const browser = '/usr/bin/chromium'
const absent = spawnSync(browser, ['--version']).error !== undefined

test.skipIf(absent)(
  'the PDF that Chromium prints of our own page has faults that ours has not',
  {timeout: 60_000},
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'offprint-chromium-'))
    const page = join(folder, 'page.html')
    const made = join(folder, 'page.pdf')
    const file = await write(kitchenSink, {to: writeHtml()})
    writeFileSync(page, file.value)
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${folder}`, `--print-to-pdf=${made}`]
    spawnSync(browser, [...flags, `file://${page}`], {timeout: 50_000})
    const rules = new Set(checkPdf(readFileSync(made)).map(({rule}) => rule))
    rmSync(folder, {recursive: true, force: true})
    console.log(`Chromium: ${[...rules].join(', ')}`)
    expect([...rules]).toEqual(expect.arrayContaining(['06-001', 'output-intent']))
  },
)
