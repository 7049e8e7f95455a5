import {attribute, blockTags, invisible, isElement, walk, type Element} from '../elements.js'
import {isArrow, labelOf} from './marks.js'

/** A line of a page: what stands between two breaks of a block. */
export interface Line {
  /** How many lines precede it. */
  order: number
  /** The block that it stands in. */
  block: Element
  /** Whether the block begins with it. */
  begins: boolean
  /** Anchors and marks at its head, before any other text. */
  head: Element[]
  /** Its first characters. */
  start: string
}

/** Where an anchor or a link stands: at the text that it holds, or else at what follows. */
export interface Place {
  line: Line
  /** How many texts of the page precede it. */
  order: number
  /** Whether nothing but marks and brackets precede it in its line. */
  first: boolean
  /** Whether it follows a letter or a sign without a space. */
  glued: boolean
}

/** A link to a place on the same page. */
export interface PageLink {
  element: Element
  fragment: string
  place: Place
  /** Label of the mark that it holds. */
  label: string | undefined
}

/** An anchor that links may lead to. */
export interface Anchor {
  element: Element
  place: Place
}

/** The links of a page to itself, and where they can lead to. */
export interface Anchors {
  links: readonly PageLink[]
  /** Anchors by name, in order: a name may be given twice. */
  byName: ReadonlyMap<string, readonly Anchor[]>
  lines: readonly Line[]
}

/** So many characters of a line are kept as its start. */
const startLength = 24

/**
 * Collects the anchors of a page and the links to them.
 *
 * @param body - the element that holds the page
 * @param address - address of the page, if it is known
 * @returns links, anchors and the lines they stand in, in order
 */
export function collectAnchors(body: Element, address?: string): Anchors {
  const collector = new Collector(body, address)
  for (const node of walk(body, element => !invisible.has(element.tagName))) {
    if (isElement(node)) collector.enter(node)
    else if ('value' in node) collector.say(node.value, node.parentNode)
  }
  return collector.finish()
}

/** What waits for the text where it stands. */
interface Waiting {
  element: Element
  names: string[]
  fragment: string | undefined
  label: string | undefined
}

class Collector {
  readonly #address: string | undefined
  readonly #blocks = new Map<unknown, Element>()
  readonly #seen = new Set<Element>()
  readonly #links: PageLink[] = []
  readonly #byName = new Map<string, Anchor[]>()
  readonly #lines: Line[] = []
  /** Marks of which the text is being read; that text is none of the line's own. */
  readonly #marks = new Set<unknown>()
  #waiting: Waiting[] = []
  #line: Line | undefined
  #first = true
  #broken = false
  #order = 0
  #last = ' '

  constructor(body: Element, address: string | undefined) {
    this.#address = address
    this.#blocks.set(body, body)
  }

  enter(element: Element): void {
    const {tagName, parentNode} = element
    const outer = this.#blocks.get(parentNode)
    const block = blockTags.has(tagName) || !outer ? element : outer
    this.#blocks.set(element, block)
    if (tagName === 'br' || block === element) this.#broken = true
    if (tagName === 'img') this.#stand(block, false)
    const names = [attribute(element, 'id'), tagName === 'a' ? attribute(element, 'name') : undefined]
      .filter(name => name !== undefined && name !== '')
      .map(name => name?.trim() ?? '')
    const fragment = tagName === 'a' ? this.#fragmentOf(attribute(element, 'href')) : undefined
    const label = tagName === 'a' ? labelOf(element) : undefined
    if (this.#marks.has(parentNode) || label !== undefined || (fragment !== undefined && isArrow(element)))
      this.#marks.add(element)
    if (names.length > 0 || fragment !== undefined || label !== undefined)
      this.#waiting.push({element, names: [...new Set(names)], fragment, label})
  }

  /** Text stands in the line of its block; what has waited for it stands there, too. */
  say(value: string, parent: unknown): void {
    if (value.trim() === '') {
      if (value !== '') this.#last = ' '
      return
    }
    const block = this.#blocks.get(parent)
    if (block) this.#stand(block, this.#marks.has(parent), value)
  }

  #stand(block: Element, inMark: boolean, value = ''): void {
    const line = this.#lineOf(block)
    if (/^\s/.test(value)) this.#last = ' '
    const place = {line, order: this.#order, first: this.#first, glued: /\S/.test(this.#last)}
    for (const waiting of this.#waiting) this.#settle(waiting, place)
    this.#waiting = []
    this.#order++
    this.#last = value.at(-1) ?? ' '
    if (value !== '' && line.start.length < startLength) {
      const start = value.trim().slice(0, startLength)
      line.start = `${line.start} ${start}`.trimStart().slice(0, startLength)
    }
    if (!inMark && (value === '' || /[\p{L}\p{N}]/u.test(value))) this.#first = false
  }

  #lineOf(block: Element): Line {
    if (this.#line?.block === block && !this.#broken) return this.#line
    const line = {order: this.#lines.length, block, begins: !this.#seen.has(block), head: [], start: ''}
    this.#seen.add(block)
    this.#lines.push(line)
    this.#line = line
    this.#first = true
    this.#broken = false
    this.#last = ' '
    return line
  }

  #settle({element, names, fragment, label}: Waiting, place: Place): void {
    if (place.first) place.line.head.push(element)
    for (const name of names) {
      const anchors = this.#byName.get(name)
      if (anchors) anchors.push({element, place})
      else this.#byName.set(name, [{element, place}])
    }
    if (fragment !== undefined) this.#links.push({element, fragment, place, label})
  }

  /** The fragment of a link to the page itself, which may name its own file. */
  #fragmentOf(href: string | undefined): string | undefined {
    const [, path = '', fragment = ''] = /^([^#]*)#(.+)$/s.exec(href?.trim() ?? '') ?? []
    if (fragment === '' || !this.#isOwn(path)) return undefined
    try {
      return decodeURIComponent(fragment)
    } catch {
      return fragment
    }
  }

  #isOwn(path: string): boolean {
    const address = this.#address
    if (path === '') return true
    if (address === undefined || !URL.canParse(path, address)) return !/[/:?]/.test(path)
    return new URL(path, address).href === new URL(address).href.replace(/#.*$/s, '')
  }

  finish(): Anchors {
    return {links: this.#links, byName: this.#byName, lines: this.#lines}
  }
}
