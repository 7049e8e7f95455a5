import type {Element} from 'hast'
import {element} from '../../to-hast/element.js'
import type {Summary} from '../summary.js'

const [width, height, foot] = [640, 160, 24]

/**
 * How long documents took: a bar for each span of time, the spans growing by a fourth of a doubling.
 *
 * @param times - how many documents took how long
 * @returns a drawing in SVG with a text for those who do not see it
 */
export function timesPlot({times, median, p95}: Pick<Summary, 'times' | 'median' | 'p95'>): Element {
  const starts = times.map(({from}) => stepOf(from))
  const [first, last] = [Math.min(...starts), Math.max(...starts)]
  const most = Math.max(...times.map(({count}) => count))
  const step = width / (last - first + 1)
  const bars = times.map(({from, count}) => {
    const size = Math.max(1, (count / most) * (height - 4))
    const at = {x: round((stepOf(from) - first) * step), y: round(height - size)}
    return element('rect', {...at, width: round(Math.max(step - 1, 1)), height: round(size)}, [
      element('title', {}, `${String(count)} from ${timeText(from)}`),
    ])
  })
  // At the edges and where there is room between them.
  const every = Math.max(1, Math.ceil((last - first + 1) / 8))
  const labels = Array.from({length: last - first + 1}, (_, index) => index)
    .filter(index => index % every === 0)
    .map(index => element('text', {x: round(index * step), y: height + foot - 8}, timeText(floorOf(first + index))))
  const title = `Times of documents: half took ${timeText(median)} or less, 95 of 100 ${timeText(p95)} or less`
  return element(
    'svg',
    {viewBox: `0 0 ${width} ${height + foot}`, role: 'img', ariaLabel: title, className: ['plot']},
    [...bars, element('path', {d: `M0 ${height}H${width}`}), ...labels],
  )
}

/** So long, for a person. */
export function timeText(milliseconds: number): string {
  if (milliseconds < 1) return 'less than 1 ms'
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`
  return `${Math.round(milliseconds / 100) / 10} s`
}

function stepOf(from: number): number {
  return from === 0 ? -1 : Math.round(Math.log2(from) * 4)
}

function floorOf(step: number): number {
  return step < 0 ? 0 : 2 ** (step / 4)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
