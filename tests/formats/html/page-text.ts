import {parse, type DefaultTreeAdapterTypes as Html} from 'parse5'

/** The text of the body of a page, HTML or XHTML, without the marks of its notes, which would join the words before them. */
export function pageText(page: string): string {
  return textOf(parse(page))
}

function textOf(node: Html.Node): string {
  if ('value' in node) return node.value
  if (node.nodeName === 'br') return ' '
  if (node.nodeName === 'head' || !('childNodes' in node)) return ''
  if ('attrs' in node && node.attrs.some(({value}) => value === 'reference')) return ''
  return node.childNodes.map(textOf).join('')
}
