import {catalogOf, dictionary, entry, follow, leaves, list, nameOf, numberOf, pagesOf, textOf} from '../objects.js'
import type {Value} from '../values.js'
import type {Report} from './fault.js'

/** Checks links: what they look like, what they say, and their place in the structure. */
export function checkAnnotations({pdf, add}: Report): void {
  const parents = new Map(
    leaves(pdf, entry(pdf, entry(pdf, catalogOf(pdf), 'StructTreeRoot'), 'ParentTree'), 'Nums').map(
      ([key, value]) => [Number(key), value] as const,
    ),
  )
  for (const page of pagesOf(pdf)) {
    const annotations = list(entry(pdf, page, 'Annots'))
    if (annotations.length > 0 && nameOf(entry(pdf, page, 'Tabs')) !== 'S')
      add('28-002', 'tabs do not follow the structure')
    for (const annotation of annotations) {
      const flags = Number(entry(pdf, annotation, 'F') ?? 0)
      if ((flags & 4) === 0 || (flags & 0b100011) !== 0) add('annotation-flags', 'a link is hidden, or not printed')
      if (textOf(entry(pdf, annotation, 'Contents')) === '') add('28-012', 'a link does not say where it leads')
      const parent = parents.get(Number(entry(pdf, annotation, 'StructParent') ?? NaN))
      if (parent === undefined || nameOf(entry(pdf, parent, 'S')) !== 'Link') {
        add('28-011', 'a link is no Link of the structure')
        continue
      }
      const object = objectsOf(parent).find(({fields}) => numberOf(fields.get('Obj') ?? null) === numberOf(annotation))
      if (!object) add('28-010', 'a Link does not have its annotation')
      else if (numberOf(object.fields.get('Pg') ?? null) !== numberOf(page)) add('28-page', 'a link is on another page')
    }
  }

  function objectsOf(element: Value): ReturnType<typeof dictionary>[] {
    const kids = entry(pdf, element, 'K')
    return (Array.isArray(kids) ? kids : [kids])
      .map(kid => dictionary(follow(pdf, kid)))
      .filter(kid => nameOf(kid.fields.get('Type')) === 'OBJR')
  }
}
