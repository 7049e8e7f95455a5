/** A tree in the language of Typst, on a page of the same size, measure and leading, in the same faces. */

/**
 * @param tree - an article
 * @param spacesLetters - whether letters may share what a line lacks, about as far as those of offprint
 * @returns source of a document
 */
export function toTypst({metadata: {language = 'en'}, children}, spacesLetters) {
  const notes = new Map(
    children.flatMap(child => (child.type === 'footnoteDefinition' ? [[child.identifier, child]] : [])),
  )
  const body = children.map(child => block(child, notes)).filter(Boolean).join('\n\n') // prettier-ignore
  return `#set page(width: 432pt, height: 648pt, margin: (inside: 57.8pt, outside: 69.2pt, top: 62.2pt, bottom: 77.8pt), binding: left, numbering: "1")
#set text(font: ("EB Garamond", "Noto Sans Hebrew"), size: 11pt, lang: "${language}", dir: ${language === 'he' ? 'rtl' : 'ltr'}, number-type: "old-style", hyphenate: true, top-edge: 0.8em, bottom-edge: -0.2em)
#set par(justify: true, leading: 2.6pt, spacing: 2.6pt, first-line-indent: 16.5pt)
${spacesLetters ? '#set par(justification-limits: (tracking: (min: -0.006em, max: 0.018em)))' : ''}
#show heading: set align(center)
#show heading: set text(size: 21pt, weight: "regular", hyphenate: false)
#show heading: set block(above: 0pt, below: 28pt)
#show footnote.entry: set text(size: 9pt)
#show footnote.entry: set par(leading: 2.2pt)
${body}\n`
}

function block(node, notes) {
  const line = () => node.children.map(child => phrase(child, notes)).join('')
  switch (node.type) {
    case 'title':
      return `= ${line()}`
    case 'verse':
      return `#block(inset: (left: 24pt), above: 9pt, below: 9pt)[#set text(size: 10.25pt, hyphenate: false)\n#set par(justify: false, first-line-indent: 0pt)\n${node.children
        .map(child => `${'#h(12pt)'.repeat(child.indent ?? 0)}${block(child, notes)}`)
        .join(' \\\n')}]`
    case 'table':
      return table(node, notes)
    case 'footnoteDefinition':
    case 'furniture':
    case 'pageMarker':
      return ''
    case 'section':
    case 'blockquote': {
      const inner = node.children.map(child => block(child, notes)).filter(Boolean).join('\n\n') // prettier-ignore
      return node.type === 'section' ? inner : `#quote(block: true)[${inner}]`
    }
    case 'heading':
      return `== ${line()}`
    case 'masthead':
    case 'byline':
    case 'subtitle':
    case 'sourceCitation':
    case 'credit':
      return `#align(center)[${line()}]`
    default:
      return node.children ? line() : ''
  }
}

function table(node, notes) {
  const heads = node.data?.headerRows ?? 1
  const rows = node.children.map(row =>
    row.children.flatMap(({data = {}, children}) => {
      if (data.spanned) return []
      const spans = `colspan: ${data.colSpan ?? 1}, rowspan: ${data.rowSpan ?? 1}`
      return [`table.cell(${spans})[${children.map(child => phrase(child, notes)).join('')}]`]
    }),
  )
  const columns = Math.max(...node.children.map(({children}) => children.length))
  const say = some => some.map(cells => cells.join(', ')).join(',\n')
  return `#align(center)[#set text(size: 9.75pt)\n#set par(justify: false)\n#table(columns: ${columns}, stroke: none, inset: (x: 6pt, y: 1.5pt), table.hline(stroke: 0.6pt), table.header(${say(rows.slice(0, heads))}), table.hline(stroke: 0.35pt),\n${say(rows.slice(heads))}, table.hline(stroke: 0.6pt))]`
}

function phrase(node, notes) {
  const inner = () => (node.children ?? []).map(child => phrase(child, notes)).join('')
  switch (node.type) {
    case 'text':
      return node.value.replace(/[\\#*_`$<>@~[\]/=+-]/g, '\\$&')
    case 'emphasis':
    case 'workTitle':
    case 'foreign':
      return `#emph[${inner()}]`
    case 'strong':
      return `#strong[${inner()}]`
    case 'footnoteReference': {
      const note = notes.get(node.identifier)
      return note ? `#footnote[${note.children.map(child => block(child, notes)).join('\n\n')}]` : ''
    }
    case 'pageMarker':
      return ''
    default:
      return inner()
  }
}
