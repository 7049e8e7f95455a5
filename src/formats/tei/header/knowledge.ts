import type {Attributes} from 'xast'
import type {Known} from '../../../ast/metadata.js'

/** Private schemes of the pointers that say how a value is known, and what they stand for. */
export const knowledgeSchemes = {
  how: 'How a value is known: stated by the source, inferred by a rule, or given by whoever converted it.',
  rule: 'The rule by which a value was inferred.',
  evidence: 'What else in the source says the same.',
} as const

const ways = ['stated', 'inferred', 'given'] as const

/**
 * Attributes that say how a value is known: `ana` with pointers in schemes that `prefixDef` declares, how sure it
 * is, and who answers for it.
 *
 * @param known - how the value is known; one that is plainly stated needs no attribute
 * @param software - pointer to offprint
 */
export function knowledgeAttributes(known: Known | undefined, software: string): Attributes {
  if (known === undefined) return {}
  const {how, rule, certainty, corroboratedBy = []} = known
  const pointers = [
    `how:${how}`,
    ...(rule === undefined ? [] : [`rule:${encode(rule)}`]),
    ...corroboratedBy.map(evidence => `evidence:${encode(evidence)}`),
  ]
  return {
    ...(how === 'inferred' && {resp: software}),
    ...(certainty !== undefined && {cert: String(certainty)}),
    ana: pointers.join(' '),
  }
}

/** How the value of an element is known; nothing where its attributes do not say it. */
export function knowledgeOf({ana, cert}: Attributes): Known | undefined {
  const pointers = (ana ?? '').split(/\s+/)
  const after = (scheme: keyof typeof knowledgeSchemes): string[] =>
    pointers
      .filter(pointer => pointer.startsWith(`${scheme}:`))
      .map(pointer => decode(pointer.slice(scheme.length + 1)))
  const how = ways.find(way => pointers.includes(`how:${way}`))
  if (how === undefined) return undefined
  const [rule] = after('rule')
  const corroboratedBy = after('evidence')
  const certainty = Number(cert ?? '')
  return {
    how,
    ...(rule !== undefined && {rule}),
    ...(/^[\d.]+$/.test(cert ?? '') && certainty <= 1 && {certainty}),
    ...(corroboratedBy.length > 0 && {corroboratedBy}),
  }
}

function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'))
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
