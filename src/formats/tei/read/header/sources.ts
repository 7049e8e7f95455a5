import type {Element} from 'xast'
import type {LabelledText, Metadata, Publication, Source} from '../../../../ast/metadata.js'
import {noSource} from '../../header/phrases.js'
import {childOf, childrenOf, wordsOf, within} from './elements.js'
import {isOtherPrinting, readPrinting} from './printings.js'

/** What the descriptions of the source say. */
export interface ReadSources extends Pick<Metadata, 'publication' | 'printings' | 'source'> {
  /** What they say in prose. */
  prose: LabelledText[]
  /** The description of the printing that is the publication. */
  print: Element | undefined
  /** The description of the digital source. */
  digital: Element | undefined
}

const descriptions = ['biblStruct', 'biblFull', 'bibl']

/** Reads the sources that a `fileDesc` describes: the printed one, other printings, the digital one. */
export function readSources(file: Element | undefined): ReadSources {
  const holders = childrenOf(file, 'sourceDesc')
  const found = holders.flatMap(holder => within(holder, descriptions, ['listBibl', 'msDesc', 'relatedItem']))
  const listed = holders.flatMap(holder => childrenOf(holder, 'listBibl').filter(({attributes}) => !attributes['type']))
  const all = [...found, ...listed.flatMap(list => childrenOf(list, ...descriptions))]
  const digital = all.find(isDigital)
  const source = digital ? readSource(digital) : webSource(all)
  const printed = all.filter(description => !isDigital(description) && !isBare(description))
  const printings = printed.flatMap(description => {
    const printing = readPrinting(description)
    return printing ? [{description, printing}] : []
  })
  const [first] = printings.filter(({description}) => !isOtherPrinting(description))
  const others = printings.filter(printing => printing !== first).map(({printing}): Publication => printing)
  return {
    ...(first && {publication: first.printing}),
    ...(others.length > 0 && {printings: others}),
    ...(source && Object.keys(source).length > 0 && {source}),
    prose: [...holders.flatMap(holder => childrenOf(holder, 'p', 'ab')), ...all.filter(isBare)].flatMap(proseOf),
    print: first?.description,
    digital,
  }
}

function isDigital({attributes}: Element): boolean {
  return /^(?:digital|web)/i.test(attributes['type'] ?? '')
}

/** A description in running words alone. */
function isBare(description: Element): boolean {
  const structure = [...descriptions, 'title', 'author', 'publisher', 'pubPlace', 'biblScope', 'imprint', 'titleStmt']
  return within(description, structure).length === 0
}

function proseOf(prose: Element): LabelledText[] {
  const text = wordsOf(prose)
  return text === '' || text === noSource ? [] : [{label: 'source', text}]
}

function readSource(digital: Element): Source {
  const numbers = within(digital, ['idno'], ['bibl', 'availability'])
  const number = (type: RegExp): string | undefined => {
    const found = numbers.find(({attributes}) => type.test(attributes['type'] ?? ''))
    return found && wordsOf(found)
  }
  const note = (type: string): string | undefined => {
    const found = childrenOf(digital, 'note').find(({attributes}) => attributes['type'] === type)
    return found && wordsOf(found)
  }
  const uri = number(/^ur[il]$/i) ?? childOf(digital, 'ref')?.attributes['target'] ?? undefined
  const [mediaType, encoding] = [note('mediaType'), note('encoding')]
  const sha256 = number(/^sha-256$/i)
  return {
    ...(uri !== undefined && {uri}),
    ...(mediaType !== undefined && {mediaType}),
    ...(encoding !== undefined && {encoding}),
    ...(sha256 !== undefined && /^[\da-f]{64}$/.test(sha256) && {sha256}),
  }
}

/** The page on the web that a description in running words links to. */
function webSource(all: readonly Element[]): Source | undefined {
  const links = all.filter(isBare).flatMap(description => within(description, ['ref', 'ptr']))
  const uri = links.map(({attributes}) => attributes['target'] ?? '').find(target => /^https?:/.test(target))
  return uri === undefined ? undefined : {uri}
}
