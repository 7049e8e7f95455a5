/**
 * Maps a list; the list itself where nothing changes, so that trees share what stays as it is.
 *
 * @param items - the list
 * @param change - what becomes of an item; the item itself, if nothing does
 */
export function mapChanged<T>(items: T[], change: (item: T) => T): T[] {
  let changed = items
  for (const [index, item] of items.entries()) {
    const other = change(item)
    if (other === item) continue
    if (changed === items) changed = [...items]
    changed[index] = other
  }
  return changed
}
