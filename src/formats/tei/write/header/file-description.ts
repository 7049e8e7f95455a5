import type {Element} from 'xast'
import {element} from '../../../../xml/element.js'
import {edition} from '../../header/phrases.js'
import {noteTypes, unclassified} from '../../header/types.js'
import type {Survey} from '../survey.js'
import type {HeaderContext} from './context.js'
import {dateOf} from './date.js'
import {publicationStatement} from './publication-statement.js'
import {sourceDescriptions} from './sources.js'
import {titleStatement} from './title-statement.js'

/** Bibliography of the file and of its sources. */
export function fileDescription(context: HeaderContext): Element {
  return element('fileDesc', {}, [
    titleStatement(context),
    editionStatement(context),
    extent(context.survey),
    publicationStatement(context),
    ...notesStatement(context),
    ...sourceDescriptions(context),
    ...context.beside.sources,
  ])
}

function editionStatement({file, options}: HeaderContext): Element {
  const date = options.date ? [', ', dateOf(file, options.date, options.date)] : []
  return element('editionStmt', {}, [element('edition', {}, [edition, ...date])])
}

function extent({words}: Survey): Element {
  return element('extent', {}, [element('measure', {unit: 'words', quantity: String(words)}, [`${words} words`])])
}

function notesStatement({metadata, survey}: HeaderContext): Element[] {
  const notes = [
    ...survey.citations.map(line => element('note', {type: noteTypes.sourceCitation}, [line])),
    ...survey.credits.map(line => element('note', {type: noteTypes.credit}, [line])),
    ...metadata.unknown.map(({label, text}) => element('note', {type: unclassified, n: label}, [text])),
  ]
  return notes.length === 0 ? [] : [element('notesStmt', {}, notes)]
}
