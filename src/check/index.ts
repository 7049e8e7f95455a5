/**
 * Checks documents of TEI as a repository would at its door.
 *
 * @module offprint/check
 */

export {check} from './check.js'
export {repositories, repositoryNames, type Repository, type RepositoryName} from './repositories/repositories.js'
export type {CheckedSchema, CheckOptions, CheckReport} from './report.js'
export type {Requirement} from './repositories/requirement.js'
export type {Finding, Findings} from './findings.js'
export type {TeiDocument} from './document.js'
export type {SchemaProblem, Validator} from './validator.js'
