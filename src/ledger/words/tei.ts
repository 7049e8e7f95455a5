import {makeCollector, type Collector, type Locate, type Setting} from './collector.js'
import type {Tag} from './page.js'
import {lineCounter} from './positions.js'
import type {Words} from './word.js'
import {readXml} from './xml.js'

/** Elements that stand in a line, and part no words. */
const phrasing = new Set(
  'abbr add addName affiliation am anchor att author bibl biblScope bloc c cb choice citedRange code corr country damage date del distinct district docAuthor docTitle edition editor email emph ex expan extent foreign forename formula gap gb genName geo geogFeat geogName gi gloss hi ident idno lb measure mentioned metamark milestone mod name nameLink num objectName offset orgName orig pb pc persName placeName ptr pubPlace publisher q quoteInline ref reg region resp restore rhyme roleName rs secl seg settlement sic soCalled space stamp subst supplied surname surplus tag term time title titlePart unclear unit val w'.split(
    ' ',
  ),
)

/**
 * Reads the words of TEI P5: texts, descriptions of figures, marks of notes, numbers of pages and of items.
 *
 * The mark of a note that stands in its place (`place` other than `end`) is read twice: in the text and at the note.
 * A correction (`corr`) is said of the text, which is what the source has (`sic`). In the header, the name of a
 * language stands for its code, and `xenoData` for elements that are there: they do not count.
 *
 * @param source - the document
 * @throws Error - if it is not well-formed
 */
export function readTeiWords(source: string): Words {
  const collector = makeCollector()
  collector.part = {pointAt: lineCounter(source)}
  const above: Setting[] = []
  const names: string[] = []
  /** The whole name that has just ended, until something follows it. */
  let named = false
  readXml(source, {
    open(element, locate) {
      const tag = withoutPrefix(element)
      const isSecond = names.at(-1) === 'choice' && alternatives.has(tag.name)
      const {channel, unit, heading} = collector
      if (channel === 'head' && beside.has(tag.name)) return false
      if ((named && wholeNames.has(tag.name)) || names.includes(example)) collector.space()
      named = false
      names.push(tag.name)
      const interrupts = isNote(tag) && channel !== 'head'
      if (isBlock(tag, channel === 'head') && !interrupts) collector.endBlock()
      above.push({channel, unit, heading})
      if (tag.name === 'teiHeader') collector.channel = 'head'
      else if (interrupts) openNote(collector, tag, locate)
      else if (channel !== 'head') openText(collector, tag, locate)
      if (isSecond) collector.channel = 'metadata'
      return true
    },
    close(element) {
      const tag = withoutPrefix(element)
      names.pop()
      named = wholeNames.has(tag.name)
      if (names.includes(example)) collector.space()
      if (isNote(tag) && collector.channel === 'note') collector.resume()
      else if (isBlock(tag, collector.channel === 'head')) collector.endBlock()
      Object.assign(collector, above.pop())
    },
    text(value, locate) {
      named = false
      collector.text(value, locate)
    },
  })
  return collector.finish()
}

/** Names and parts of names that are words of their own: two side by side are two. */
const wholeNames = new Set(
  'addName bibl bloc country date district forename geogFeat geogName name orgName persName placeName region roleName settlement surname'.split(
    ' ',
  ),
)

/** An example of mark-up, in which tags are words too. */
const example = 'egXML'

/** What an editor reads in a place: the text is what was printed. */
const alternatives = new Set(['reg', 'expan'])

/** A tag by its name alone, whatever its prefix. */
function withoutPrefix(tag: Tag): Tag {
  return tag.name.includes(':') ? {...tag, name: tag.name.slice(tag.name.indexOf(':') + 1)} : tag
}

/** Whether an element is a note to the text, or the reading of another witness; a note without a place is a line of the page. */
function isNote({name, attributes}: Tag): boolean {
  return (name === 'note' && attributes.has('place')) || name === 'rdg'
}

/** Elements of the header whose words do not count. */
const beside = new Set(['language', 'xenoData'])

/** Elements of the header that stand in a line. */
const headerPhrasing = new Set(['gi', 'att', 'hi', 'emph', 'ref'])

function isBlock({name, attributes}: Tag, inHeader: boolean): boolean {
  if (inHeader) return !headerPhrasing.has(name)
  if (name === 'figure') return attributes.get('place') !== 'inline'
  return !phrasing.has(name)
}

function openText(collector: Collector, {name, attributes}: Tag, locate: (attribute: string) => Locate): void {
  const n = attributes.get('n') ?? ''
  if (name === 'lb' || name === 'space') collector.space()
  else if (name === 'head') collector.heading = true
  else if (name === 'pb') collector.aside('page', n, locate('n'))
  else if (name === 'item') collector.mark('number', n, locate('n'))
  else if (name === 'fw' && attributes.get('type') !== 'masthead') collector.beginUnit('furniture')
  else if (name === 'ref' && attributes.get('type') === 'noteAnchor') collector.channel = 'reference'
  else if (name === 'corr') collector.channel = 'metadata'
}

/** A note in a line interrupts it, and the line goes on behind it. */
function openNote(collector: Collector, {attributes}: Tag, locate: (attribute: string) => Locate): void {
  const n = attributes.get('n') ?? ''
  if (attributes.get('place') !== 'end') collector.mark('reference', n, locate('n'))
  collector.suspend()
  collector.heading = false
  collector.beginUnit('note')
  collector.mark('label', n, locate('n'))
}
