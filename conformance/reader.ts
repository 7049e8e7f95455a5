import {existsSync, mkdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {chromium, type Browser, type Page} from 'playwright-core'

/** The browser of Debian, where it is installed. */
export const chromiumPath: string | undefined = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(path =>
  existsSync(path),
)

const html = readFileSync(new URL('reader.html', import.meta.url), 'utf8')
const library = dirname(fileURLToPath(import.meta.resolve('foliate-js/view.js')))
/** Where to look at the pages; every run makes them anew. */
const shots = fileURLToPath(new URL('../node_modules/.cache/foliate/', import.meta.url))

/** An entry of the contents. */
export interface Entry {
  label: string
  items: Entry[]
}

/** Where the reader is. */
export interface Place {
  /** Entry of the contents. */
  entry?: string
  /** Printed page. */
  page?: string
  /** What is seen. */
  words: string
}

/** A book that is open in foliate-js. */
export interface OpenBook {
  page: Page
  /** What was asked for of the network, but for the reader and the book. */
  strange: readonly string[]
  /** Evaluates a member of `reader` of `reader.html`. */
  ask: <Answer>(expression: string) => Promise<Answer>
}

/** Starts the browser. */
export async function launch(): Promise<Browser> {
  return chromium.launch({executablePath: chromiumPath ?? '', args: ['--no-sandbox', '--disable-gpu']})
}

/** Opens a book at the start of its text; the network is not there. */
export async function openBook(browser: Browser, epub: Uint8Array): Promise<OpenBook> {
  const page = await browser.newPage({viewport: {width: 390, height: 844}, deviceScaleFactor: 2})
  const strange: string[] = []
  await page.route('**/*', async route => {
    const {hostname, pathname} = new URL(route.request().url())
    if (hostname === 'reader.test' && pathname === '/') return route.fulfill({body: html, contentType: 'text/html'})
    if (hostname === 'reader.test' && pathname === '/book.epub') return route.fulfill({body: Buffer.from(epub)})
    if (hostname === 'reader.test' && pathname.startsWith('/foliate-js/')) {
      return route.fulfill({path: join(library, pathname.slice('/foliate-js/'.length))})
    }
    if (pathname !== '/favicon.ico') strange.push(route.request().url())
    return route.abort()
  })
  await page.goto('http://reader.test/')
  await page.waitForFunction('window.reader !== undefined')
  const ask = <Answer>(expression: string): Promise<Answer> => page.evaluate<Answer>(`reader.${expression}`)
  await ask('open()')
  return {page, strange, ask}
}

/** Takes pictures of what is seen, on a phone and on a tablet, by day and by night. */
export async function look({page}: OpenBook, name: string): Promise<void> {
  mkdirSync(shots, {recursive: true})
  for (const [device, width, height] of [
    ['phone', 390, 844],
    ['tablet', 820, 1180],
  ] as const)
    // prettier-ignore
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({width, height})
      await page.emulateMedia({colorScheme})
      await page.waitForTimeout(200)
      await page.screenshot({path: join(shots, `${name}-${device}-${colorScheme}.png`)})
    }
}
