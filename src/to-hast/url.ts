const protocols = new Set(['http:', 'https:', 'mailto:'])

/**
 * The address that a link may lead to.
 *
 * @param url - as it stands in the tree
 * @param base - address of the document that was read, against which a relative URL is resolved
 * @returns an absolute `http`, `https` or `mailto` URL; `undefined` for all others, and for a relative
 *   URL whose base is not known
 * @example
 * resolveLink('issue.htm', 'https://example.org/tidal/marlowe.htm') // 'https://example.org/tidal/issue.htm'
 * @example
 * resolveLink('javascript:alert(1)', undefined) // undefined
 */
export function resolveLink(url: string, base: string | undefined): string | undefined {
  try {
    const {protocol, href} = new URL(url, base)
    return protocols.has(protocol) ? strict(href) : undefined
  } catch {
    return undefined
  }
}

/** Escapes what browsers let pass, but RFC 3986 forbids. */
function strict(href: string): string {
  const [, origin = '', path = '', fragment = ''] = /^([a-z]+:(?:\/\/[^/?#]*)?)([^#]*)#?(.*)$/s.exec(href) ?? []
  return origin + escape(path) + (fragment === '' ? '' : `#${escape(fragment)}`)
}

function escape(part: string): string {
  return part.replace(/[\]["<>\\^`{|}#]|%(?![\dA-Fa-f]{2})/g, encodeURIComponent)
}
