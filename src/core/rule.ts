import type {Node, Point, Position} from 'unist'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'

/** What a rule is; its id names the defect. */
export interface RuleDescription {
  /** Kebab-case name of the defect, with the format first if it belongs to one: `epub-missing-title`. */
  id: string
  /** One sentence for the list of rules. */
  description: string
  /** `info`: normalised something; `warning`: content degraded; `fatal`: no article can be made. */
  severity: 'info' | 'warning' | 'fatal'
  /** Package of the rule (default: `'offprint'`). */
  source?: string
  /** Where the rule is described (default: its place in `docs/rules.md` of offprint). */
  url?: string
}

/** Where something is: a node, a position or a point. */
export type Place = Node | Position | Point | undefined

/** A rule, and how to report that a document breaks it. */
export interface Rule extends RuleDescription {
  /**
   * Reports a finding: the first hundred of a document each by itself; one more message says how many there are beside
   * them. Those whose messages were taken out of the file do not count.
   *
   * @param file - file that gets the message
   * @param place - where in the source; a node stands for its position
   * @param reason - "Unexpected X, expected Y"
   * @param note - longer explanation, such as the remedy
   * @returns the message, or the one that counts the rest
   * @throws VFileMessage - if the rule is fatal
   */
  report(file: VFile, place: Place, reason: string, note?: string): VFileMessage
}

/** How many findings of a rule a document gets one by one. */
const mostFindings = 100

/** How often a document breaks a rule, as far as the file still has the messages. */
interface Count {
  findings: number
  /** The message that counts what is not reported by itself. */
  rest?: VFileMessage
  /** The message that came last, and where it is likely to be. */
  last?: VFileMessage
  index: number
}

const counts = new WeakMap<VFile, Map<string, Count>>()

/**
 * Makes a rule.
 *
 * @param description - id, severity and a sentence for the list of rules
 * @returns the rule, with a `report` that fills in source, id, severity and URL
 * @example
 * import {VFile} from 'vfile'
 *
 * const noDate = {id: 'letter-no-date', description: 'A letter has no date.', severity: 'warning', source: 'letters'}
 * const file = new VFile()
 * defineRule(noDate).report(file, {line: 3, column: 1}, 'Unexpected letter without a date, expected one', 'Give it in the metadata.')
 * String(file.messages[0]) //=> '3:1: Unexpected letter without a date, expected one'
 */
export function defineRule(description: RuleDescription): Rule {
  return {
    ...description,
    report(file, place, reason, note) {
      const count = countOf(file, description.id)
      if (!hasLast(file, count)) {
        count.findings = file.messages.filter(({ruleId}) => ruleId === description.id).length
        delete count.rest
      }
      if (++count.findings > mostFindings && description.severity !== 'fatal') {
        count.rest ??= send(file, count, undefined, '', `The first ${mostFindings} are reported one by one.`)
        count.rest.reason = `Unexpected ${count.findings - mostFindings} more of the same, expected none`
        count.rest.message = count.rest.reason
        return count.rest
      }
      const message = send(file, count, place, reason, note)
      if (description.severity === 'fatal') throw message
      return message
    },
  }

  function send(file: VFile, count: Count, place: Place, reason: string, note?: string): VFileMessage {
    const position = positionOf(place)
    const message = file.message(reason, {
      source: description.source ?? 'offprint',
      ruleId: description.id,
      ...(position && {place: position}),
    })
    count.index = file.messages.length - 1
    count.last = message
    message.url = description.url ?? `docs/rules.md#${description.id}`
    message.fatal = {info: undefined, warning: false, fatal: true}[description.severity]
    if (note !== undefined) message.note = note
    return message
  }
}

function countOf(file: VFile, rule: string): Count {
  const ofFile = counts.get(file) ?? new Map<string, Count>()
  counts.set(file, ofFile)
  const count = ofFile.get(rule) ?? {findings: 0, index: 0}
  ofFile.set(rule, count)
  return count
}

/** Whether the last message of a rule is in the file still, where it was or elsewhere. */
function hasLast({messages}: VFile, count: Count): boolean {
  const {last} = count
  if (last === undefined) return false
  if (messages[count.index] !== last) count.index = messages.indexOf(last)
  return count.index >= 0
}

function positionOf(place: Place): Point | Position | undefined {
  return place && 'type' in place ? place.position : place
}
