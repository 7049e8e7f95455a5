import type {Element} from 'xast'

/** The child elements of these names, in their order. */
export function childrenOf(parent: Element | undefined, ...names: readonly string[]): Element[] {
  return (parent?.children ?? []).filter(
    (child): child is Element => child.type === 'element' && names.includes(child.name),
  )
}

/** The first child element of this name. */
export function childOf(parent: Element | undefined, name: string): Element | undefined {
  return parent?.children.find((child): child is Element => child.type === 'element' && child.name === name)
}

/**
 * The elements of these names within an element, in their order.
 *
 * @param except - elements that are not looked into (default: none)
 */
export function within(
  parent: Element | undefined,
  names: readonly string[],
  except: readonly string[] = [],
): Element[] {
  const found: Element[] = []
  const look = ({children}: Element): void => {
    for (const child of children) {
      if (child.type !== 'element' || except.includes(child.name)) continue
      if (names.includes(child.name)) found.push(child)
      look(child)
    }
  }
  if (parent) look(parent)
  return found
}

/** Elements that part words. */
const parting = new Set([
  'p', 'ab', 'lb', 'item', 'label', 'list', 'head', 'addrLine', 'forename', 'surname', 'roleName', 'nameLink', 'genName', 'name', 'persName', 'orgName',
]) // prettier-ignore

/**
 * The words of an element, with single spaces between them.
 *
 * @param except - elements whose words are left out (default: none)
 */
export function wordsOf(element: Element | undefined, except: readonly string[] = []): string {
  return element === undefined ? '' : collapse(rawWords(element, except))
}

function rawWords(element: Element, except: readonly string[]): string {
  return element.children
    .map(child => {
      if (child.type === 'text' || child.type === 'cdata') return child.value
      if (child.type !== 'element' || except.includes(child.name)) return ''
      const words = rawWords(child, except)
      return parting.has(child.name) ? ` ${words} ` : words
    })
    .join('')
}

/** White space of XML as single spaces, none at the ends; other spaces are characters of the text. */
function collapse(text: string): string {
  const words = text.replace(/[ \t\r\n]+/g, ' ')
  return words.slice(words.startsWith(' ') ? 1 : 0, words.endsWith(' ') ? -1 : undefined)
}
