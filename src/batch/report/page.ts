import type {Element} from 'hast'
import {htmlPage} from '../../ledger/report/html-page.js'
import {figures, table} from '../../ledger/report/table.js'
import ledgerStyle from '../../ledger/report/page.css'
import {element, text} from '../../to-hast/element.js'
import type {Failure, Summary} from '../summary.js'
import {timesPlot, timeText} from './plot.js'
import style from './page.css'

/**
 * Makes a page of a run that a person can read: what was done, how long it took, what failed by which rule, and each
 * failure with its messages. It is complete in itself, loads nothing and runs nothing.
 *
 * @param summary - what was done
 * @param links - how to get from the page to the folder of outputs, with `/` at the end, and to the manifest
 * @returns HTML
 * @example
 * const summary = {
 *   documents: 3,
 *   verdicts: {done: 3, failed: 0, stopped: 0, refused: 0},
 *   unchanged: 1,
 *   bytesRead: 5200,
 *   bytesWritten: {epub: 96_000},
 *   rules: {},
 *   failedBy: {},
 *   ledgers: {audited: 0, balanced: 0},
 *   times: [{from: 16, count: 3}],
 *   median: 19.03,
 *   p95: 19.03,
 *   longest: {path: 'spring.htm', milliseconds: 18},
 *   failures: [],
 *   strangeLines: 0,
 *   seconds: 0.2,
 *   interrupted: false,
 * }
 * const page = summaryPage(summary, {out: 'books/', manifest: 'books/.offprint/manifest.jsonl'})
 * page.includes('Every document is done.') //=> true
 */
export function summaryPage(summary: Summary, links: {out: string; manifest: string}): string {
  const {documents, verdicts, failures, interrupted} = summary
  const bad = documents - verdicts.done
  const verdict = bad === 0 ? 'Every document is done.' : `${figures(bad)} of ${figures(documents)} are not done.`
  const left = bad - failures.length
  return htmlPage('Batch', `${ledgerStyle}\n${style}`, [
    element('h1', {}, `Batch of ${figures(documents)} documents`),
    element(
      'p',
      {className: ['lead']},
      interrupted ? 'The run was interrupted; this is what it had done.' : lead(summary),
    ),
    element('p', {className: ['verdict', bad === 0 ? 'balanced' : 'unbalanced']}, verdict),
    ...countTables(summary),
    ...(documents === 0 ? [] : [element('h2', {}, 'Times'), timesPlot(summary), longestLine(summary)]),
    ...(bad === 0
      ? []
      : [
          element('h2', {}, 'Failures'),
          table('By rule', ['Rule', 'Documents'], rows(summary.failedBy)),
          ...failures.map(failure => describe(failure, links.out)),
          ...(left > 0 ? [element('p', {}, `And ${figures(left)} more, in the manifest.`)] : []),
        ]),
    element('h2', {}, 'Messages of all documents'),
    table('By rule', ['Rule', 'Documents'], rows(summary.rules)),
    element('p', {}, [text('All about each document: '), element('a', {href: links.manifest}, 'the manifest')]),
  ])
}

function lead({unchanged, seconds, documents}: Summary): string {
  const converted = documents - unchanged
  const rate = seconds > 0 && converted > 0 ? `, ${figures(Math.round((converted / seconds) * 10) / 10)} a second` : ''
  return `${figures(converted)} converted in ${seconds} s${rate}; ${figures(unchanged)} were as before.`
}

function countTables({verdicts, bytesRead, bytesWritten, ledgers}: Summary): Element[] {
  const sizes = [['read', megabytes(bytesRead)], ...Object.entries(bytesWritten).map(([name, bytes]) => [name, megabytes(bytes)])] // prettier-ignore
  return [
    table('Documents', ['Verdict', 'Documents'], rows(verdicts)),
    table('Sizes', ['What', 'MB'], sizes),
    ...(ledgers.audited === 0
      ? []
      : [table('Ledgers', ['Audited', 'Balanced'], [[figures(ledgers.audited), figures(ledgers.balanced)]])]),
  ]
}

function longestLine({median, p95, longest}: Summary): Element {
  const most = longest ? `; the longest ${timeText(longest.milliseconds)}, ${longest.path}` : ''
  return element('p', {className: ['name']}, `Half took about ${timeText(median)} or less, 95 of 100 about ${timeText(p95)} or less${most}.`) // prettier-ignore
}

function describe({path, verdict, findings, ledgers}: Failure, out: string): Element {
  const pages = ledgers.flatMap(({page, output}) => (page === undefined ? [] : [{page, output}]))
  return element('details', {}, [
    element('summary', {}, [element('strong', {className: ['name']}, path), text(` — ${verdict}`)]),
    element('ul', {className: ['findings']}, [
      ...findings.map(({rule, line, column, reason, note}) =>
        element('li', {}, [
          text(`${line === null ? '' : `${line}:${column ?? 1} `}${reason} `),
          element('span', {className: ['place']}, rule ?? ''),
          ...(note === null ? [] : [element('pre', {className: ['name']}, note)]),
        ]),
      ),
      ...pages.map(({page, output}) =>
        element('li', {}, [element('a', {href: `${out}${addressOf(page)}`}, `Ledger of ${output}`)]),
      ),
    ]),
  ])
}

function rows(counts: Readonly<Record<string, number>>): string[][] {
  return Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => [name, figures(count)])
}

function megabytes(bytes: number): string {
  return figures(Math.round(bytes / 100_000) / 10)
}

/** A path as a relative address. */
export function addressOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
