import type {Element} from 'xast'
import {element} from '../../../../xml/element.js'
import {knowledgeAttributes} from '../../header/knowledge.js'
import {noSource, notStated} from '../../header/phrases.js'
import {digitalSource as digitalType, isPeriodical, plainTypes, printingTypes} from '../../header/types.js'
import {dateOf} from './date.js'
import type {HeaderContext} from './context.js'
import {monograph} from './monograph.js'
import {identifierOf, nameOf} from './names.js'
import {isOfTranscription, responsibility} from './roles.js'
import {titlesOf} from './titles.js'

/** The printed source, other printings and the file that was read, as far as they are known. */
export function sourceDescriptions(context: HeaderContext): Element[] {
  const print = context.take('src-print')
  const printed = printedSource(context, print)
  const digital = digitalSource(context, printed.length > 0 ? print : undefined)
  const sources = [...printed, ...otherPrintings(context), ...digital]
  if (sources.length === 0) return [element('sourceDesc', {}, [element('p', {}, [noSource])])]
  return sources.map((source, index) => element('sourceDesc', {n: String(index + 1)}, [source]))
}

function printedSource(context: HeaderContext, id: string): Element[] {
  const {metadata, file, agents} = context
  const {publication, creators, identifiers, known} = metadata
  if (!publication) return []
  const software = `#${agents.software}`
  const analytic = element('analytic', {}, [
    ...creators.map(agent => element('author', {}, [nameOf(agent)])),
    ...titlesOf(context, 'a'),
    ...(identifiers ?? []).map(identifier => identifierOf(identifier)),
  ])
  const {relation} = publication
  const attributes = {
    'xml:id': id,
    type: relation === undefined ? plainTypes.publication : printingTypes[relation],
    subtype: isPeriodical(publication) ? 'journalArticle' : undefined,
    ...knowledgeAttributes(known?.publication, software),
  }
  return [element('biblStruct', attributes, [analytic, monograph(file, publication, software)])]
}

/** Printings that the page names beside its source. */
function otherPrintings({file, metadata, agents}: HeaderContext): Element[] {
  return (metadata.printings ?? []).map(printing => {
    const {relation} = printing
    const attributes = {
      type: relation === undefined ? plainTypes.printing : printingTypes[relation],
      subtype: isPeriodical(printing) ? 'journalArticle' : undefined,
    }
    return element('biblStruct', attributes, [monograph(file, printing, `#${agents.software}`)])
  })
}

/** The file that was read; where nothing is known of a print, the identifiers of the work stand here. */
function digitalSource(context: HeaderContext, print: string | undefined): Element[] {
  const {file, metadata, agents} = context
  const {source, creators, identifiers, revisions, known} = metadata
  if (!source) return []
  const software = `#${agents.software}`
  const [updated] = revisions
  const titles = titlesOf(context)
  const monogr = element('monogr', {}, [
    ...(titles.length > 0 ? creators.map(agent => element('author', {}, [nameOf(agent)])) : []),
    ...titles,
    ...(source.uri === undefined ? [] : [element('idno', {type: 'URI'}, [source.uri])]),
    ...(source.sha256 === undefined ? [] : [element('idno', {type: 'SHA-256'}, [source.sha256])]),
    ...(print === undefined ? (identifiers ?? []).map(identifier => identifierOf(identifier, 'work')) : []),
    ...(titles.length > 0 ? transcribers(context) : []),
    element('imprint', {}, [
      updated ? dateOf(file, updated.date, updated.text, {type: 'lastUpdated'}) : element('date', {}, [notStated]),
    ]),
  ])
  const attributes = {
    'xml:id': context.take('src-digital'),
    type: digitalType,
    subtype: /^https?:/i.test(source.uri ?? '') ? 'webPage' : undefined,
    ...knowledgeAttributes(known?.source, software),
  }
  return [
    element('biblStruct', attributes, [
      monogr,
      ...(source.mediaType === undefined ? [] : [element('note', {type: 'mediaType'}, [source.mediaType])]),
      ...(source.encoding === undefined ? [] : [element('note', {type: 'encoding'}, [source.encoding])]),
      ...(print === undefined ? [] : [element('relatedItem', {type: 'transcriptionOf', target: `#${print}`})]),
    ]),
  ]
}

function transcribers({metadata}: HeaderContext): Element[] {
  return metadata.contributors.flatMap(agent =>
    agent.roles.filter(isOfTranscription).map(role => element('respStmt', {}, [responsibility(role), nameOf(agent)])),
  )
}
