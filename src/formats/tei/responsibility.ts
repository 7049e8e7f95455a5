import type {Responsibility} from '../../ast/phrasing.js'

/** Roles, as MARC relator codes, of those whose hand may be in the text. */
export const rolesOf: {readonly [Who in Responsibility]: readonly string[]} = {
  author: ['aut'],
  editor: ['edt'],
  transcriber: ['trc', 'mrk'],
}

const everybody: readonly Responsibility[] = ['author', 'editor', 'transcriber']

/**
 * Whom the pointers of a `resp` mean.
 *
 * @param pointers - identifiers with `#`, with spaces between them
 * @param roleOf - gives the role of an identifier
 * @returns the one for whom all of them have roles
 */
export function responsibilityOf(
  pointers: string,
  roleOf: (id: string) => string | undefined,
): Responsibility | undefined {
  const roles = pointers
    .trim()
    .split(/\s+/)
    .map(pointer => roleOf(pointer.replace(/^#/, '')))
  return everybody.find(who => roles.every(role => role !== undefined && rolesOf[who].includes(role)))
}
