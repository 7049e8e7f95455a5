/** Articles in the language of Typst. */

/** The same articles for Typst, on a page of the same size as ours. */
export function typstOf(articles) {
  return `#set page(width: 432pt, height: 648pt, margin: (inside: 57pt, outside: 70pt, top: 62pt, bottom: 78pt), numbering: "1")
#set text(font: "EB Garamond", size: 11pt, lang: "en", number-type: "old-style", hyphenate: true)
#set par(justify: true, leading: 0.55em, first-line-indent: 1.5em, spacing: 0.55em)
${articles.map(article => article.children.map(typst).join('\n\n')).join('\n\n#pagebreak()\n\n')}`
}

function typst(node) {
  const inner = () => (node.children ?? []).map(typst)
  switch (node.type) {
    case 'text':
      return node.value.replace(/[\\#*_`$<>@~[\]/=+-]/g, '\\$&')
    case 'title':
      return `= ${inner().join('')}`
    case 'heading':
      return `== ${inner().join('')}`
    case 'emphasis':
    case 'workTitle':
      return `#emph[${inner().join('')}]`
    case 'strong':
      return `#strong[${inner().join('')}]`
    case 'blockquote':
      return `#quote(block: true)[${inner().join('\n\n')}]`
    case 'section':
      return inner().join('\n\n')
    case 'furniture':
      return ''
    default:
      return inner().join('')
  }
}
