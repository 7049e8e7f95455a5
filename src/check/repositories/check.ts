import type {VFile} from 'vfile'
import type {TeiDocument} from '../document.js'
import {reportAll} from '../findings.js'
import {repositories, repositoryNames, type RepositoryName} from './repositories.js'

/**
 * Reports what a document lacks for repositories, each lack once with all who want it.
 *
 * @param file - gets the messages: a warning for what one of them requires, an info for what is advised
 * @param document - the document
 * @param names - which repositories
 * @throws TypeError - if one is not known
 */
export function checkRepositories(file: VFile, document: TeiDocument, names: readonly RepositoryName[]): void {
  const strange = names.find(name => !repositoryNames.includes(name))
  if (strange !== undefined) {
    throw new TypeError(`Unexpected repository \`${strange}\`, expected one of ${repositoryNames.join(', ')}`)
  }
  const wanted = names.map(name => repositories[name])
  const all = new Set(wanted.flatMap(({required, recommended}) => [...required, ...recommended]))
  for (const requirement of all) {
    const whoRequire = wanted.filter(({required}) => required.includes(requirement))
    const whoAdvise = wanted.filter(({recommended}) => recommended.includes(requirement))
    const asking = [
      ...whoRequire.map(({title}) => `${title} requires it.`),
      ...whoAdvise.map(({title}) => `${title} advises it.`),
    ]
    const remedy = [requirement.remedy, ...asking].join(' ')
    reportAll(file, requirement.rule, requirement.lacks(document), remedy, whoRequire.length === 0)
  }
}
