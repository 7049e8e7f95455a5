/**
 * Counts the links between notes and text in the HTML of a page, by a rule of its own that shares nothing with the
 * reader: tags are found by a pattern, an anchor is whatever has an `id` or a `name`, a mark is a short figure, letter
 * or sign, and a link with a mark that leads further down the page is a reference.
 */

/** What a page's links say of its notes. */
export interface NoteLinks {
  /** Links with a mark that lead further down the page, to anything but a heading. */
  readonly total: number
  /** Different places that those links lead to. */
  readonly notes: number
  /** Links with a bracketed mark to an anchor that the page does not have. */
  readonly dangling: number
}

const link = /<a\s([^<>]*)>((?:(?!<\/?a[\s>])[\s\S]){0,200}?)<\/a\s*>/gi
const opening = /<([a-z][a-z0-9]*)\b((?:\s[^<>]*)?)>/gi
const naming = /\s(?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi
const mark = /^[([]*(?:\d{1,3}[a-z]?|[a-z]|[ivxl]{1,5}|[*†‡§¶#]{1,4})[*.\])]*$/i
const bracketed = /^[[(]/

/**
 * Counts the note links of a page.
 *
 * @param html - the page
 * @returns how many references there are, notes that they lead to, and references that lead nowhere
 */
export function noteLinks(html: string): NoteLinks {
  const page = html.replace(/<!--[\s\S]*?-->/g, comment => ' '.repeat(comment.length))
  const anchors = anchorsOf(page)
  const notes = new Set<number>()
  let total = 0
  let dangling = 0
  for (const {0: whole, 1: attributes = '', 2: content = '', index} of page.matchAll(link)) {
    const fragment = /(?:^|\s)href\s*=\s*["']?[^"'#\s>]*#([^"'\s>]+)/i.exec(attributes)?.[1]
    const elsewhere = /(?:^|\s)href\s*=\s*["']?[^"'#>]*\//i.test(attributes)
    const text = plain(content)
    if (fragment === undefined || elsewhere || !mark.test(text) || /^page[-_]?[\divxlc]+$/i.test(fragment)) continue
    const target = anchors.get(decoded(fragment))
    if (target === undefined) {
      if (bracketed.test(text) && /href\s*=\s*["']?#/i.test(attributes)) dangling++
    } else if (target.index > index + whole.length && !target.heading) {
      total++
      notes.add(target.index)
    }
  }
  return {total, notes: notes.size, dangling}
}

/** Where each anchor stands, and whether in or right before a heading. */
function anchorsOf(page: string): Map<string, {index: number; heading: boolean}> {
  const anchors = new Map<string, {index: number; heading: boolean}>()
  let heading = false
  for (const {0: whole, 1: tag = '', 2: attributes = '', index} of page.matchAll(opening)) {
    if (/^(?:h[1-6]|p|li|td|div)$/i.test(tag)) heading = /^h/i.test(tag)
    const after = page.slice(index + whole.length, index + whole.length + 60)
    const before = /^(?:\s|&nbsp;|&#160;|<\/(?:a|p)>|<p>)*<h[1-6]/i.test(after)
    for (const [, double, single, bare] of attributes.matchAll(naming)) {
      const name = decoded(double ?? single ?? bare ?? '')
      if (name !== '' && !anchors.has(name)) anchors.set(name, {index, heading: heading || before})
    }
  }
  return anchors
}

function plain(content: string): string {
  return content
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:nbsp|#160);/g, ' ')
    .replace(/&dagger;|&#8224;/g, '†')
    .replace(/&Dagger;|&#8225;/g, '‡')
    .replace(/&sect;|&#167;/g, '§')
    .replace(/\s+/g, '')
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment.replace(/&amp;/g, '&'))
  } catch {
    return fragment
  }
}
