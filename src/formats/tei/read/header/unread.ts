import type {VFile} from 'vfile'
import type {Element} from 'xast'
import {unreadHeader} from '../../rules.js'
import {childOf, wordsOf} from './elements.js'

/** Parts of a header, and what of them is read. */
const read: Readonly<Record<string, readonly string[]>> = {
  '': ['fileDesc', 'encodingDesc', 'profileDesc', 'revisionDesc', 'xenoData'],
  fileDesc: ['titleStmt', 'publicationStmt', 'notesStmt', 'sourceDesc', 'editionStmt', 'extent'],
}

/** Reports the parts of a header that say something for which metadata have no field. */
export function reportUnread(header: Element, file: VFile): void {
  for (const [part, names] of Object.entries(read)) {
    const holder = part === '' ? header : childOf(header, part)
    for (const child of holder?.children ?? []) {
      if (child.type !== 'element' || names.includes(child.name) || wordsOf(child) === '') continue
      const reason = `Unexpected \`${child.name}\` in the header, expected what metadata have a field for`
      unreadHeader.report(file, child, reason, 'It is not kept; take it over by hand.')
    }
  }
}
