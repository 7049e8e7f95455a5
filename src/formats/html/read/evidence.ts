import type {Block, Role} from '../../../recover/block.js'

/** Whether a block, or what it stands in, has one of some classes. */
export function hasClass(block: Block, names: readonly string[]): boolean {
  return block.evidence.classes?.some(name => names.includes(name)) ?? false
}

/** Rank of a heading; 0 for what is none. */
export function rank(block: Block): number {
  return Number(/^h([1-6])$/.exec(block.evidence.tag ?? '')?.[1] ?? 0)
}

/** Gives a block the role that its page states. */
export function state(block: Block, role: Role): void {
  block.role = role
}
