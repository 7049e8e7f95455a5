import {mkdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {AxeResults} from 'axe-core'
import type {Browser, Page} from 'playwright-core'
import {VFile} from 'vfile'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {writeHtml} from '../src/formats/html/index.js'
import {png} from '../tests/formats/epub/books.js'
import {hardPages} from './pages.js'
import {chromiumPath, launch} from './reader.js'

if (chromiumPath === undefined) console.log('No page is looked at, for want of Chromium.')

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
/** Where to look at the pages; every run makes them anew. */
const shots = fileURLToPath(new URL('../node_modules/.cache/html/', import.meta.url))

const widths = [
  ['phone', 390, 844],
  ['desktop', 1280, 900],
] as const

/** The innermost elements that reach over the right edge of the window, but for what scrolls in a box. */
const tooWide = `Array.from(document.querySelectorAll('main *'))
  .filter(element => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest('.scroll'))
  .filter((element, _, all) => !all.some(other => other !== element && element.contains(other)))
  .map(element => element.outerHTML.slice(0, 200))`

/** What axe finds against a page. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const results = await page.evaluate<AxeResults>('axe.run(document)')
  expect(results.passes.length).toBeGreaterThan(0)
  return results.violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`))
}

describe.skipIf(chromiumPath === undefined)('axe finds nothing against, and nothing is wider than the window', () => {
  let browser: Browser
  beforeAll(async () => {
    mkdirSync(shots, {recursive: true})
    browser = await launch()
  })
  afterAll(async () => browser.close())

  async function open(html: string): Promise<Page> {
    const page = await browser.newPage()
    await page.route('**/*', async route =>
      route.request().url() === 'http://page.test/'
        ? route.fulfill({body: html, contentType: 'text/html'})
        : route.abort(),
    )
    page.on('requestfailed', request => {
      throw new Error(`Unexpected request for ${request.url()}, expected none`)
    })
    await page.goto('http://page.test/')
    return page
  }

  test.each(hardPages())('%s', async (name, tree) => {
    const page = await open(await writeHtml({resolve: () => png}).write(tree, new VFile()))
    for (const [device, width, height] of widths) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({width, height})
        await page.emulateMedia({colorScheme})
        await page.screenshot({path: join(shots, `${name}-${device}-${colorScheme}.png`)})
        expect(await violations(page), `${device}, ${colorScheme}`).toEqual([])
      }
      expect(await page.evaluate<string[]>(tooWide), device).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    }
    await page.emulateMedia({media: 'print'})
    await page.pdf({path: join(shots, `${name}.pdf`), format: 'A4', preferCSSPageSize: true})
    await page.close()
  })

  test('and it bites', async () => {
    const page = await open('<!doctype html><title>T</title><p style="color:#999">Text.</p><img src="data:,">')
    expect((await violations(page)).join()).toMatch(/color-contrast.*html-has-lang.*image-alt/)
  })

  test('a note opens over the foot of the window, where the reader is, and closes', async () => {
    const [, tree] = hardPages().find(([name]) => name === 'every-node') ?? []
    if (!tree) throw new TypeError('Unexpected list without `every-node`, expected it')
    const page = await open(await writeHtml().write(tree, new VFile()))
    await page.setViewportSize({width: 390, height: 844})
    await page.locator('#fnref-1').scrollIntoViewIfNeeded()
    const before = await page.evaluate<number>('scrollY')
    await page.click('#fnref-1')
    const box = await page.locator('#fn-1').boundingBox()
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(844, 0)
    expect(await page.evaluate('scrollY')).toBe(before)
    expect(await violations(page)).toEqual([])
    await page.screenshot({path: join(shots, 'note-open.png')})
    // The stroke in the corner is part of the link back.
    await page.mouse.click(370, (box?.y ?? 0) + 20)
    expect(await page.evaluate('location.hash')).toBe('#fnref-1')
    expect(await page.locator('#fnref-1').isVisible()).toBe(true)
    expect(await page.evaluate('getComputedStyle(document.getElementById("fn-1")).position')).toBe('static')
    await page.close()
  })
})
