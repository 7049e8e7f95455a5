import type {Element} from 'hast'
import {element, text} from '../../to-hast/element.js'
import type {Ledger} from '../ledger.js'
import {htmlPage} from './html-page.js'
import {differences} from './differences.js'
import {summary} from './summary.js'
import style from './page.css'

/** One output that was audited. */
export interface Audited {
  /** What the source is called. */
  source: string
  /** What the output is called. */
  output: string
  /** What the audit found. */
  ledger: Ledger
}

/**
 * Makes a page that a person can read: counts by rule, then each difference in its context, with the source and the
 * output side by side. It is complete in itself, loads nothing and runs nothing.
 *
 * @param audits - what was audited, one part of the page each
 * @returns HTML
 * @example
 * const file = {value: 'First words.', path: 'a.txt'}
 * const ledger = await audit({source: file, output: file})
 * const html = ledgerPage([{source: 'review.htm', output: 'review.epub', ledger}])
 * html.includes('<title>Ledger of review.htm</title>') //=> true
 */
export function ledgerPage(audits: readonly Audited[]): string {
  const [first] = audits
  const title = `Ledger of ${first?.source ?? 'nothing'}`
  return htmlPage(title, style, [
    element('h1', {}, [text('Ledger of '), element('span', {className: ['name']}, first?.source ?? 'nothing')]),
    element('p', {className: ['lead']}, 'Every word of the source, and what became of it.'),
    ...(audits.length > 1 ? [contents(audits)] : []),
    ...audits.map(part),
  ])
}

function contents(audits: readonly Audited[]): Element {
  const items = audits.map(({output, ledger}, index) =>
    element('li', {}, [
      element('a', {href: `#output-${index + 1}`}, output),
      text(ledger.balanced ? ' — balanced' : ` — ${ledger.counts.unexplained} unexplained`),
    ]),
  )
  return element('nav', {ariaLabel: 'Outputs'}, [element('ul', {}, items)])
}

function part({output, ledger}: Audited, index: number): Element {
  const id = `output-${index + 1}`
  return element('section', {id, ariaLabelledBy: `${id}-heading`}, [
    element('h2', {id: `${id}-heading`, className: ['name']}, output),
    ...summary(ledger),
    ...differences(ledger),
  ])
}
