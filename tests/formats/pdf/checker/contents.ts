import {bare, codeOf, dictionary, entry, list, nameOf, pagesOf, rawOf, streamOf, type Pdf} from '../objects.js'
import {isOperator, makeScanner, type Value} from '../values.js'
import type {Report} from './fault.js'

/** What the content of a page has. */
export interface Content {
  readonly page: Value
  /** Marks of structure, in order, and whether something is painted in each. */
  readonly marks: readonly number[]
  /** Codes that are shown, by the name of the font. */
  readonly codes: ReadonlyMap<string, ReadonlySet<number>>
}

const painting = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'Tj', 'TJ', "'", '"', 'EI'])

/** Checks the content of each page: all of it is part of the structure, or said to be none. */
export function checkContents(report: Report): Content[] {
  return pagesOf(report.pdf).map((page, index) => checkContent(report, page, index + 1))
}

function checkContent({pdf, add}: Report, page: Value, number: number): Content {
  const scanner = makeScanner(contentOf(pdf, page))
  const open: ('artifact' | 'mark' | 'other')[] = []
  const marks: number[] = []
  const codes = new Map<string, Set<number>>()
  let font = ''
  let depth = 0
  let operands: Value[] = []
  const once = new Set<string>()
  const say = (rule: string, text: string): void => {
    if (!once.has(rule)) add(rule, `page ${String(number)}: ${text}`)
    once.add(rule)
  }
  for (let token = scanner.next(); token !== undefined; token = scanner.next()) {
    if (!isOperator(token)) {
      operands.push(token)
      continue
    }
    const {operator} = token
    if (operator === 'BDC' || operator === 'BMC') {
      const {fields} = dictionary(operands[1])
      const mark = fields.get('MCID')
      const kind = nameOf(operands[0]) === 'Artifact' ? 'artifact' : typeof mark === 'number' ? 'mark' : 'other'
      if (kind === 'artifact' && open.includes('mark')) say('01-003', 'an artifact in tagged content')
      if (kind === 'mark' && open.includes('artifact')) say('01-004', 'tagged content in an artifact')
      if (typeof mark === 'number') marks.push(mark)
      open.push(kind)
    } else if (operator === 'EMC') {
      if (open.pop() === undefined) say('marks', 'a mark ends that did not begin')
    } else if (operator === 'q') depth++
    else if (operator === 'Q') depth--
    else if (operator === 'Tf') font = nameOf(operands[0])
    else if (painting.has(operator)) {
      if (!open.some(kind => kind !== 'other')) say('01-005', 'content that is neither tagged nor an artifact')
      const shown = codes.get(font) ?? new Set()
      codes.set(font, shown)
      for (const part of operator === 'TJ' ? list(operands[0]) : operator === 'Tj' ? operands : []) {
        for (const code of rawOf(part).match(/[^]{2}/g) ?? []) shown.add(codeOf(code))
      }
    }
    if (depth < 0) say('graphics-state', 'more states restored than saved')
    operands = []
  }
  if (open.length > 0) say('marks', 'a mark does not end')
  if (depth > 0) say('graphics-state', 'more states saved than restored')
  if (new Set(marks).size < marks.length) say('mark-twice', 'two marks have one number')
  return {page, marks, codes}
}

function contentOf(pdf: Pdf, page: Value): string {
  const contents = bare(pdf, page, 'Contents')
  const parts = list(entry(pdf, page, 'Contents'))
  return parts.length === 0 ? streamOf(pdf, contents) : parts.map(part => streamOf(pdf, part)).join('\n')
}
