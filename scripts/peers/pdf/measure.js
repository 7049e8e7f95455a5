import {spawnSync} from 'node:child_process'

/** Where the text of a page stands, in points: above it is the running head, below it the number. */
const text = {top: 60, bottom: 574, left: {odd: 57.8, even: 69.2}, measure: 305}

/** How far marks may hang out, and how much shorter a full line may be. */
const hang = 6

/**
 * Measures the lines of a document, as `pdftotext -bbox-layout` finds them.
 *
 * @param path - the document
 * @returns figures, with their names
 */
export function measure(path) {
  const pages = pagesOf(path).map((lines, page) => {
    const left = page % 2 === 0 ? text.left.odd : text.left.even
    return lines.map(line => ({...line, from: line.left - left, over: line.right - left - text.measure}))
  })
  const lines = pages.flat()
  const full = lines.filter(({over, from, gaps}) => Math.abs(over) <= hang && from < 20 && gaps.length > 2)
  const means = full.map(({gaps}) => gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length)
  const middle = median(means)
  const mean = means.reduce((sum, value) => sum + value, 0) / means.length
  const deviation = Math.sqrt(means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / means.length) / middle
  const share = count => `${((100 * count) / Math.max(1, full.length)).toFixed(1)} %`
  const usual = median(lines.map(({height}) => height))
  const turns = pages
    .slice(1)
    .flatMap((page, at) => (page[0] && pages[at]?.length ? [[pages[at].at(-1), page[0]]] : []))
  return {
    pages: pages.length,
    'full lines': full.length,
    'deviation of word spaces': full.length === 0 ? '–' : deviation.toFixed(3),
    'widest, in medians': full.length === 0 ? '–' : (Math.max(...means) / middle).toFixed(2),
    'over 1.5 medians': share(means.filter(value => value > 1.5 * middle).length),
    'over 2 medians': share(means.filter(value => value > 2 * middle).length),
    'lines with a hyphen': share(full.filter(({end}) => /[-\u00AD\u2010]$/.test(end)).length),
    overfull: lines.filter(({over}) => over > hang).length,
    'first line alone': turns.filter(([last]) => last.from > 10 && last.from < 20 && Math.abs(last.over) <= hang)
      .length,
    'last line alone': turns.filter(
      ([, first]) => Math.abs(first.from) < 5 && first.over < -20 && first.height < usual * 1.1,
    ).length,
  }
}

/** The lines of the text of each page, from above; words whose base lines are near stand in one. */
function pagesOf(path) {
  const {stdout} = spawnSync('pdftotext', ['-bbox', path, '-'], {encoding: 'utf8', maxBuffer: 1 << 28})
  return stdout.split('<page ').slice(1).map(page => {
    const words = [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)/g)]
      .map(([, left, top, right, bottom, word]) => ({left: +left, right: +right, top: +top, bottom: +bottom, word}))
      .filter(({top, bottom, left}) => top > text.top - 8 && bottom < text.bottom + 8 && left > 50 && left < 380)
    const rows = new Map()
    for (const word of words) {
      const key = [...rows.keys()].find(base => Math.abs(base - word.bottom) < 3) ?? word.bottom
      rows.set(key, [...(rows.get(key) ?? []), word])
    }
    return [...rows].sort(([a], [b]) => a - b).map(([, row]) => {
      const inOrder = row.sort((a, b) => a.left - b.left)
      const gaps = inOrder.slice(1).map((word, at) => word.left - inOrder[at].right)
      return {left: inOrder[0].left, right: inOrder.at(-1).right, height: inOrder[0].bottom - inOrder[0].top, end: inOrder.at(-1).word, gaps: gaps.filter(gap => gap > 0.5)}
    })
  }) // prettier-ignore
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}
