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

/** More alternatives in braces than anybody writes. */
const mostAlternatives = 100

/**
 * What is wrong with a glob.
 *
 * @returns what is expected instead; nothing, if it can be understood
 * @example
 * flawOf('a/{one') // 'a `}` for each `{`'
 */
export function flawOf(glob: string): string | undefined {
  const parts = glob.split('/')
  const most = Math.max(...parts.map(part => part.match(/\*+/g)?.length ?? 0))
  if (most > mostStars || parts.filter(part => part === '**').length > mostStars) {
    return 'at most four `*` in a name, and four `**`'
  }
  const alternatives = withoutBraces(glob)
  if (alternatives.length > mostAlternatives) return `at most ${mostAlternatives} alternatives in braces`
  if (alternatives.some(one => /[{}]/.test(one))) return 'a `}` for each `{`'
  try {
    for (const one of alternatives) patternOf(one)
    return undefined
  } catch {
    return 'ranges such as `[a-z]`'
  }
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
  const patterns = withoutBraces(parts.slice(first).join('/')).map(patternOf)
  return {
    base: base === '' && glob.startsWith('/') ? '/' : base,
    matches: path => patterns.some(pattern => pattern.test(path)),
  }
}

/** The globs that one with braces stands for; a brace that has no other stays. */
function withoutBraces(glob: string): string[] {
  let globs = [glob]
  // The innermost braces first.
  for (let isDone = false; !isDone && globs.length <= mostAlternatives;) {
    isDone = true
    globs = globs.flatMap(one => {
      const [all, before = '', inner = '', after = ''] = /^(.*)\{([^{}]*)\}(.*)$/s.exec(one) ?? []
      if (all === undefined) return [one]
      isDone = false
      return inner.split(',').map(choice => before + choice + after)
    })
  }
  return globs
}

function patternOf(glob: string): RegExp {
  const parts = glob.split('/').filter((part, index, all) => part !== '**' || all[index - 1] !== '**')
  const source = parts.map((part, index) => {
    const isLast = index === parts.length - 1
    if (part === '**') return isLast ? '.*' : '(?:[^/]+/)*'
    return `${segment(part)}${isLast ? '' : '/'}`
  })
  return new RegExp(`^${source.join('')}$`, 'su')
}

const token = /\*+|\?|\[(!?)([^\]]+)\]|[^*?[]+|\[/g

function segment(part: string): string {
  return part.replace(token, (text, negated: string | undefined, set: string | undefined) => {
    if (text.startsWith('*')) return '[^/]*'
    if (text === '?') return '[^/]'
    if (set !== undefined) return `[${negated ? '^' : ''}${set.replace(/[\\\]^]/g, '\\$&')}]`
    return text.replace(/[\\^$.|?*+()[\]{}/]/g, '\\$&')
  })
}
