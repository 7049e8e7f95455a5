import fc from 'fast-check'
import {test} from 'vitest'
import {VFile} from 'vfile'
import {isDeepStrictEqual} from 'node:util'
import {writeFileSync} from 'node:fs'
import {readMarkdown, writeMarkdown} from '../../src/formats/markdown/index.js'
import {readTei, writeTei} from '../../src/formats/tei/index.js'
import {plain} from '../../src/formats/tei/body/plain.js'
import {arbitraryArticle} from '../arbitrary.js'
import {canonical, withoutPlace} from '../formats/markdown/canonical.js'

const N = Number(process.env['TREES'] ?? 300)
test('md', async () => {
  let bad = 0
  const t0 = Date.now()
  for (const a of fc.sample(arbitraryArticle, {numRuns: N, seed: 1956})) {
    const c = canonical(a)
    const md = await writeMarkdown({furniture: true}).write(c, new VFile())
    let back: any
    try {
      back = withoutPlace(readMarkdown().read(new VFile(md)))
    } catch (e) {
      back = String(e)
    }
    if (!isDeepStrictEqual(back, c)) bad++
  }
  console.log('md bad', bad, N, Date.now() - t0)
}, 600000)
test('mdmin', async () => {
  try {
    await fc.assert(
      fc.asyncProperty(arbitraryArticle, async a => {
        const c = canonical(a)
        const md = await writeMarkdown({furniture: true}).write(c, new VFile())
        return isDeepStrictEqual(withoutPlace(readMarkdown().read(new VFile(md))), c)
      }),
      {
        numRuns: N,
        reporter: r => {
          if (!r.failed) return
          const c = canonical(r.counterexample![0])
          const md = writeMarkdown({furniture: true}).write(c, new VFile()) as string
          let back: any
          try {
            back = withoutPlace(readMarkdown().read(new VFile(md)))
          } catch (e) {
            back = String(e)
          }
          writeFileSync(
            '/tmp/min.txt',
            JSON.stringify(c) + '\n\n' + JSON.stringify(md) + '\n' + md + '\n\n' + JSON.stringify(back),
          )
        },
      },
    )
  } catch (e) {
    console.log(String(e))
  }
}, 600000)
test('tei', async () => {
  let bad = 0
  const t0 = Date.now()
  for (const a of fc.sample(arbitraryArticle, {numRuns: N, seed: 1956})) {
    const out = await writeTei({furniture: true}).write(a, new VFile())
    const f = new VFile(out)
    let back: any
    try {
      back = readTei().read(f)
    } catch (e) {
      bad++
      console.log(String(e))
      continue
    }
    if (!isDeepStrictEqual(plain(back, true), plain(a, true)) || f.messages.length > 0) {
      bad++
      if (bad < 3) {
        console.log(f.messages.map(String), JSON.stringify(a).slice(0, 2000))
        writeFileSync(`/tmp/tei${bad}.json`, JSON.stringify([plain(back, true), plain(a, true)]))
      }
    }
  }
  console.log('tei bad', bad, N, Date.now() - t0)
}, 600000)
