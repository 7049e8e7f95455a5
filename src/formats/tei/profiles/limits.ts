import type {Element} from 'xast'
import type {Lose} from './profile.js'

/** Attributes that a profile does not have, or has with few values. */
export interface Limits {
  /** Attributes that no element has, and those (`element@attribute`) that one does not have. */
  readonly missing: readonly string[]
  /** The only values of an attribute, by `attribute` or `element@attribute`. */
  readonly closed: Readonly<Record<string, readonly string[]>>
}

/**
 * Takes the attributes away that a profile does not have; how sure something is, is said in words.
 *
 * @param lose - notes what is lost (default: nothing)
 */
export function limited(element: Element, limits: Limits, lose: Lose = () => undefined): Element {
  const attributes = Object.entries(element.attributes).flatMap(([name, value]): [string, string][] => {
    if (value == null) return []
    const own = `${element.name}@${name}`
    const said = name === 'cert' ? certaintyInWords(value) : value
    const values = limits.closed[own] ?? limits.closed[name]
    const isMissing = limits.missing.includes(name) || limits.missing.includes(own)
    if (!isMissing && (!values || values.includes(said))) return [[name, said]]
    lose(isMissing ? `\`${name}\` on \`${element.name}\`` : `\`${name}="${said}"\` on \`${element.name}\``)
    return []
  })
  return {...element, attributes: Object.fromEntries(attributes)}
}

/** A probability as one of the words of TEI. */
function certaintyInWords(cert: string): string {
  const probability = Number(cert)
  if (Number.isNaN(probability)) return cert
  return probability >= 0.8 ? 'high' : probability >= 0.5 ? 'medium' : 'low'
}
