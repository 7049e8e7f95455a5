import type {VFile} from 'vfile'
import {startOf} from '../../../core/sniff.js'

/** Marks of Markdown, and how sure each makes. */
const marks: readonly (readonly [RegExp, number])[] = [
  [/^---\n(?:[^\n]*\n){0,200}?(?:title|authors?|date|lang|language|publication|layout)[ \t]*:/, 0.8],
  [/^\+{3}\n[^\n]*=|^% \S[^\n]*\n% \S|^:{3,} \{\./m, 0.7],
  [/^#{1,6} \S/m, 0.6],
  [/^:{2,}[a-z]+(?:\[|\{|$)/m, 0.7],
  [/^```|^\|(?: *:?-+:? *\|)+$/m, 0.4],
  [/\[[^\]\n]+\]\([^)\s]+\)|^\[[^\]\n]+\]: \S|\[\^[^\]\s]+\]/m, 0.3],
  [/\*\*[^\s*][^*\n]*\*\*/, 0.2],
]

/**
 * How sure it is that a file is Markdown: by its front matter, headings, directives and other marks.
 *
 * @param file - file with `value`
 * @returns from 0 to 0.95; 0.1 for text without any marks, which is Markdown too
 */
export function sniff(file: VFile): number {
  const text = startOf(file)
  if (text === '' || /^\s*(?:<|\{\s*")/.test(text)) return 0
  const doubt = marks.reduce((left, [mark, sure]) => (mark.test(text) ? left * (1 - sure) : left), 0.9)
  return Math.min(0.95, 1 - doubt)
}
