import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {chromiumPath} from './reader.js'

/** The command of Ace, which is installed apart: `npm ci --prefix conformance/ace --ignore-scripts`. */
const command = fileURLToPath(new URL('ace/node_modules/@daisy/ace-cli/bin/ace.js', import.meta.url))

/** What it takes to run Ace, where that is not there. */
export const aceMissing: string | undefined =
  chromiumPath === undefined
    ? 'chromium'
    : existsSync(command)
      ? undefined
      : '`npm ci --prefix conformance/ace --ignore-scripts`'

interface Report {
  'earl:result': {'earl:outcome': string}
  assertions: {
    'earl:testSubject': {url: string}
    assertions: {'earl:test': {'dct:title': string; 'earl:impact': string}}[]
  }[]
}

/**
 * Checks a book with Ace by DAISY.
 *
 * @param epub - the book
 * @returns its violations, one line each; none if it passes
 * @throws Error - if there is no report
 */
export function violations(epub: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-ace-'))
  try {
    const home = join(folder, 'home')
    mkdirSync(home)
    writeFileSync(join(folder, 'book.epub'), epub)
    const {stdout, stderr} = spawnSync('node', [command, '-f', '-o', join(folder, 'out'), join(folder, 'book.epub')], {
      encoding: 'utf8',
      env: {...process.env, HOME: home, PUPPETEER_EXECUTABLE_PATH: chromiumPath, ACE_TIMEOUT_INITIAL: '60000'},
    })
    const path = join(folder, 'out', 'report.json')
    if (!existsSync(path)) throw new Error(`Unexpected missing report, expected one: ${stdout}${stderr}`)
    const report = JSON.parse(readFileSync(path, 'utf8')) as Report
    const found = report.assertions.flatMap(({assertions, 'earl:testSubject': {url}}) =>
      assertions.map(({'earl:test': rule}) => `${url}: ${rule['dct:title']} (${rule['earl:impact']})`),
    )
    return report['earl:result']['earl:outcome'] === 'pass' || found.length > 0 ? found : ['fails without a violation']
  } finally {
    rmSync(folder, {recursive: true})
  }
}
