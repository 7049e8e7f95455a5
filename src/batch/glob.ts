/** What a glob says. */
export interface Glob {
  /** The folder from which it starts: what stands before the first part with a sign. */
  base: string
  /** Whether it matches a path below the base, with `/`. */
  readonly matches: (path: string) => boolean
}

/** Whether a path has signs of a glob. */
export function isGlob(path: string): boolean {
  return /[*?[{]/.test(path)
}

/** With more stars than this in a name, or so many `**`, a long path could be matched in too many ways. */
const mostStars = 4

/** Whether a glob has more stars than can be matched in bounded time. */
export function hasTooManyStars(glob: string): boolean {
  const parts = glob.split('/')
  const most = Math.max(...parts.map(part => part.match(/\*+/g)?.length ?? 0))
  return most > mostStars || parts.filter(part => part === '**').length > mostStars
}

/**
 * Understands a glob: `*` and `?` within a name, `**` for any folders, `[a-z]`, `{htm,html}`.
 *
 * @param glob - with `/`
 * @returns its base, and whether it matches
 * @example
 * parseGlob('archive/**\/*.{htm,html}').base // 'archive'
 */
export function parseGlob(glob: string): Glob {
  const parts = glob.split('/')
  const first = parts.findIndex(isGlob)
  const base = parts.slice(0, first).join('/')
  const rest = parts.slice(first).filter((part, index, all) => part !== '**' || all[index - 1] !== '**')
  const source = rest
    .map((part, index) => {
      const isLast = index === rest.length - 1
      if (part === '**') return isLast ? '.*' : '(?:[^/]+/)*'
      return `${segment(part)}${isLast ? '' : '/'}`
    })
    .join('')
  const pattern = new RegExp(`^${source}$`, 'su')
  return {base: base === '' && glob.startsWith('/') ? '/' : base, matches: path => pattern.test(path)}
}

const token = /\*+|\?|\[(!?)([^\]]+)\]|\{|\}|,|[^*?[{},]+|\[/g

function segment(part: string): string {
  let depth = 0
  return part.replace(token, (text, negated: string | undefined, set: string | undefined) => {
    if (text.startsWith('*')) return '[^/]*'
    if (text === '?') return '[^/]'
    if (set !== undefined) return `[${negated ? '^' : ''}${set.replace(/[\\\]^]/g, '\\$&')}]`
    if (text === '{') return (depth++, '(?:')
    if (text === '}' && depth > 0) return (depth--, ')')
    if (text === ',' && depth > 0) return '|'
    return text.replace(/[\\^$.|?*+()[\]{}/]/g, '\\$&')
  })
}
