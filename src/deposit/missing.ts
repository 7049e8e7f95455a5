import type {VFileMessage} from 'vfile-message'
import {check, repositories, type CheckReport, type RepositoryName, type Validator} from '../check/index.js'

/** What a check says of a file that is deposited. */
export interface Findings {
  readonly report: CheckReport
  /** What is missing for repositories, in a sentence each. */
  readonly missing: readonly string[]
  /** What is wrong with the file itself. */
  readonly defects: readonly VFileMessage[]
}

/** Repositories that take TEI of any kind. */
export const anyTei: readonly RepositoryName[] = ['clarin', 'tapas', 'textgrid', 'zenodo']

/** Looks what repositories would miss. */
export function findingsOf(
  tei: string,
  path: string,
  names: readonly RepositoryName[],
  validator: Validator | null | undefined,
): Findings {
  const report = check(tei, {path, repositories: names, validator})
  const wants = new Map(
    names
      .flatMap(name => [...repositories[name].required, ...repositories[name].recommended])
      .map(({rule}) => [rule.id, rule.description] as const),
  )
  const isWish = ({ruleId = ''}: VFileMessage): boolean => wants.has(ruleId)
  const wishes = report.messages.filter(isWish)
  return {
    report,
    missing: wishes.map(({ruleId = '', note = ''}) => `${wants.get(ruleId) ?? ''} ${note}`),
    defects: report.messages.filter(message => !isWish(message)),
  }
}
