import type {Group, Line} from './lines.js'

/** No column that a program or a typist fills is narrower or wider, in characters. */
const narrowest = 40
const widest = 100

/** Of the lines of blocks so many are full, as a share, where a column broke them. */
const fullShare = 0.75

/** Of the lines that go on so many begin with a capital, as a share, where they are verse. */
const capitalShare = 0.75

/** The column that lines are broken at. */
export interface Column {
  /** Where long lines end, in characters. */
  width: number
}

/**
 * Finds the column that the lines of a text are broken at.
 *
 * Nothing may stand out of it, and the blocks of several lines must fill it: the first word of a line would not have
 * fitted into the line before. Headings, lines that stand alone and lines that are set in say nothing.
 *
 * @param groups - the lines of the text, parted at the empty ones
 * @returns the column; nothing where lines end as their author wanted
 */
export function columnOf(groups: readonly Group[]): Column | undefined {
  const lines = groups.flatMap(group => group.lines)
  const several = groups.flatMap(group => (group.lines.length > 1 && !isVerse(group.lines) ? [group.lines] : []))
  const ends = several.flatMap(block => block.slice(0, -1).map(endOf)).sort((a, b) => a - b)
  // Not the longest: a line that a typist ended late is no column.
  const width = ends[Math.floor(ends.length * 0.75)] ?? 0
  if (width < narrowest || width > widest) return undefined
  if (lines.filter(line => endOf(line) > widest).length * 50 > lines.length) return undefined
  if (several.flat().length * 3 < lines.length) return undefined
  let [all, full] = [0, 0]
  for (const block of several) {
    const base = baseOf(block)
    for (const [index, line] of block.slice(1).entries()) {
      if (indentOf(line) > base + 1) continue
      all++
      if (isFull(block[index], line, width)) full++
    }
  }
  return full > all * fullShare ? {width} : undefined
}

/**
 * Whether the lines of a block are one paragraph that the column broke: no verse, and no rows of a table.
 *
 * @param lines - the lines of a block
 * @param column - the column of the text
 * @param isSetIn - whether all of them are set in, also from the right (default: `false`)
 */
export function isFilled(lines: readonly Line[], {width}: Column, isSetIn = false): boolean {
  if (lines.some(({text}) => /\S {3,}\S/.test(text))) return false
  const own = lines.length > 3 || isSetIn ? Math.max(longest(lines), width * 0.6) : width
  const full = lines.slice(1).filter((line, index) => isFull(lines[index], line, own))
  return !(isVerse(lines) && own < width * 0.85) && full.length >= (lines.length - 1) * fullShare
}

/**
 * Parts a block at the lines that are set in, where these begin paragraphs: any other line follows one that is full,
 * which is not so in verse.
 *
 * @param group - the lines of a block
 * @param column - the column of the text
 * @returns the lines of each paragraph
 */
export function paragraphsIn(group: Group, {width}: Column): Group[] {
  const {lines} = group
  const base = baseOf(lines)
  const begins = lines.map(line => indentOf(line) >= base + 2 && indentOf(line) <= base + 10)
  const hangs = begins[0] === false && begins.slice(1).every(Boolean)
  const flows = lines.every(
    (line, index) => index === 0 || begins[index] === true || isFull(lines[index - 1], line, width),
  )
  if (hangs || !flows || !begins.slice(1).includes(true)) return [group]
  const paragraphs: Group[] = []
  for (const [index, line] of lines.entries()) {
    if (index === 0) paragraphs.push({lines: [line], gap: group.gap})
    else if (begins[index] === true) paragraphs.push({lines: [line], gap: 1})
    else paragraphs.at(-1)?.lines.push(line)
  }
  return paragraphs
}

/** Whether the first word of a line would not have fitted into the one before; some columns are ragged. */
function isFull(line: Line | undefined, next: Line, width: number): boolean {
  const [word = ''] = next.text.split(/\s/, 1)
  return line !== undefined && endOf(line) + 1 + word.length > width * 0.9
}

function isVerse(lines: readonly Line[]): boolean {
  const capital = lines.slice(1).filter(({text}) => /^[“"‘'(_]*\p{Lu}/u.test(text))
  return capital.length >= (lines.length - 1) * capitalShare
}

function baseOf(lines: readonly Line[]): number {
  return lines.reduce((least, line) => Math.min(least, indentOf(line)), Infinity)
}

function indentOf({start}: Line): number {
  return start.column - 1
}

function endOf(line: Line): number {
  return indentOf(line) + line.text.length
}

function longest(lines: readonly Line[]): number {
  return lines.reduce((most, line) => Math.max(most, endOf(line)), 0)
}
