const schemes = new Set(['http', 'https', 'mailto', 'ftp', 'urn', 'doi'])
const schemePattern = /^([a-z][a-z0-9+.-]*):/i

/**
 * An address as a pointer of TEI (`xsd:anyURI` without white space).
 *
 * @param url - as it stands in the tree
 * @param base - address of the source, for links to a place in it (default: not known)
 * @returns the pointer, or nothing if the address is empty, unsafe or leads to an unknown place
 */
export function pointerTo(url: string, base?: string): string | undefined {
  // As in the URL standard, so that `java\nscript:` is seen for what it is.
  const bare = url.replace(/[\t\n\r]/g, '').replace(/^[\0- ]+|(?<![\0- ])[\0- ]+$/g, '')
  if (bare.startsWith('#')) return base === undefined ? undefined : pointerTo(base.replace(/#.*/s, '') + bare)
  const scheme = schemePattern.exec(bare)?.[1]?.toLowerCase()
  if (bare === '' || (scheme !== undefined && (!schemes.has(scheme) || bare.length === scheme.length + 1))) {
    return undefined
  }
  const relative = scheme === undefined && /^[^/?#]*:/.test(bare)
  return escapeUri(relative ? `./${bare}` : bare)
}

/** A file name or a number as a pointer. */
export function pointerToFile(name: string): string | undefined {
  return name.trim() === '' ? undefined : pointerTo(schemePattern.test(name) ? `./${name}` : name)
}

function escapeUri(uri: string): string {
  const [start = '', ...fragments] = encodeURI(uri.replace(/\p{Surrogate}/gu, '\uFFFD'))
    .replace(/%25([0-9A-F]{2})/gi, '%$1')
    .split('#')
  return fragments.length === 0 ? start : `${start}#${fragments.join('%23')}`
}

/** A text as one `teidata.word`; nothing if no character of it may stand there. */
export function wordOf(text: string | undefined): string | undefined {
  const word = text?.replace(/[\p{C}\p{Z}]+/gu, ' ').trim().replaceAll(' ', '-') // prettier-ignore
  return word === '' ? undefined : word
}
