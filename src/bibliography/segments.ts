/** What stands around a part, but not the full stop of `N.Y.`. */
const edges = /^[\s).\]–-]+|(?<=\p{Ll}{2})[.\s]+$|[\s([–-]+$/gu

/** How a part ends at a full stop: not in a given name that is cut short, `Joh. Phil. Vane`. */
const ends = /(?<!(?:^|\P{L})(?:Joh|Phil|Jos|Wilh|Chr|Chas|Alex|Geo))(?<=\p{Ll}{2})$/u

/** A title between quotation marks, such as an article's before the name of its periodical. */
export function quotationIn(text: string): {text: string; start: number; end: number} | undefined {
  const match =
    /[“„«"]([^“”„«»"]+)[”“»"]/.exec(text) ??
    /»([^«»]+)[»«]/.exec(text) ??
    /(?:^|[\s,(])[‘']((?:[^‘'’]|[’'](?=\p{L}))+)[’'](?=[,.;\s]|$)/u.exec(text)
  const around = /(?:^|[\s,(])'(.+)'(?=,)/.exec(text) ?? match
  if (!around?.[1]) return undefined
  return {text: around[1].replace(/,$/, ''), start: around.index, end: around.index + around[0].length}
}

/** Parts between commas, semicolons and full stops, but not within brackets. */
export function segments(text: string): string[] {
  const tails: string[] = []
  let head = text
  // The bracket that a date or number stands in is open: `A Title (London: A Press`.
  for (let open = head.lastIndexOf('('); open >= 0 && !head.includes(')', open); open = head.lastIndexOf('(')) {
    tails.push(head.slice(open + 1))
    head = head.slice(0, open)
  }
  return [head, ...tails.reverse()].flatMap(partsOf)
}

function partsOf(text: string): string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let index = 0; index <= text.length; index++) {
    const mark = text.charAt(index)
    if (mark === '(' || mark === '[') depth++
    else if (mark === ')' || mark === ']') depth = Math.max(0, depth - 1)
    const stop = mark === '.' && ends.test(text.slice(Math.max(0, index - 5), index)) && text.charAt(index + 1) === ' '
    if (index < text.length && (depth > 0 || !(mark === ',' || mark === ';' || stop))) continue
    parts.push(text.slice(start, index).replace(edges, ''))
    start = index + 1
  }
  return parts.filter(part => /\p{L}/u.test(part))
}
