import {at, nearest, wordsOf, type TeiDocument} from '../document.js'
import type {Finding} from '../findings.js'
import type {Requirement} from './requirement.js'
import * as rules from './rules.js'

export const title: Requirement = {
  rule: rules.noTitle,
  remedy: 'Give the title: `title` in the file of `--meta`.',
  lacks: inHeader('fileDesc/titleStmt/title', 'a title', words => words !== '' && words !== '[untitled]'),
}

export const author: Requirement = {
  rule: rules.noAuthor,
  remedy: 'Give the authors, if they are known: `creators` in the file of `--meta`.',
  lacks: inHeader('fileDesc/titleStmt/author', 'an author'),
}

export const responsibility: Requirement = {
  rule: rules.noResponsibility,
  remedy: 'Say who transcribed the article: `contributors` with the role `trc` in the file of `--meta`.',
  *lacks({header}) {
    const names = at(header, 'fileDesc/titleStmt/respStmt').flatMap(({children}) => children)
    const isSomebody = names.some(
      child =>
        child.type === 'element' &&
        /^(?:name|persName|orgName)$/.test(child.name) &&
        child.attributes['type'] !== 'software' &&
        wordsOf(child) !== 'not named',
    )
    if (!isSomebody) yield missing(header, 'fileDesc/titleStmt/respStmt', 'somebody who answers for the transcription')
  },
}

export const publisher: Requirement = {
  rule: rules.noPublisher,
  remedy: 'Say who publishes the file: `publisher` in the file of `--publication`.',
  *lacks({header}) {
    const who = ['publisher', 'distributor'].flatMap(name => at(header, `fileDesc/publicationStmt/${name}`))
    if (!who.some(one => !['', 'not published'].includes(wordsOf(one))))
      yield missing(header, 'fileDesc/publicationStmt/publisher', 'a publisher')
  },
}

export const publicationDate: Requirement = {
  rule: rules.noPublicationDate,
  remedy: 'Say when the file is published: `date` in the file of `--publication`.',
  *lacks({header}) {
    const path = 'fileDesc/publicationStmt/date'
    const isDated = at(header, path).some(({attributes}) => attributes['when'] ?? attributes['when-custom'])
    if (!isDated) yield missing(header, path, 'a date with `when`')
  },
}

export const identifier: Requirement = {
  rule: rules.noIdentifier,
  remedy: 'Give the identifiers of the file, such as a DOI: `identifiers` in the file of `--publication`.',
  lacks: inHeader('fileDesc/publicationStmt/idno', 'an identifier'),
}

export const licence: Requirement = {
  rule: rules.noLicence,
  remedy: 'Choose a licence, if you may: `licence` with its address in the file of `--publication`.',
  *lacks({header}) {
    const path = 'fileDesc/publicationStmt/availability/licence'
    if (!at(header, path).some(({attributes}) => attributes['target'])) {
      yield missing(header, path, 'a licence with `target`')
    }
  },
}

export const language: Requirement = {
  rule: rules.noLanguage,
  remedy: 'Give the language as a tag of BCP 47: `language` in the file of `--meta`.',
  *lacks({header, root}) {
    const path = 'profileDesc/langUsage/language'
    const isKnown = (tag: string | null | undefined): boolean => tag != null && tag !== '' && tag !== 'und'
    if (!at(header, path).some(({attributes}) => isKnown(attributes['ident']))) {
      yield missing(header, path, 'a language with `ident`')
    } else if (root.name === 'TEI' && !isKnown(root.attributes['xml:lang'])) {
      yield {place: root, reason: 'Unexpected `TEI` without language, expected `xml:lang`'}
    }
  },
}

export const source: Requirement = {
  rule: rules.noSource,
  remedy: 'Say where the article was printed: `publication` in the file of `--meta`.',
  *lacks({header}) {
    const forms = ['biblStruct', 'biblFull', 'bibl', 'msDesc', 'listBibl', 'recordingStmt']
    const isDescribed = forms.some(name => at(header, `fileDesc/sourceDesc/${name}`).length > 0)
    if (!isDescribed) yield missing(header, 'fileDesc/sourceDesc/biblStruct', 'a description of the source')
  },
}

/** At least one element at the end of a path has words. */
function inHeader(path: string, what: string, suffices = (words: string) => words !== ''): Requirement['lacks'] {
  return function* ({header}: TeiDocument): Generator<Finding> {
    if (!at(header, path).some(found => suffices(wordsOf(found)))) yield missing(header, path, what)
  }
}

function missing(header: TeiDocument['header'], path: string, what: string): Finding {
  const place = nearest(header, path)
  return {place, reason: `Unexpected \`${place.name}\` without ${what}, expected \`${path}\``}
}
