import type {Collector, Locate, Setting} from './collector.js'
import type {Channel} from './word.js'

/** An element of a document of HTML or XML. */
export interface Tag {
  /** In lower case, for HTML. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

/** Takes a page of HTML, element by element. */
export interface PageReader {
  /**
   * An element begins.
   *
   * @param tag - the element
   * @param locate - where the value of an attribute stands
   * @returns whether its content counts
   */
  open(tag: Tag, locate: (attribute: string) => Locate): boolean
  /** An element that was opened ends. */
  close(tag: Tag): void
}

/** Elements whose content no reader of a page sees. */
const invisible = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math'])

/** Elements that end a block where they begin and where they end. */
const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu meta nav ol optgroup option p pre search section select summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
)

/** What a role of ARIA or a type of EPUB says of the text of an element. */
const channels: ReadonlyMap<string, Channel> = new Map([
  ['doc-noteref', 'reference'],
  ['noteref', 'reference'],
  ['doc-backlink', 'label'],
  ['backlink', 'label'],
  ['doc-footnote', 'note'],
  ['doc-endnote', 'note'],
  ['footnote', 'note'],
  ['endnote', 'note'],
  ['doc-pagebreak', 'page'],
  ['pagebreak', 'page'],
  ['doc-toc', 'contents'],
  ['toc', 'contents'],
  ['landmarks', 'contents'],
  ['doc-pagelist', 'pages'],
  ['page-list', 'pages'],
  ['doc-cover', 'metadata'],
  ['cover', 'metadata'],
  ['titlepage', 'metadata'],
  ['doc-colophon', 'metadata'],
  ['colophon', 'metadata'],
])

/** Classes of page numbers: of the archive, of Project Gutenberg, of Wikisource; words before and behind them are parted. */
const pageClasses: ReadonlySet<string> = new Set(['pagenum', 'pageno', 'pgnum', 'ws-pagenum', 'pagebreak'])

/** Names of `meta` elements whose content is words. */
const telling = /^(?:author|keywords|description|citation_.*)$/

/**
 * Makes what reads words out of a page of HTML: the text that a browser shows, with alternative texts of images,
 * numbers of the items of ordered lists (as figures) and names of page breaks, which it does not.
 *
 * @param collector - gets the words
 */
export function makePageReader(collector: Collector): PageReader {
  const above: Setting[] = []
  /** Numbers of the next items of the lists that are open; none for one that is not ordered. */
  const lists: (number | undefined)[] = []

  return {
    open(tag, locate) {
      const {name, attributes} = tag
      if (invisible.has(name)) return false
      if (blocks.has(name)) collector.endBlock()
      const {channel, unit, heading} = collector
      above.push({channel, unit, heading})
      enter(collector, tag)
      const value = (attribute: string): string => attributes.get(attribute) ?? ''
      if (name === 'br') collector.space()
      else if (name === 'img') collector.mark(collector.channel, value('alt'), locate('alt'))
      else if (name === 'meta' && telling.test(value('name'))) collector.text(value('content'), locate('content'))
      else if (name === 'ol') lists.push(Number.parseInt(value('start') || '1', 10) || 0)
      else if (name === 'ul') lists.push(undefined)
      else if (name === 'li') number(value('value'), locate(''))
      // Other attributes of a page number of the web name its image.
      if (
        collector.channel === 'page' &&
        channel !== 'page' &&
        (attributes.has('role') || attributes.has('epub:type'))
      ) {
        collector.aside('page', value('aria-label') || value('title'), locate('aria-label'))
      }
      return true
    },
    close({name}) {
      if (name === 'ol' || name === 'ul') lists.pop()
      if (blocks.has(name)) collector.endBlock()
      Object.assign(collector, above.pop())
    },
  }

  function number(value: string, locate: Locate): void {
    const next = lists.at(-1)
    if (next === undefined) return
    const own = Number.parseInt(value, 10)
    const shown = Number.isNaN(own) ? next : own
    lists[lists.length - 1] = shown + 1
    const {channel} = collector
    if (channel === 'text' || channel === 'note') collector.mark('number', String(shown), locate)
  }
}

function enter(collector: Collector, tag: Tag): void {
  const channel = channelOf(tag)
  if (channel === 'note' || channel === 'furniture') collector.beginUnit(channel)
  else if (channel !== undefined) collector.channel = channel
  if (/^h[1-6]$/.test(tag.name)) collector.heading = true
}

function channelOf({name, attributes}: Tag): Channel | undefined {
  // What broken mark-up leaves of the head in the body is shown there no more than in the head.
  if (name === 'head' || name === 'title' || name === 'meta') return 'head'
  const classes = attributes.get('class')?.split(/\s+/) ?? []
  if (name === 'p' && classes.includes('furniture')) return 'furniture'
  // The title of a collection, and the head and long cells of a table that goes on, repeat what stands elsewhere.
  if (name === 'header' && classes.includes('titlepage')) return 'metadata'
  if (/^(?:thead|t[dh])$/.test(name) && classes.includes('again')) return 'metadata'
  const roles = [attributes.get('role'), attributes.get('epub:type')].flatMap(value => value?.split(/\s+/) ?? [])
  const role = roles.find(one => channels.has(one))
  if (role !== undefined) return channels.get(role)
  if (name === 'nav') return 'contents'
  if (name === 'span' && classes.some(one => pageClasses.has(one))) return 'page'
  // A reference that leads nowhere, and a mark that nothing leads to, are no links.
  if (name === 'span' && classes.includes('reference')) return 'reference'
  return name === 'span' && classes.includes('mark') ? 'label' : undefined
}
