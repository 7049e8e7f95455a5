import {attribute, classesOf, shortText, type Element} from '../elements.js'

/** A turn of the page that a page states. */
export interface PageTurn {
  /** Page number as printed. */
  label?: string
  /** Number of the page image. */
  scan?: string
}

/** Classes of page numbers: of the archive, of Project Gutenberg, of Wikisource. */
const classes = new Set(['pagenum', 'pageno', 'pgnum', 'ws-pagenum', 'pagebreak'])

/** A visible page number: `37`, `[Pg xii]`, `<p. 122>`, `{p. 8-9}`. */
const shown =
  /^[\s[({<|]*(?:(?:pages?|pgs?|pp?)\b[.:]?[\s\u00a0_]*)?(\d{1,4}(?:\s*[-–]\s*\d{1,4})?|[ivxlc]{1,8})[\s\])}>|]*$/i

/** One that no other bracket can be: `<p. 122>`. */
const angled = /^[\s\u00a0]*<\s*p{1,2}\.?[\s\u00a0]*(\d{1,4}|[ivxlc]{1,8})[\s\u00a0]*>[\s\u00a0]*$/i

/** Whether an element is stated to be a turn of the page, or shows that it is one. */
export function isPageAnchor(element: Element): boolean {
  return pageTurnOf(element) !== undefined
}

/**
 * The turn of the page that an element stands for.
 *
 * Its number is what the page shows, or else what an attribute says; none is invented.
 *
 * @param element - any element of a line
 * @returns label and scan; nothing for an element that is no page turn
 */
export function pageTurnOf(element: Element): PageTurn | undefined {
  if (isStated(element)) {
    const text = shortText(element)
      ?.replace(/\u200b/g, '')
      .trim()
    if (text === undefined) return undefined
    const label = shown.exec(text)?.[1] ?? (text === '' ? attributedLabel(element) : undefined)
    if (text !== '' && label === undefined) return undefined
    const scan = attribute(element, 'data-page-index') ?? /\/(\d+)$/.exec(attribute(element, 'title') ?? '')?.[1]
    return {...(label !== undefined && {label}), ...(scan !== undefined && {scan})}
  }
  const text = shortText(element)
  if (text === undefined || !/[<[]/.test(text)) return undefined
  const label = angled.exec(text)?.[1]
  if (label !== undefined) return {label}
  const number = pageName(element)
  return number !== undefined && /^\s*\[\s*p\./i.test(text) && shown.exec(text)?.[1] === number
    ? {label: number}
    : undefined
}

function isStated(element: Element): boolean {
  const roles = [attribute(element, 'role'), attribute(element, 'epub:type')]
  return roles.some(role => /\bpagebreak\b/.test(role ?? '')) || classesOf(element).some(name => classes.has(name))
}

function attributedLabel(element: Element): string | undefined {
  const values = ['data-page-number', 'aria-label', 'title', 'id'].map(name => attribute(element, name)?.trim() ?? '')
  return values.map(value => /^(?:(?:pages?|pgs?|p)[\s._-]*)?(\d{1,4}|[ivxlc]{1,8})$/i.exec(value)?.[1]).find(Boolean)
}

/** Name of an anchor that may be a page: `p46`, `page_46`, `Pg012`. */
const named = /^p(?:age|g)?[-_.]?0*(\d{1,4}|[ivxlc]{1,8})$/i

/** The number in the name of an anchor that may be a page. */
export function pageName(element: Element): string | undefined {
  const name = attribute(element, 'id') ?? (element.tagName === 'a' ? attribute(element, 'name') : undefined)
  return named.exec(name ?? '')?.[1]
}
