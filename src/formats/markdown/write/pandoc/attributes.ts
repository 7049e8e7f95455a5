import type {State} from 'mdast-util-to-markdown'

/**
 * Attributes of a div or a span: the name of the directive as class, `lang` and others as they are.
 *
 * @param name - the name of the directive
 * @param stated - its attributes
 * @param pages - identifiers of pages so far, which grow by that of this page; nothing for what is no page
 * @param state - where
 */
export function attributesIn(
  name: string,
  stated: readonly (readonly [string, string])[],
  pages: Set<string> | undefined,
  state: State,
): string {
  const label = stated.find(([key]) => key === 'label')?.[1]
  const id = pages && label !== undefined ? [`#${identifierOf(label, pages)}`] : []
  const others = stated.map(([key, value]) => `${key}="${quoted(value === '' ? 'true' : value, state)}"`)
  return `{${[...id, `.${name}`, ...others].join(' ')}}`
}

/** `pg-85`; a page of another edition with the same number is `pg-85-2`. */
function identifierOf(label: string, pages: Set<string>): string {
  const plain = `pg-${label.replace(/[^\p{L}\p{N}_.-]+/gu, '-')}`
  let identifier = plain
  for (let count = 2; pages.has(identifier); count++) identifier = `${plain}-${String(count)}`
  pages.add(identifier)
  return identifier
}

function quoted(value: string, state: State): string {
  const plain = value.replace(/(?<!\s)\s*[\n\r]\s*/g, ' ').replace(/[&"\\<>]/g, reference)
  return state.stack.includes('tableCell') ? plain.replaceAll('|', reference) : plain
}

function reference(character: string): string {
  return `&#${String(character.charCodeAt(0))};`
}
