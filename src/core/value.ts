/**
 * Names a value, for the message of an error.
 *
 * @param value - anything
 * @returns its kind, in words: `` `undefined` ``, `` function `readHtml` ``, `` `Promise` ``, `` text `tei` ``
 */
export function describeValue(value: unknown): string {
  if (typeof value === 'function') return value.name === '' ? 'function' : `function \`${value.name}\``
  if (typeof value === 'string') return `text \`${value.length > 40 ? `${value.slice(0, 40)}…` : value}\``
  if (typeof value === 'number' || typeof value === 'boolean') return `\`${value}\``
  if (typeof value !== 'object' || value === null) return `\`${value === null ? 'null' : typeof value}\``
  const prototype: unknown = Object.getPrototypeOf(value)
  const maker = typeof prototype === 'object' && prototype !== null ? prototype.constructor : undefined
  return `\`${typeof maker === 'function' && maker.name !== '' ? maker.name : 'object'}\``
}
