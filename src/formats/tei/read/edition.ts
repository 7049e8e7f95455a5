import type {VFile} from 'vfile'
import type {Element} from 'xast'
import {elementsIn, idOf, textOf} from './elements.js'
import {childOf, within} from './header/elements.js'
import {isOwn} from './header/read-header.js'
import {roleOfEditor, rolesOf} from './header/responsibilities.js'

/** What a header says for all texts that it describes. */
export interface Edition {
  readonly file: VFile
  /** Whether offprint wrote the document. */
  readonly own: boolean
  /** How renditions look, in CSS, by identifier. */
  readonly renditions: ReadonlyMap<string, string>
  /** What has been reported of the document. */
  readonly reported: Set<string>
  /** Role of the one whom an identifier of the header means, as a code. */
  roleOf(id: string): string | undefined
}

/** Looks up in a header what its texts refer to. */
export function editionOf(header: Element | undefined, file: VFile, reported: Set<string>): Edition {
  const declarations = within(header, ['rendition'])
  const renditions = declarations.flatMap((declaration): [string, string][] => {
    const id = idOf(declaration)
    return id === undefined ? [] : [[id, textOf(declaration.children)]]
  })
  const roles = new Map<string, string | undefined>()
  for (const person of within(header, ['author', 'editor', 'respStmt'])) {
    const id = idOf(person)
    if (id === undefined) continue
    const act = childOf(person, 'resp')
    const role =
      person.name === 'author' ? 'aut' : person.name === 'editor' ? roleOfEditor(person) : act && rolesOf(act)[0]
    for (const one of [id, ...elementsIn(person).flatMap(part => idOf(part) ?? [])]) roles.set(one, role)
  }
  return {
    file,
    own: header !== undefined && isOwn(header),
    renditions: new Map(renditions),
    reported,
    roleOf: id => roles.get(id),
  }
}
