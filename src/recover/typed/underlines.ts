import {headsNotes} from '../notes/notes-heading.js'
import type {Group} from './lines.js'

/** What a typist draws under a line that heads what follows. */
const rule = /^([=~_*#-])\1{2,}$/

/** No heading has more lines. */
const most = 3

/**
 * Parts blocks at lines that are underlined: these are headings, the deeper the later their kind of line is met.
 *
 * What is underlined at the beginning of a text may be its title, and what heads notes is known as that: both are
 * blocks like others, without the line under them.
 *
 * @param groups - the lines of a text, parted at the empty ones
 * @returns the same without the lines that underline
 */
export function partUnderlined(groups: readonly Group[]): Group[] {
  const kinds: string[] = []
  return groups.flatMap((group, at): Group[] => {
    const drawn = group.lines.findIndex(({text}, index) => index > 0 && index <= most && rule.test(text))
    const lines = group.lines.slice(0, drawn)
    const line = group.lines[drawn]
    if (
      !line ||
      !fits(
        line.text.length,
        lines.map(({text}) => text.length),
      )
    )
      return [group]
    const head: Group = {lines, gap: group.gap}
    const rest = group.lines.slice(drawn + 1)
    const below: Group[] = rest.length > 0 ? [{lines: rest, gap: 1}] : []
    if (at === 0 || headsNotes(lines.map(({text}) => text).join(' '))) return [head, ...below]
    const kind = line.text.charAt(0)
    if (!kinds.includes(kind)) kinds.push(kind)
    return [{...head, level: kinds.indexOf(kind) + 1}, ...below]
  })
}

/** Whether a line is about as long as the longest of those above it. */
function fits(length: number, above: readonly number[]): boolean {
  const longest = above.reduce((a, b) => Math.max(a, b), 0)
  return length >= longest * 0.6 && length <= longest * 1.5 + 2
}
