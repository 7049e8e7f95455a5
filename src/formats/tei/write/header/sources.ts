import type {VFile} from 'vfile'
import type {Element} from 'xast'
import type {Publication} from '../../../../ast/metadata.js'
import {element} from '../../../../xml/element.js'
import {dateOf} from './date.js'
import type {HeaderContext} from './context.js'
import {titlesOf} from './titles.js'
import {identifierOf, nameOf} from './names.js'

/** The printed source, other printings and the file that was read, as far as they are known. */
export function sourceDescriptions(context: HeaderContext): Element[] {
  const print = context.take('src-print')
  const printed = printedSource(context, print)
  const digital = digitalSource(context, printed.length > 0 ? print : undefined)
  const sources = [...printed, ...otherPrintings(context), ...digital]
  if (sources.length === 0) return [element('sourceDesc', {}, [element('p', {}, ['No source is stated.'])])]
  return sources.map((source, index) => element('sourceDesc', {n: String(index + 1)}, [source]))
}

function printedSource(context: HeaderContext, id: string): Element[] {
  const {publication, creators, identifiers} = context.metadata
  if (!publication) return []
  const analytic = element('analytic', {}, [
    ...creators.map(agent => element('author', {}, [nameOf(agent)])),
    ...titlesOf(context, 'a'),
    ...(identifiers ?? []).map(identifierOf),
  ])
  const subtype = isPeriodical(publication) ? 'journalArticle' : undefined
  const attributes = {'xml:id': id, type: 'printSource', subtype}
  return [element('biblStruct', attributes, [analytic, monograph(context.file, publication)])]
}

/** Printings that the page names beside its source. */
function otherPrintings({file, metadata}: HeaderContext): Element[] {
  return (metadata.printings ?? []).map(printing =>
    element('biblStruct', {type: 'otherPrinting', subtype: printing.relation}, [monograph(file, printing)]),
  )
}

function monograph(file: VFile, publication: Publication): Element {
  const {title, identifiers, place, publisher, date, printedDate} = publication
  const hasDate = date !== undefined || printedDate !== undefined
  const imprint = [
    ...(place === undefined ? [] : [element('pubPlace', {}, [place])]),
    ...(publisher === undefined ? [] : [element('publisher', {}, [publisher])]),
    ...(hasDate ? [dateOf(file, date, printedDate)] : []),
  ]
  return element('monogr', {}, [
    ...(title === undefined ? [] : [element('title', {level: isPeriodical(publication) ? 'j' : undefined}, [title])]),
    ...(title === undefined ? [] : (identifiers ?? []).map(identifierOf)),
    element('imprint', {}, imprint.length > 0 ? imprint : [element('date', {}, ['not stated'])]),
    ...scopesOf(publication),
  ])
}

/** What is numbered by issues is a periodical; of other publications it is not known. */
function isPeriodical({volume, number, wholeNumber}: Publication): boolean {
  return volume !== undefined || number !== undefined || wholeNumber !== undefined
}

function scopesOf({series, volume, number, wholeNumber, pages}: Publication): Element[] {
  const scope = (unit: string, words: string | undefined): Element[] =>
    words === undefined ? [] : [element('biblScope', {unit}, [words])]
  return [
    ...scope('series', series),
    ...scope('volume', volume),
    ...scope('issue', number),
    ...scope('wholeNumber', wholeNumber),
    ...(pages ?? []).map(({first, last}) => {
      const isWord = !/[\p{C}\p{Z}]/u.test(first + (last ?? '')) && first !== '' && last !== ''
      const attributes = isWord ? {from: first, to: last ?? first} : {}
      return element('biblScope', {unit: 'page', ...attributes}, [last === undefined ? first : `${first}–${last}`])
    }),
  ]
}

function digitalSource(context: HeaderContext, print: string | undefined): Element[] {
  const {file, metadata} = context
  const {source, creators, identifiers, revisions} = metadata
  if (!source) return []
  const [updated] = revisions
  const titles = titlesOf(context)
  const monogr = element('monogr', {}, [
    ...(titles.length > 0 ? creators.map(agent => element('author', {}, [nameOf(agent)])) : []),
    ...titles,
    ...(source.uri === undefined ? [] : [element('idno', {type: 'URI'}, [source.uri])]),
    ...(source.sha256 === undefined ? [] : [element('idno', {type: 'SHA-256'}, [source.sha256])]),
    ...(print === undefined ? (identifiers ?? []).map(identifierOf) : []),
    element('imprint', {}, [
      updated ? dateOf(file, updated.date, updated.text, {type: 'lastUpdated'}) : element('date', {}, ['not stated']),
    ]),
  ])
  return [
    element('biblStruct', {'xml:id': context.take('src-digital'), type: 'digitalSource'}, [
      monogr,
      ...(source.mediaType === undefined ? [] : [element('note', {type: 'mediaType'}, [source.mediaType])]),
      ...(source.encoding === undefined ? [] : [element('note', {type: 'encoding'}, [source.encoding])]),
      ...(print === undefined ? [] : [element('relatedItem', {type: 'transcriptionOf', target: `#${print}`})]),
    ]),
  ]
}
