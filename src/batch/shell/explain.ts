/** The code of our own error at what may have no end, so that it is not read; the system has none for it. */
export const unending = 'unending'

/** The code of our own error at more bytes than may be read. */
export const tooLarge = 'too-large'

const explanations: Readonly<Record<string, string>> = {
  ENOENT: 'missing file or folder',
  EISDIR: 'folder',
  ENOTDIR: 'file in place of a folder',
  EEXIST: 'file in place of a folder',
  EACCES: 'lack of permission',
  EPERM: 'lack of permission',
  EROFS: 'read-only file system',
  ENOSPC: 'full disk',
  EDQUOT: 'full disk',
  ENAMETOOLONG: 'file name that is too long',
  ELOOP: 'link that leads back to itself',
  [unending]: 'pipe or device',
  // One that has no bytes at the moment.
  EAGAIN: 'pipe or device',
  // A socket.
  ENXIO: 'pipe or device',
}

/** What an error of the system means, to be put after "Unexpected". */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return 'failure'
  return explanations[codeOf(error)] ?? `failure (${error.message})`
}

/** The code of an error of the system, such as `ENOENT`; empty if it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
