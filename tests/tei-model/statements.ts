import type {Element, Nodes} from 'xast'

/** Attributes that tell elements of one name apart. */
const telling = ['type', 'level', 'unit', 'gi', 'n', 'ident']

/** Attributes whose values are names that every file makes for itself. */
const names = new Set(['xml:id', 'key', 'version'])

/**
 * What a header states: each element by its path, each attribute, and the words of each element that has words of its own.
 *
 * Identifiers and pointers to them are stated by being there; their names say nothing.
 */
export function headerStatements(header: Element): Set<string> {
  const found = new Set<string>()
  const visit = (element: Element, above: string): void => {
    const path = `${above}${element.name}${distinction(element)}`
    found.add(path)
    for (const [name, value] of Object.entries(element.attributes)) {
      if (value == null || name === 'xmlns') continue
      const isName = names.has(name) || value.startsWith('#')
      found.add(isName ? `${path}/@${name}` : `${path}/@${name} = ${value}`)
    }
    if (element.children.some(child => child.type === 'text' && child.value.trim() !== '')) {
      found.add(`${path} = ${wordsIn(element)}`)
    }
    for (const child of element.children) if (child.type === 'element') visit(child, `${path}/`)
  }
  visit(header, '')
  return found
}

function distinction({attributes}: Element): string {
  return telling.map(name => attributes[name]).map(value => (value == null ? '' : `[${value}]`)).join('') // prettier-ignore
}

/**
 * What a text states: each block with its words as printed, and each element in a line with the words around it.
 */
export function textStatements(text: Element): Set<string> {
  const found = new Set<string>()
  const visit = (element: Element, before: string): void => {
    const words = wordsIn(element)
    const isBlock = ['p', 'head', 'byline', 'quote'].includes(element.name)
    if (isBlock)
      found.add(`${element.name}${element.attributes['type'] ? `[${element.attributes['type']}]` : ''} = ${words}`)
    if (element.name === 'docAuthor') found.add(`docAuthor = ${words}`)
    if (element.name === 'pb') found.add(`pb ${element.attributes['break'] === 'no' ? 'in a word, ' : ''}after “${lastWord(before)}”`) // prettier-ignore
    if (element.name === 'choice') found.add(`choice: ${element.children.map(child => wordsIn(child)).join(' → ')}`)
    if (element.name === 'note') found.add(`note[${element.attributes['type'] ?? ''}] = ${words}`)
    if (element.name === 'div') found.add(`div[${element.attributes['type'] ?? ''}] n=${element.attributes['n'] ?? ''}`)
    let behind = isBlock ? '' : before
    for (const child of element.children) {
      if (child.type === 'element') visit(child, behind)
      behind += wordsIn(child)
    }
  }
  visit(text, '')
  return found
}

function lastWord(words: string): string {
  return /\S+\s*$/.exec(words)?.[0]?.trim() ?? ''
}

/** Words as printed: no notes, no corrections. */
function wordsIn(node: Nodes): string {
  return plain(node).replace(/\s+/g, ' ').trim()
}

function plain(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' && node.type !== 'root') return ''
  const children: readonly Nodes[] = node.children
  return children.map(child => (child.type === 'element' && ['note', 'corr'].includes(child.name) ? '' : plain(child))).join('') // prettier-ignore
}
