import type {VFile} from 'vfile'
import type {Element} from 'xast'
import {emptyMetadata} from '../../../../ast/build.js'
import type {LabelledText, Metadata} from '../../../../ast/metadata.js'
import {conversion} from '../../header/phrases.js'
import {restore} from '../../header/remainder.js'
import {noteTypes, unclassified} from '../../header/types.js'
import {correspondenceOf} from './correspondence.js'
import {knownAuthors, readAuthors, readContributors} from './contributors.js'
import {childOf, childrenOf, wordsOf, within} from './elements.js'
import {readIdentifiers} from './identifiers.js'
import {knownFields} from './known.js'
import {readDates, readKeywords, readLanguage} from './profile.js'
import {readAgents} from './names.js'
import {readRevisions} from './revisions.js'
import {readRights} from './rights.js'
import {readSources} from './sources.js'
import {readTitles} from './titles.js'
import {reportUnread} from './unread.js'

/**
 * Reads the header of a TEI document: P5 of any flavour, or P4.
 *
 * A header that offprint wrote gives its metadata back as they were; from those of others is taken what metadata
 * have a field for, and what they have none for is reported. Nothing is guessed from running words but dates and
 * the order of names.
 *
 * @param header - the `teiHeader`
 * @param file - gets the messages
 * @param language - language of the text, as `xml:lang` says it (default: not said)
 * @returns the metadata
 */
export function readHeader(header: Element, file: VFile, language?: string): Metadata {
  const found = readElements(header, language)
  reportUnread(header, file)
  return restore(found, header, file)
}

/** What the elements of a header say, without what offprint keeps beside them. */
export function readElements(header: Element, language?: string): Metadata {
  const description = childOf(header, 'fileDesc')
  const profile = childOf(header, 'profileDesc')
  const statement = childOf(description, 'titleStmt')
  const publicationStatement = childOf(description, 'publicationStmt')
  const {publication, printings, source, prose, print, digital} = readSources(description)
  const {title, subtitle, main, sub} = readTitles(statement)
  const sourceAuthors = [childOf(print, 'analytic'), childOf(print, 'monogr'), print].map(readAuthors)
  const {sent, received} = correspondenceOf(header)
  const creators = [readAuthors(statement), ...sourceAuthors, sent.flatMap(sender => readAgents(sender, ['aut']))].find(
    authors => authors.length > 0,
  )
  const {language: tag, known: languageKnown} = readLanguage(profile, language)
  const dates = readDates(profile, sent)
  const {keywords, list} = readKeywords(profile)
  const ofWork = [
    ...childrenOf(childOf(print, 'analytic'), 'idno'),
    ...childrenOf(childOf(digital, 'monogr'), 'idno').filter(({attributes}) => attributes['subtype'] === 'work'),
    ...within(publicationStatement, ['idno'], ['availability']),
    ...childrenOf(publicationStatement, 'ref').filter(({attributes}) => /^doi$/i.test(attributes['type'] ?? '')),
  ]
  const identifiers = readIdentifiers(ofWork)
  const {known} = knownFields({
    title: main,
    subtitle: sub,
    creators: knownAuthors(statement),
    contributors: received[0],
    publication: print,
    source: digital,
    keywords: list,
  })
  return emptyMetadata({
    ...(title !== undefined && {title}),
    ...(subtitle !== undefined && {subtitle}),
    creators: creators ?? [],
    contributors: readContributors(
      statement,
      childOf(description, 'editionStmt'),
      publicationStatement,
      print,
      received,
    ),
    ...(publication && {publication}),
    ...(printings && {printings}),
    ...(dates.length > 0 && {dates}),
    ...(tag !== undefined && {language: tag}),
    ...(keywords.length > 0 && {keywords}),
    rights: readRights(publicationStatement),
    ...(identifiers.length > 0 && {identifiers}),
    ...(source && {source}),
    revisions: readRevisions(childOf(header, 'revisionDesc'), isOwn(header)),
    unknown: [...readNotes(childOf(description, 'notesStmt'), isOwn(header)), ...prose],
    ...((known ?? languageKnown) && {known: {...known, ...(languageKnown && {language: languageKnown})}}),
  })
}

/** Notes; those of ours that repeat lines of the text are not read. */
function readNotes(statement: Element | undefined, own: boolean): LabelledText[] {
  const repeated: readonly (string | null | undefined)[] = own ? Object.values(noteTypes) : []
  return childrenOf(statement, 'note').flatMap(note => {
    const {type, n} = note.attributes
    const text = wordsOf(note)
    if (text === '' || repeated.includes(type)) return []
    const label = (type === unclassified ? n : type) ?? undefined
    return [{...(label !== undefined && {label}), text}]
  })
}

/** Whether offprint wrote a header, in any profile. */
export function isOwn(header: Element): boolean {
  const statements = within(childOf(header, 'fileDesc'), ['titleStmt'])
  return statements.some(statement => within(statement, ['resp']).some(act => wordsOf(act) === conversion))
}
