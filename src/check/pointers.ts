import type {Element} from 'xast'
import type {Finding} from './findings.js'

/** Attributes of TEI whose values are addresses, one or several of them. */
const pointers: ReadonlySet<string> = new Set(
  [
    'active ana calendar change copyOf corresp datingPoint decls edRef exclude facs given hand inst next nymRef origin',
    'passive period prev ref rendition resp sameAs scheme scribeRef select source spanTo synch target targetEnd toWhom',
    'url who wit',
  ].flatMap(line => line.split(' ')),
)

/** Schemes of addresses that need no declaration. */
const schemes: ReadonlySet<string> = new Set(
  'ark cit data doi file ftp geo git hdl http https info isbn issn lsid mailto news oai sftp ssh tag tel urn ws wss'.split(
    ' ',
  ),
)

/** Pointers into the document that lead to no element of it. */
export function* danglingPointers(elements: readonly Element[]): Generator<Finding> {
  const ids = new Set(elements.map(({attributes}) => attributes['xml:id']))
  for (const {element, name, pointer} of pointersOf(elements)) {
    // `#xpath(…)` and its like are programs, not names.
    if (!pointer.startsWith('#') || pointer.includes('(') || ids.has(nameIn(pointer))) continue
    yield {
      place: element,
      reason: `Unexpected \`${name}="${pointer}"\` on \`${element.name}\`, expected the \`xml:id\` of an element`,
    }
  }
}

/** Pointers with a prefix that neither the world nor the header knows. */
export function* undeclaredPrefixes(elements: readonly Element[]): Generator<Finding> {
  const declared = new Set(
    elements.flatMap(({name, attributes}) => (name === 'prefixDef' ? [attributes['ident']] : [])),
  )
  const seen = new Set<string>()
  for (const {element, name, pointer} of pointersOf(elements)) {
    const prefix = /^([a-z][a-z0-9+.-]*):/i.exec(pointer)?.[1]
    if (prefix === undefined || schemes.has(prefix.toLowerCase()) || declared.has(prefix) || seen.has(prefix)) continue
    seen.add(prefix)
    yield {
      place: element,
      reason: `Unexpected prefix \`${prefix}\` in \`${name}="${pointer}"\`, expected one that \`prefixDef\` declares`,
    }
  }
}

function* pointersOf(elements: readonly Element[]): Generator<{element: Element; name: string; pointer: string}> {
  for (const element of elements) {
    for (const [name, value] of Object.entries(element.attributes)) {
      if (value == null || !pointers.has(name)) continue
      for (const pointer of value.split(/\s+/)) if (pointer !== '') yield {element, name, pointer}
    }
  }
}

function nameIn(pointer: string): string {
  try {
    return decodeURIComponent(pointer.slice(1))
  } catch {
    return pointer.slice(1)
  }
}
