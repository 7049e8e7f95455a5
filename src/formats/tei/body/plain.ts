import type {Node} from 'unist'

/** A tree as data, in one form of the several that say the same. */
export interface Plain {
  readonly type: string
  readonly children?: readonly Plain[]
  readonly [field: string]: unknown
}

/**
 * A tree in the one form in which TEI gives it back: without positions, without fields that are `null`, neighbouring
 * texts as one text, none without a character.
 *
 * @param node - any node
 * @param furniture - whether lines of the page that are not of the article are kept
 */
export function plain(node: Node, furniture: boolean): Plain {
  const fields: [string, unknown][] = []
  for (const [name, value] of Object.entries(node) as [string, unknown][]) {
    if (name === 'position') continue
    if (name === 'children') fields.push([name, plainChildren(value as readonly Node[], furniture)])
    // Which attributes an element of others has is never left open.
    else if (name === 'attributes') fields.push([name, value])
    else if (value != null) fields.push([name, withoutNothing(value)])
  }
  return {type: node.type, ...Object.fromEntries(fields.filter(([, value]) => value !== undefined))}
}

function plainChildren(nodes: readonly Node[], furniture: boolean): Plain[] {
  const made: Plain[] = []
  for (const node of nodes) {
    if (node.type === 'furniture' && !furniture) continue
    const child = plain(node, furniture)
    const last = made.at(-1)
    if (child.type !== 'text' || child['data'] !== undefined) made.push(child)
    else if (child['value'] === '') continue
    else if (last?.type === 'text' && last['data'] === undefined) {
      made[made.length - 1] = {...last, value: String(last['value']) + String(child['value'])}
    } else made.push(child)
  }
  return made
}

/** A value without what is `null` or empty in it. */
function withoutNothing(value: unknown): unknown {
  if (value == null) return undefined
  if (typeof value !== 'object' || Array.isArray(value)) return value
  const fields = Object.entries(value).flatMap(([name, inner]: [string, unknown]): [string, unknown][] => {
    const bare = withoutNothing(inner)
    return bare === undefined ? [] : [[name, bare]]
  })
  return fields.length === 0 ? undefined : Object.fromEntries(fields)
}
