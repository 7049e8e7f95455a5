import {
  bare,
  catalogOf,
  dictionary,
  entry,
  follow as followIn,
  list,
  nameOf,
  numberOf,
  openPdf,
  pagesOf,
  rawOf,
  readMap,
  streamOf,
  textOf,
} from './objects.js'
import {isOperator, makeScanner, type Dictionary, type Value} from './values.js'

/** What can be read out of a file again. */
export interface Reading {
  /** Text of the structure elements that are blocks, in reading order; soft hyphens taken out. */
  readonly blocks: {readonly role: string; readonly text: string}[]
  readonly pages: number
  /** Text of each page as it is drawn, without what is not of the article. */
  readonly drawn: string[]
  /** Targets of the annotations. */
  readonly links: string[]
  readonly destinations: string[]
  readonly outline: string[]
  readonly information: ReadonlyMap<string, string>
  readonly xmp: string
  /** Names, media types and content of the files that ride along. */
  readonly attachments: {readonly name: string; readonly mediaType: string; readonly text: string}[]
  /** Header of the colour profile, if there is one. */
  readonly profile: string | undefined
}

/** Structure types that stand in a line. */
const inline = new Set(['Span', 'Link', 'Reference', 'Code', 'Lbl'])

/** Reads a file that the writer made: one section of cross references, streams deflated or plain. */
export function readPdf(bytes: Uint8Array): Reading {
  const pdf = openPdf(bytes)
  const {trailer} = pdf
  const follow = (value: Value | undefined): Value => followIn(pdf, value)
  const get = (from: Dictionary, key: string, through = true): Value | undefined =>
    through && from.fields.has(key) ? entry(pdf, from, key) : bare(pdf, from, key)
  const stream = (reference: Value | undefined): string => streamOf(pdf, reference)
  const catalog = dictionary(catalogOf(pdf))
  const kids = pagesOf(pdf)
  const pages = kids.map(kid => dictionary(follow(kid)))
  const drawn = pages.map(page => readContent(page))
  const references = kids.map(numberOf)
  const blocks: {role: string; text: string}[] = []
  walk(get(catalog, 'StructTreeRoot') ?? null, undefined)
  const annotations = pages.flatMap(page => list(get(page, 'Annots')).map(one => dictionary(follow(one))))
  const names = dictionary(get(dictionary(get(catalog, 'Names')), 'Dests'))
  const outlines = get(catalog, 'Outlines')
  return {
    blocks: blocks.flatMap(({role, text}) => {
      const clean = text
        .replace(/\u00AD/g, '')
        .replace(/\s+/g, ' ')
        .trim()
      return clean === '' ? [] : [{role, text: clean}]
    }),
    pages: pages.length,
    drawn: drawn.map(marks => [...marks.values()].join('')),
    links: annotations.map(annotation => {
      const action = dictionary(get(annotation, 'A'))
      return textOf(get(action, 'URI') ?? get(action, 'D'))
    }),
    destinations: list(get(names, 'Names')).flatMap((value, index) => (index % 2 === 0 ? [textOf(value)] : [])),
    outline: outlines === undefined ? [] : titles(dictionary(outlines)),
    information: new Map(
      [...dictionary(get(trailer, 'Info')).fields].map(([key, value]) => [key, textOf(follow(value))]),
    ),
    xmp: Buffer.from(stream(get(catalog, 'Metadata', false)), 'latin1').toString('utf8'),
    attachments: list(get(catalog, 'AF')).map(one => {
      const file = dictionary(follow(one))
      const embedded = get(dictionary(get(file, 'EF')), 'F', false)
      return {
        name: textOf(get(file, 'UF')),
        mediaType: nameOf(get(dictionary(follow(embedded)), 'Subtype')),
        text: Buffer.from(stream(embedded), 'latin1').toString('utf8'),
      }
    }),
    profile: list(get(catalog, 'OutputIntents'))
      .map(one => stream(get(dictionary(follow(one)), 'DestOutputProfile', false)).slice(0, 40))
      .at(0),
  }

  function walk(element: Value, block: {text: string} | undefined, around: Value = null): void {
    const value = follow(element)
    if (Array.isArray(value)) for (const child of value) walk(child, block, around)
    if (typeof value === 'number') {
      say(value, around, block)
      return
    }
    if (value === null || typeof value !== 'object' || !('fields' in value)) return
    const page = value.fields.get('Pg') ?? around
    const mark = value.fields.get('MCID')
    if (typeof mark === 'number') {
      say(mark, page, block)
      return
    }
    const role = nameOf(value.fields.get('S'))
    const kids = value.fields.get('K') ?? null
    if (block && (role === '' || inline.has(role))) walk(kids, block, page)
    else {
      const own = {role, text: ''}
      blocks.push(own)
      walk(kids, own, page)
    }
  }

  /** Adds the text of a mark to a block. */
  function say(mark: number, on: Value, block: {text: string} | undefined): void {
    const page = references.indexOf(numberOf(on))
    const text = drawn[page]?.get(mark)
    if (text === undefined) throw new Error(`Mark ${String(mark)} is not on page ${String(page)}`)
    if (block) block.text += text
  }

  function titles(parent: Dictionary): string[] {
    const found: string[] = []
    for (let item = get(parent, 'First'); item;) {
      const entry = dictionary(item)
      found.push(textOf(get(entry, 'Title')), ...titles(entry))
      item = get(entry, 'Next')
    }
    return found
  }

  function readContent(page: Dictionary): Map<number, string> {
    const fonts = new Map(
      [...dictionary(get(dictionary(get(page, 'Resources')), 'Font')).fields].map(([name, font]) => [
        name,
        readMap(pdf, font),
      ]),
    )
    const scanner = makeScanner(stream(get(page, 'Contents', false)))
    const marks = new Map<number, string>()
    let operands: Value[] = []
    let font = new Map<string, string>()
    let mark: number | undefined
    let actual: string | undefined
    for (let token = scanner.next(); token !== undefined; token = scanner.next()) {
      if (!isOperator(token)) {
        operands.push(token)
        continue
      }
      const {operator} = token
      if (operator === 'BDC' && nameOf(operands[0]) !== 'Artifact') {
        const {fields} = dictionary(operands[1])
        mark = Number(fields.get('MCID'))
        actual = fields.has('ActualText') ? textOf(fields.get('ActualText')) : undefined
        marks.set(mark, actual ?? '')
      } else if (operator === 'EMC') mark = undefined
      else if (operator === 'Tf') font = fonts.get(nameOf(operands[0])) ?? new Map<string, string>()
      else if (operator === 'TJ' && mark !== undefined && actual === undefined) {
        const codes = list(operands[0]).map(code =>
          typeof code === 'number'
            ? ''
            : (rawOf(code).match(/[^]{2}/g) ?? []).map(two => font.get(two) ?? '\uFFFD').join(''),
        )
        marks.set(mark, (marks.get(mark) ?? '') + codes.join(''))
      }
      operands = []
    }
    return marks
  }
}
