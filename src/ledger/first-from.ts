/**
 * The place of the first of some things in order that begins at an offset or behind it.
 *
 * @param things - in the order of where they begin
 * @param startOf - where a thing begins
 * @param offset - the offset
 * @returns the index; the number of things where all begin before
 * @example
 * firstFrom([2, 4, 6], start => start, 4) // 1
 */
export function firstFrom<Thing>(things: readonly Thing[], startOf: (thing: Thing) => number, offset: number): number {
  let [low, high] = [0, things.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const thing = things[middle]
    if (thing !== undefined && startOf(thing) < offset) low = middle + 1
    else high = middle
  }
  return low
}
