import {build, convert, decode, defineRule, startOf} from 'offprint'
import {writeMarkdown} from 'offprint/markdown'

const noTitle = defineRule({
  id: 'shore-no-title',
  description: 'An article of the Archive of the Shore has no line `T:`.',
  severity: 'warning',
  source: 'shore',
})

/** A reader of the pages of the Archive of the Shore. */
function readShore(options = {}) {
  const mediaTypes = ['text/x-shore']
  return {
    name: 'shore',
    mediaTypes,
    extensions: ['shore'],
    sniff: file => (/^[TA]: /.test(startOf(file)) ? 1 : 0),
    read(file) {
      const {text, source} = decode(file, mediaTypes[0], options)
      const blocks = text.trim().split(/\n{2,}/)
      const [, title] = /^T: (.+)$/m.exec(blocks[0]) ?? []
      const [, author] = /^A: (.+)$/m.exec(blocks[0]) ?? []
      if (!title) noTitle.report(file, {line: 1, column: 1}, 'Unexpected text, expected a line `T: …`', 'Add one.')
      const metadata = {title, creators: author ? [{name: author, roles: ['aut']}] : [], source}
      const front = [title && build('title', title), author && build('byline', author)]
      // Whatever the first block is, if it is no head it is text.
      const rest = title || author ? blocks.slice(1) : blocks
      return build('article', {metadata}, [...front.filter(Boolean), ...rest.map(paragraph)])
    },
  }
}

/** A paragraph, in which `[85]` is the start of a page. */
function paragraph(text) {
  const parts = text.replace(/\n/g, ' ').split(/\[(\d+)\]/)
  const page = label => build('pageMarker', {label, certainty: 'stated'})
  return build(
    'paragraph',
    parts.map((part, index) => (index % 2 ? page(part) : part)).filter(part => part !== ''),
  )
}

const page = `T: Cranes of the Lower Quay
A: Ann Marlowe

They lift what comes: timber in spring, [85]coal in autumn.
`
const file = await convert(page, {from: readShore(), to: writeMarkdown()})
console.log(file.value)

const other = await convert('Words without a head.', {from: readShore(), to: writeMarkdown({frontMatter: false})})
console.log(other.value)
console.log(String(other.messages[0]))
