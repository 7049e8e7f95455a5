import {f1, sum, type Agreement, type Field} from './agreement.js'
import type {PageRow} from './reading.js'
import type {Row} from './score.js'

/** Named figures, in the order in which they are printed. */
export type Summary = Record<string, string>

/** Counts what rows hold. */
export function summarise(rows: readonly Row[]): Summary {
  return {
    ...summariseFormat(
      'html',
      rows.flatMap(({html}) => html ?? []),
    ),
    ...summariseFormat(
      'text',
      rows.flatMap(({text}) => text ?? []),
    ),
    ...summariseAgreement('text against html', rows),
    // Every third page by name, for who tunes a recogniser on the others.
    ...summariseAgreement(
      '… held out',
      rows.filter((_, index) => index % 3 === 2),
    ),
    ...summariseAgreement(
      '… tuned on',
      rows.filter((_, index) => index % 3 !== 2),
    ),
  }
}

function summariseFormat(format: string, pages: readonly PageRow[]): Summary {
  if (pages.length === 0) return {}
  const read = pages.filter(({refused, failed}) => refused === undefined && failed === undefined)
  const add = (value: (page: PageRow) => number): number => pages.reduce((total, page) => total + value(page), 0)
  const summary: Summary = {
    [`${format}: pages read`]: share(read.length, pages.length),
    [`${format}: pages refused with a message`]: String(pages.filter(({refused}) => refused !== undefined).length),
    [`${format}: pages failed`]: String(pages.filter(({failed}) => failed !== undefined).length),
    [`${format}: words`]: String(add(page => page.words)),
    [`${format}: replacement characters`]: String(add(page => page.replacements)),
    [`${format}: references with their note`]: share(
      add(page => page.notes.resolved),
      add(page => page.notes.references),
    ),
    [`${format}: notes`]: String(add(page => page.notes.notes)),
  }
  if (format === 'html') {
    // A page may refer to notes without links, so that a tree may have more references than the page has links.
    summary[`${format}: links to notes that are references`] = share(
      add(page => Math.min(page.noteLinks?.total ?? 0, page.notes.resolved)),
      add(page => page.noteLinks?.total ?? 0),
    )
    summary[`${format}: paragraphs of a quotation class in quotations`] = share(
      add(page => page.quotations?.kept ?? 0),
      add(page => page.quotations?.stated ?? 0),
    )
  }
  for (const field of [...new Set(pages.flatMap(({fields}) => fields))].sort()) {
    summary[`${format}: with ${field}`] = share(pages.filter(({fields}) => fields.includes(field)).length, read.length)
  }
  const known = pages.map(({facts}) => facts ?? {})
  for (const field of new Set(known.flatMap(facts => Object.keys(facts)))) {
    const verdicts = known.flatMap(facts => facts[field] ?? [])
    summary[`${format}: ${field} as a careful reader finds it`] = share(
      verdicts.filter(verdict => verdict === 'agree').length,
      verdicts.length,
    )
  }
  for (const output of Object.keys(read[0]?.outputs ?? {})) {
    const rows = read.flatMap(({outputs}) => outputs[output] ?? [])
    const total = (name: 'spacers' | 'breadcrumbs' | 'tops'): number =>
      rows.reduce((all, row) => all + (row[name] ?? 0), 0)
    summary[`${format} → ${output}: failed, spacers, breadcrumbs, tops of page`] = [
      rows.filter(({failed}) => failed !== undefined).length,
      total('spacers'),
      total('breadcrumbs'),
      total('tops'),
    ].join(', ')
  }
  for (const output of Object.keys(read[0]?.outputs ?? {})) {
    const words = read.flatMap(({outputs}) => outputs[output]?.words ?? [])
    if (words.length === 0) continue
    const unexplained = words.reduce((all, page) => all + page.unexplained, 0)
    const all = words.reduce((total, page) => total + page.source, 0)
    const balanced = share(words.filter(page => page.unexplained === 0).length, words.length)
    summary[`${format} → ${output}: pages whose words are accounted for`] =
      `${balanced}; ${unexplained} of ${all} words unexplained`
  }
  return summary
}

function summariseAgreement(name: string, rows: readonly Row[]): Summary {
  const pages = rows.flatMap(({agreement}) => agreement ?? [])
  if (pages.length === 0) return {}
  const agreeing = (...fields: ('title' | 'subtitle' | 'byline' | 'publication' | 'headings')[]): string =>
    share(pages.filter(page => fields.every(field => isEqual(page[field]))).length, pages.length)
  const overlap = (part: 'headingOverlap' | 'quotations' | 'boundaries'): string => {
    const {truth, found, both} = sum(pages.map((page: Agreement) => page[part]))
    return `F1 ${f1({truth, found, both}).toFixed(4)} (${both} of ${truth}, ${found} found)`
  }
  return {
    [`${name}: titles`]: agreeing('title'),
    [`${name}: subtitles`]: agreeing('subtitle'),
    [`${name}: bylines`]: agreeing('byline'),
    [`${name}: publications`]: agreeing('publication'),
    [`${name}: lists of headings`]: agreeing('headings'),
    [`${name}: title, byline and headings at once`]: agreeing('title', 'byline', 'headings'),
    [`${name}: headings`]: overlap('headingOverlap'),
    [`${name}: block quotations`]: overlap('quotations'),
    [`${name}: paragraph boundaries`]: overlap('boundaries'),
  }
}

function isEqual(field: Field): boolean {
  return field === true
}

function share(part: number, whole: number): string {
  return `${part} of ${whole}${whole === 0 ? '' : ` (${((100 * part) / whole).toFixed(1)} %)`}`
}
