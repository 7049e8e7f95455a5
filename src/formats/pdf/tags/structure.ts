import type {Drawing} from '../draw.js'
import {byteString, textString, type PdfDictionary, type PdfValue, type Reference} from '../object.js'
import {languageTag} from './language.js'
import type {CellFields, Slot, Tag} from './tag.js'

/**
 * Writes the structure tree (ISO 32000-1, 14.7).
 *
 * @param drawing - the file, with all its pages drawn
 * @param root - the element that holds all others
 * @returns entries of the root of the structure tree
 */
export function writeStructure(drawing: Drawing, root: Tag): PdfDictionary {
  const parents = new Map<number, PdfValue[] | Reference>()
  for (const page of drawing.pages) parents.set(page.key, [])
  const identified = new Map<string, Reference>()
  const document = writeTag(root, drawing.structureRoot)

  function writeTag(tag: Tag, parent: Reference): Reference {
    const reference = drawing.reserve()
    if (tag.id !== undefined) identified.set(tag.id, reference)
    const kids: PdfValue[] = []
    for (const child of tag.children) {
      if ('contents' in child) kids.push(...writeSlot(child, reference))
      else if (!isEmpty(child)) kids.push(writeTag(child, reference))
    }
    for (const {page, key, reference: annotation} of tag.annotations) {
      kids.push({Type: 'OBJR', Obj: annotation, Pg: drawing.pages[page]?.reference})
      parents.set(key, reference)
    }
    drawing.fill(reference, {
      Type: 'StructElem',
      S: tag.role,
      P: parent,
      K: kids,
      ...fieldsOf(tag),
    })
    return reference
  }

  function writeSlot(slot: Slot, element: Reference): PdfValue[] {
    return slot.contents.map(({page, mark}) => {
      const {reference, key} = drawing.pages[page] ?? {}
      const marks = key === undefined ? undefined : parents.get(key)
      if (Array.isArray(marks)) marks[mark] = element
      return {Type: 'MCR', Pg: reference, MCID: mark}
    })
  }

  const keys = [...parents.keys()].sort((a, b) => a - b)
  const names = [...identified.keys()].sort()
  return {
    K: [document],
    ParentTree: {Nums: keys.flatMap((key): PdfValue[] => [key, parents.get(key) ?? null])},
    ...(names.length > 0 && {
      IDTree: {Names: names.flatMap((name): PdfValue[] => [byteString(name), identified.get(name) ?? null])},
    }),
  }
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
