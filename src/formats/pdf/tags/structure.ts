import type {Drawing} from '../draw.js'
import {byBytes, byteString, textString, type PdfDictionary, type PdfValue, type Reference} from '../object.js'
import {languageTag} from './language.js'
import type {CellFields, Slot, Tag} from './tag.js'

/** The structure tree of a file (ISO 32000-1, 14.7), which is written piece by piece. */
export interface Structure {
  /**
   * Writes the elements that a root holds, whose pages are drawn, and takes them from it: the file has them.
   *
   * @param root - the element that holds all others
   * @param first - whether they stand before all that were written (default: `false`)
   */
  write(root: Tag, first?: boolean): void
  /** Writes the root; gives the entries of the root of the structure tree. */
  finish(root: Tag): PdfDictionary
}

/** Begins the structure tree of a file. */
export function startStructure(drawing: Drawing): Structure {
  const parents = new Map<number, PdfValue[] | Reference>()
  const identified = new Map<string, Reference>()
  const document = drawing.reserve()
  let documentKids: PdfValue[] = []
  return {
    write(root, first = false) {
      const written = root.children.splice(0).flatMap(child => writeChild(child, document))
      if (first) documentKids = [...written, ...documentKids]
      else for (const kid of written) documentKids.push(kid)
    },
    finish(root) {
      drawing.fill(document, {
        Type: 'StructElem',
        S: root.role,
        P: drawing.structureRoot,
        K: documentKids,
        ...fieldsOf(root),
      })
      for (const {key} of drawing.pages) if (!parents.has(key)) parents.set(key, [])
      const keys = [...parents.keys()].sort((a, b) => a - b)
      const names = [...identified.keys()].sort(byBytes)
      return {
        K: [document],
        ParentTree: {Nums: keys.flatMap((key): PdfValue[] => [key, parents.get(key) ?? null])},
        ...(names.length > 0 && {
          IDTree: {Names: names.flatMap((name): PdfValue[] => [byteString(name), identified.get(name) ?? null])},
        }),
      }
    },
  }

  function writeChild(child: Tag | Slot, parent: Reference, page?: number): PdfValue[] {
    if ('contents' in child) return writeSlot(child, parent, page)
    return isEmpty(child) ? [] : [writeTag(child, parent)]
  }

  function writeTag(tag: Tag, parent: Reference): Reference {
    const reference = drawing.reserve()
    if (tag.id !== undefined) identified.set(tag.id, reference)
    const page = pageOf(tag)
    const kids = tag.children.flatMap(child => writeChild(child, reference, page))
    for (const {page, key, reference: annotation} of tag.annotations) {
      kids.push({Type: 'OBJR', Obj: annotation, Pg: drawing.pages[page]?.reference})
      parents.set(key, reference)
    }
    drawing.fill(reference, {
      Type: 'StructElem',
      S: tag.role,
      P: parent,
      Pg: page === undefined ? undefined : drawing.pages[page]?.reference,
      K: kids,
      ...fieldsOf(tag),
    })
    return reference
  }

  /** Marks on the page of the element are told by their number alone. */
  function writeSlot(slot: Slot, element: Reference, first?: number): PdfValue[] {
    return slot.contents.flatMap(({page: index, mark}) => {
      const page = drawing.pages[index]
      if (!page) return []
      const known = parents.get(page.key)
      const marks = Array.isArray(known) ? known : []
      if (marks !== known) parents.set(page.key, marks)
      marks[mark] = element
      return [index === first ? mark : {Type: 'MCR', Pg: page.reference, MCID: mark}]
    })
  }
}

/** The page on which the text of an element begins. */
function pageOf({children}: Tag): number | undefined {
  for (const child of children) {
    const [first] = 'contents' in child ? child.contents : []
    if (first) return first.page
  }
  return undefined
}

/** Whether nothing of an element was drawn; the cells of a table must all be there. */
function isEmpty(tag: Tag): boolean {
  if (tag.role === 'TD' || tag.role === 'TH') return false
  return tag.children.every(child => ('contents' in child ? child.contents.length === 0 : isEmpty(child)))
}

function fieldsOf({lang: stated, alt, id, ordered, cell, role}: Tag): PdfDictionary {
  const lang = languageTag(stated)
  return {
    Lang: lang === undefined ? undefined : textString(lang),
    Alt: alt === undefined ? undefined : textString(alt),
    ID: id === undefined ? undefined : byteString(id),
    A: role === 'L' ? {O: 'List', ListNumbering: ordered ? 'Decimal' : 'Disc'} : cell && cellAttributes(cell),
  }
}

/** Attributes of a cell; nothing, if it has none. */
function cellAttributes({scope, across, down, heads}: CellFields): PdfDictionary | undefined {
  if (scope === undefined && across === 1 && down === 1 && heads.length === 0) return undefined
  return {
    O: 'Table',
    Scope: scope,
    ColSpan: across > 1 ? across : undefined,
    RowSpan: down > 1 ? down : undefined,
    Headers: heads.length > 0 ? heads.map(byteString) : undefined,
  }
}
