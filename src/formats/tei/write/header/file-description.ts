import type {Element} from 'xast'
import type {Metadata} from '../../../../ast/metadata.js'
import {element} from '../../../../xml/element.js'
import {missingTitle} from '../../rules.js'
import {noteTypes} from '../../vocabulary.js'
import {pointerTo, wordOf} from '../pointer.js'
import type {Survey} from '../survey.js'
import type {HeaderContext} from './context.js'
import {dateOf} from './date.js'
import {titlesOf} from './titles.js'
import {bodyOf, nameOf} from './names.js'
import {responsibilities} from './roles.js'
import {sourceDescriptions} from './sources.js'

/** Bibliography of the file and of its sources. */
export function fileDescription(context: HeaderContext): Element {
  return element('fileDesc', {}, [
    titleStatement(context),
    extent(context.survey),
    publicationStatement(context),
    ...notesStatement(context),
    ...sourceDescriptions(context),
  ])
}

function titleStatement(context: HeaderContext): Element {
  const {metadata, agents} = context
  const titles = titlesOf(context)
  if (titles.length === 0) {
    missingTitle.report(
      context.file,
      undefined,
      'Unexpected article without title, expected one',
      'Give it as metadata.',
    )
    titles.push(element('title', {type: 'main'}, ['[untitled]']))
  }
  const authors = metadata.creators.map((agent, index) =>
    element('author', {'xml:id': agents.creators[index]}, [nameOf(agent)]),
  )
  const contributors = metadata.contributors.map((agent, index) =>
    element('respStmt', {'xml:id': agents.contributors[index]}, [
      ...responsibilities(agent.roles),
      nameOf(agent),
      ...bodyOf(agent),
    ]),
  )
  const unnamed = [...agents.unnamed].map(([who, id]) =>
    element('respStmt', {'xml:id': id}, [element('resp', {}, [capital(who)]), element('name', {}, ['not named'])]),
  )
  const software = element('respStmt', {'xml:id': agents.software}, [
    element('resp', {}, ['Automatic conversion to TEI P5']),
    element('name', {type: 'software'}, ['offprint']),
  ])
  return element('titleStmt', {}, [...titles, ...authors, ...contributors, ...unnamed, software])
}

function extent({words}: Survey): Element {
  return element('extent', {}, [element('measure', {unit: 'words', quantity: String(words)}, [`${words} words`])])
}

function publicationStatement({file, options, metadata}: HeaderContext): Element {
  const {publisher, place, date, identifiers, licence} = options.publication ?? {}
  return element('publicationStmt', {}, [
    publisher ? element('publisher', {}, [publisher]) : element('authority', {}, ['not published']),
    ...(place ? [element('pubPlace', {}, [place])] : []),
    ...(date ? [dateOf(file, date)] : []),
    ...(identifiers ?? []).map(({type, value}) => element('idno', {type: wordOf(type)}, [value])),
    licence
      ? element('availability', {}, [element('licence', {target: pointerTo(licence.target)}, [licence.text])])
      : element('availability', {status: 'unknown'}, rightsOf(metadata)),
  ])
}

function rightsOf({rights}: Metadata): Element[] {
  if (rights.length > 0) return rights.map(statement => element('p', {}, [statement]))
  const words =
    'The source states no licence. Rights in the article, in the transcription and in the mark-up have not been determined.'
  return [element('p', {}, [words])]
}

function notesStatement({metadata, survey}: HeaderContext): Element[] {
  const notes = [
    ...survey.citations.map(line => element('note', {type: noteTypes.sourceCitation}, [line])),
    ...survey.credits.map(line => element('note', {type: noteTypes.credit}, [line])),
    ...metadata.unknown.map(({label, text}) => element('note', {type: 'unclassified', n: label}, [text])),
  ]
  return notes.length === 0 ? [] : [element('notesStmt', {}, notes)]
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
