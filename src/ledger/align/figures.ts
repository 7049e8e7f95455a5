import {groupBy} from '../group.js'
import type {Span} from '../explain/record.js'
import type {Word} from '../words/word.js'

/** Words by which a figure is looked for, and how many places that begin with them are looked at. */
const sought = 3
const mostPlaces = 8

/**
 * Says which words of the source are the captions and other texts of the figures of an output, which may stand apart from
 * the text. Two sides that both say it are left as they are. What the output calls so, but the tree does not, or the source does not have in one place, is text.
 *
 * @param source - words of the source
 * @param output - words of the output, of which some are of the channel `caption`
 * @param figures - captions and other texts of figures, as the tree has them: where they stand, by their keys with spaces
 * between
 * @returns the words of both sides
 */
export function markCaptions(
  source: readonly Word[],
  output: readonly Word[],
  figures: ReadonlyMap<string, readonly Span[]>,
): [source: readonly Word[], output: readonly Word[]] {
  const captions = Array.from(output.keys()).filter(index => output[index]?.channel === 'caption')
  const known = source.some(({channel}) => channel === 'caption')
  if (captions.length === 0) return [known ? source.map(plain) : source, output]
  if (known) return [source, output]
  const [ours, theirs] = [[...source], [...output]]
  const spans = [...figures.values()].flat().sort((a, b) => a.start - b.start)
  const places = groupBy(source.keys(), index => beginningAt(source, index))
  const stated = groupBy(placesIn(source, spans), index => beginningAt(source, index))
  for (const caption of groupBy(captions, index => output[index]?.block).values()) {
    const [first = 0] = caption
    const beginning = beginningAt(output, first)
    const fits = (place: number): boolean => matches(ours, place, output, caption)
    const found = figures.has(keysAt(output, first, caption.length))
      ? (takePlace(stated.get(beginning), fits) ?? takePlace(places.get(beginning), fits))
      : undefined
    for (const [offset, index] of caption.entries()) {
      const [own, other] = [output[index], ours[(found ?? 0) + offset]]
      if (!own || !other) continue
      if (found === undefined) theirs[index] = plain(own)
      else ours[found + offset] = {...other, channel: 'caption'}
    }
  }
  return [ours, theirs]
}

/** The words of a source that stand in some spans, in the order of their offsets. */
function placesIn(source: readonly Word[], spans: readonly Span[]): number[] {
  const inOrder = Array.from(source.keys()).sort((a, b) => (source[a]?.offset ?? 0) - (source[b]?.offset ?? 0))
  let next = 0
  return inOrder.filter(index => {
    const {offset = 0} = source[index] ?? {}
    while ((spans[next]?.end ?? Infinity) <= offset) next++
    return (spans[next]?.start ?? Infinity) <= offset
  })
}

function plain(word: Word): Word {
  return word.channel === 'caption' ? {...word, channel: 'text'} : word
}

function beginningAt(words: readonly Word[], index: number): string {
  return keysAt(words, index, Math.min(sought, blockEnd(words, index) - index))
}

function blockEnd(words: readonly Word[], index: number): number {
  let end = index + 1
  while (end < index + sought && words[end]?.block === words[index]?.block) end++
  return end
}

function keysAt(words: readonly Word[], index: number, length: number): string {
  return words
    .slice(index, index + length)
    .map(({key}) => key)
    .join(' ')
}

function matches(source: readonly Word[], place: number, output: readonly Word[], caption: readonly number[]): boolean {
  return caption.every((index, offset) => {
    const word = source[place + offset]
    return word?.channel === 'text' && word.key === output[index]?.key
  })
}

/** Takes the first place that will do out of a list. */
function takePlace(places: number[] | undefined, fits: (place: number) => boolean): number | undefined {
  const at = places?.slice(0, mostPlaces).findIndex(fits) ?? -1
  return at < 0 ? undefined : places?.splice(at, 1)[0]
}
