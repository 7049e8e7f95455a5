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
  /** Renditions that offprint declares, by identifier. */
  readonly ownRenditions: ReadonlySet<string>
  /** Whether ends of lines of the print are tagged, and line breaks are marked. */
  readonly lineEnds: boolean
  /** Images of pages, by the identifiers of their surfaces. */
  readonly images: ReadonlyMap<string, string>
  /** Namespace of the document. */
  readonly namespace: string | undefined
  /** What has been reported of the document. */
  readonly reported: Set<string>
  /** Role of the one whom an identifier of the header means, as a code. */
  roleOf(id: string): string | undefined
}

/** How a file is read. */
export interface Reading {
  readonly file: VFile
  readonly reported: Set<string>
  /** Whether ends of lines of the print are kept, in TEI of others. */
  readonly lineEnds: boolean
}

/** Looks up in a header, and in the other parts of its document, what the texts refer to. */
export function editionOf(header: Element | undefined, {file, reported, lineEnds}: Reading, root?: Element): Edition {
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
    ownRenditions: new Set(within(childOf(header, 'encodingDesc'), ['rendition']).flatMap(one => idOf(one) ?? [])),
    lineEnds:
      header === undefined || !isOwn(header)
        ? lineEnds
        : within(childOf(header, 'encodingDesc'), ['tagUsage']).some(
            ({attributes, children}) => attributes['gi'] === 'lb' && children.length > 0,
          ),
    images: imagesIn(root),
    namespace: (root ?? header)?.data?.namespace,
    reported,
    roleOf: id => roles.get(id),
  }
}

/** Addresses of images, by their own identifier and that of the surface that they show. */
function imagesIn(root: Element | undefined): Map<string, string> {
  const images = new Map<string, string>()
  for (const surface of within(childOf(root, 'facsimile'), ['surface', 'graphic'])) {
    const graphic = surface.name === 'graphic' ? surface : childOf(surface, 'graphic')
    const [id, url] = [idOf(surface), graphic?.attributes['url']]
    if (id !== undefined && url != null) images.set(id, url)
  }
  return images
}
