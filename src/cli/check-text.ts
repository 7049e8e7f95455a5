import {repositories} from '../check/repositories/repositories.js'
import type {Checked} from './check.js'
import {messageRows} from './message-rows.js'
import type {Part, Row} from './table.js'

/** What was found in a document, for a person. */
export function checkParts(checked: Checked): Part {
  const {input, passed, messages} = checked
  const names = checked.repositories.map(name => repositories[name].title).join(', ')
  const rows: Row[] = [
    ...(isFatal(checked) ? [] : [['schema', schemaLine(checked)] as const]),
    ...(names === '' ? [] : [['for', names] as const]),
    ...messages.flatMap(messageRows),
  ]
  return {heading: `${input}: ${passed ? 'passed' : 'failed'}${summary(checked)}`, rows}
}

function isFatal({messages}: Checked): boolean {
  return messages.some(({severity}) => severity === 'fatal')
}

function schemaLine({schema, named}: Checked): string {
  if (schema) return `${schema.isValid ? 'valid' : 'not valid'} by ${schema.name}`
  const whose = named === null ? 'the file names none' : `the file names ${named}`
  return `not checked: ${whose}; \`--schema FILE.rng\` checks one`
}

/** How many defects and remarks there are. */
function summary({messages}: Checked): string {
  const remarks = messages.filter(({severity}) => severity === 'info').length
  const defects = messages.length - remarks
  const counts = [count(defects, 'defect'), count(remarks, 'remark')].filter(Boolean)
  return counts.length === 0 ? '' : `, ${counts.join(', ')}`
}

function count(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`
}
