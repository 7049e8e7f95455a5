import type {Attributes} from 'xast'
import type {Recovery} from '../../ast/base.js'
import {knowledgeAttributes, knowledgeOf} from './header/knowledge.js'

const how = 'how:inferred'

/** Attributes that say by which rule a node was found, how sure that is, and who answers for it. */
export function recoveryAttributes({rule, certainty, corroboratedBy}: Recovery, software: string): Attributes {
  const known = {how: 'inferred' as const, rule, certainty, ...(corroboratedBy && {corroboratedBy})}
  const {ana, ...others} = knowledgeAttributes(known, software)
  return {...others, ana: ana?.slice(how.length + 1)}
}

/** How a node was found, as the attributes of its element say it; nothing where the source states it. */
export function recoveryOf({ana, cert}: Attributes): Recovery | undefined {
  const known = knowledgeOf({ana: `${how} ${ana ?? ''}`, cert})
  if (known?.rule === undefined) return undefined
  const {rule, certainty, corroboratedBy} = known
  return {rule, certainty: certainty ?? 0, ...(corroboratedBy && {corroboratedBy})}
}
