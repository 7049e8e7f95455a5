import type {Collector, Locate} from './collector.js'
import type {Tag} from './page.js'

/** The element that holds an example of mark-up, in which tags are words too. */
export const example = 'egXML'

const references: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

/** Says the tag by which an element of an example begins. */
export function sayTag(collector: Collector, tag: Tag, locate: (attribute: string) => Locate): void {
  collector.space()
  collector.text(tag.name, locate(''))
  for (const [name, value] of tag.attributes) {
    collector.space()
    collector.text(name, locate(name))
    collector.space()
    collector.text(escape(value, /[&<>"]/g), locate(name))
  }
  collector.space()
}

/** Says the tag by which an element ends that holds something. */
export function sayEnd(collector: Collector, {name}: Tag, locate: Locate): void {
  collector.space()
  collector.text(name, locate)
  collector.space()
}

/** Says a text of an example, as it is written in XML. */
export function sayExample(collector: Collector, value: string, locate: Locate): void {
  collector.text(escape(value, /[&<>]/g), locate)
}

function escape(value: string, signs: RegExp): string {
  return value.replace(signs, sign => references[sign] ?? sign)
}
