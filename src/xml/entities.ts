/** Entities of a document: those of XML, and those that its own document type declares as plain text. */

/** Entities that XML has without a declaration. */
const predefined: readonly (readonly [string, string])[] = [
  ['amp', '&'],
  ['gt', '>'],
  ['lt', '<'],
  ['quot', '"'],
  ['apos', "'"],
]

/** Longest replacement of an entity, in characters. */
const longest = 1000

/** How many entities are taken from a document type; sets of characters have some hundreds. */
const most = 2000

const declaration = /<!ENTITY\s+([\p{L}_:][\p{L}\p{N}\p{M}_:.-]*)\s+(?:"([^"]*)"|'([^']*)')\s*>/gu

/** A comment; one without an end is the rest, so that many of them are not each looked for to the end. */
const comment = /<!--.*?(?:-->|$)/gs
const reference = /&(?:#(\d{1,7})|#x([\da-f]{1,6}));/gi

/**
 * Takes the simple entities of a document type: text that holds no mark-up and no other entity, so that
 * nothing grows by expansion within expansion. Parameter entities and external ones are passed over.
 *
 * @param doctype - what stands between `<!DOCTYPE` and `>`
 * @returns replacement texts by name, those of XML included
 */
export function entitiesOf(doctype: string): ReadonlyMap<string, string> {
  const entities = new Map(predefined)
  for (const [, name = '', double, single] of doctype.replace(comment, ' ').matchAll(declaration)) {
    const value = expandCharacters(double ?? single ?? '')
    const isPlain = value !== undefined && value.length <= longest
    if (isPlain && !entities.has(name) && entities.size < most) entities.set(name, value)
  }
  return entities
}

/** Whether a document type refers to another file. */
export function refersElsewhere(doctype: string): boolean {
  return /\b(?:SYSTEM|PUBLIC)\s+["']/.test(doctype.replace(comment, ' '))
}

/** Character references become characters; a text that holds mark-up or other entities is none. */
function expandCharacters(value: string): string | undefined {
  if (/[<%]/.test(value) || value.replace(reference, '').includes('&')) return undefined
  const characters = value.replace(reference, (_, decimal?: string, hexadecimal?: string) => {
    const codePoint = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
    return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '\uFFFD'
  })
  return /[<&]/.test(characters) ? undefined : characters
}
