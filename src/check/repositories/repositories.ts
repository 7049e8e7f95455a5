import {fileExtension, fileName, fileSize, pageImages, schemaNamed} from './file.js'
import {author, identifier, language, licence, publicationDate, publisher, responsibility, source, title} from './header.js' // prettier-ignore
import {librariesProfile, textArchiveProfile} from './profiles.js'
import type {Requirement} from './requirement.js'

/** A place that takes documents, and what it wants of them. */
export interface Repository {
  /** Its full name. */
  readonly title: string
  /** What it refuses a document without. */
  readonly required: readonly Requirement[]
  /** What it advises. */
  readonly recommended: readonly Requirement[]
}

/**
 * Names of repositories: the TEI Archiving, Publishing and Access Service, the centres of CLARIN, the Deutsches
 * Textarchiv, libraries by their Best Practices at level 4, TextGrid, and Zenodo.
 */
export type RepositoryName = 'tapas' | 'clarin' | 'dta' | 'bptl' | 'textgrid' | 'zenodo'

/**
 * What repositories say that they want, in their documentation as of 2026.
 *
 * @example
 * repositories.tapas.title //=> 'TAPAS'
 */
export const repositories: Readonly<Record<RepositoryName, Repository>> = {
  tapas: {
    title: 'TAPAS',
    required: [fileExtension, fileSize(10), title],
    recommended: [author, responsibility, publisher, licence, source],
  },
  clarin: {
    title: 'CLARIN',
    required: [fileName, title, licence, language, schemaNamed],
    recommended: [author, responsibility, publisher, publicationDate, identifier, source],
  },
  dta: {
    title: 'Deutsches Textarchiv',
    required: [title, publisher, publicationDate, licence, language, pageImages, textArchiveProfile],
    recommended: [author, responsibility, identifier],
  },
  bptl: {
    title: 'Best Practices for TEI in Libraries, level 4',
    required: [title, responsibility, publisher, publicationDate, identifier, source, librariesProfile],
    recommended: [author, licence, language],
  },
  textgrid: {
    title: 'TextGrid',
    required: [title, language],
    recommended: [author, publicationDate, licence, identifier, source],
  },
  zenodo: {
    title: 'Zenodo',
    required: [title, author, publicationDate, licence],
    recommended: [identifier, language],
  },
}

/**
 * All names, in the order of the table.
 *
 * @example
 * repositoryNames.includes('zenodo') //=> true
 */
export const repositoryNames: readonly RepositoryName[] = ['tapas', 'clarin', 'dta', 'bptl', 'textgrid', 'zenodo']
