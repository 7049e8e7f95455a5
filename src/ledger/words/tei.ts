import {makeCollector, type Collector, type Locate, type Setting} from './collector.js'
import type {Tag} from './page.js'
import {lineCounter} from './positions.js'
import type {Words} from './word.js'
import {example, sayEnd, sayExample, sayTag} from './tei-example.js'
import {editionDates, headerPhrasing, isPassedOver} from './tei-header.js'
import {anchorsIn, attributeId, isCalledAt, isNote} from './tei-notes.js'
import {nextRole, readingsOf, type Readings} from './tei-readings.js'
import {readXml} from './xml.js'

/** Elements that stand in a line, and part no words. */
const phrasing = new Set(
  'abbr add addName affiliation am anchor att author bibl biblScope bloc c cb choice citedRange code corr country damage date del distinct district docAuthor docTitle edition editor email emph ex expan extent foreign forename formula g gap gb genName geo geogFeat geogName gi gloss hi ident idno lb measure mentioned metamark milestone mod name nameLink num objectName offset orgName orig pb pc persName placeName ptr pubPlace publisher q quoteInline ref reg region resp restore rhyme roleName rs secl seg settlement sic soCalled space stamp subst supplied surname surplus tag term time title titlePart unclear unit val w'.split(
    ' ',
  ),
)

/**
 * Reads the words of TEI P5: texts, descriptions of figures, marks of notes, numbers of pages and of items, addresses of
 * pointers, tags of examples of mark-up.
 *
 * The mark of a note that stands in a line is read twice: in the text and at the note; that of one with an anchor, at its
 * anchor. A note without a mark has none here, whatever number an output gives it.
 * Of several readings one is the text; what an editor reads instead (`corr`) is a correction, and others are notes. In
 * the header, the name of a language stands for its code, and `xenoData` for elements that are there: they do not count.
 *
 * @param source - the document
 * @throws Error - if it is not well-formed
 */
export function readTeiWords(source: string): Words {
  const collector = makeCollector()
  collector.part = {pointAt: lineCounter(source)}
  const anchors = anchorsIn(source)
  const above: Above[] = []
  const names: string[] = []
  /** The correction that is being read. */
  let correction: Correction | undefined
  /** The whole name that has just ended, until something follows it. */
  let named = false
  const inExample = (): boolean => names.at(-1) === example || above.at(-1)?.end !== undefined
  const fill = (): void => {
    const parent = above.at(-1)
    if (parent) parent.isEmpty = false
  }
  readXml(source, {
    open(element, locate) {
      const tag = withoutPrefix(element)
      const {channel, unit, heading} = collector
      if (channel === 'head' && isPassedOver(tag.name, tag.attributes.get('type'))) return false
      fill()
      if (inExample()) {
        sayTag(collector, element, locate)
        names.push(tag.name)
        above.push({setting: {channel, unit, heading}, end: locate('')})
        return true
      }
      const around = names.at(-1) ?? ''
      if (records.has(around) || (named && wholeNames.has(tag.name) && !prose.has(around))) collector.space()
      named = false
      const group = above.at(-1)?.readings
      const role = group && nextRole(group, tag.name)
      const inText = channel !== 'head' && correction === undefined
      const interrupts = inText && (isNote(tag, names) || role === 'note')
      const corrects = inText && role === 'correction'
      if (correction === undefined && isBlock(tag, channel === 'head') && !interrupts) collector.endBlock()
      const isCalledHere = interrupts && (role === 'note' || isCalledAt(tag, names, anchors))
      names.push(tag.name)
      above.push({
        setting: {channel, unit, heading},
        interrupts,
        corrects,
        readings: inText ? readingsOf(tag.name) : undefined,
      })
      if (corrects) correction = {value: '', locate: undefined}
      if (tag.name === 'teiHeader') collector.channel = 'head'
      else if (interrupts) openNote(collector, tag, locate, isCalledHere)
      else if (inText && !corrects) {
        const mark = tag.name === 'ref' ? undefined : anchors.get(attributeId(tag) ?? '')
        if (mark !== undefined) collector.mark('reference', mark, locate('xml:id'))
        openText(collector, tag, locate)
      }
      return true
    },
    close(element) {
      const tag = withoutPrefix(element)
      const {interrupts, corrects, corrected, setting, end, isEmpty = true} = above.pop() ?? {}
      names.pop()
      if (end) {
        if (!isEmpty) sayEnd(collector, element, end)
        return
      }
      named = wholeNames.has(tag.name)
      if (corrected) collector.aside('correction', corrected.value, index => corrected.locate?.(index) ?? 0)
      const choice = above.at(-1)
      if (corrects && choice) {
        choice.corrected = correction
        correction = undefined
      } else if (interrupts) collector.resume()
      else if (correction === undefined && isBlock(tag, collector.channel === 'head')) collector.endBlock()
      Object.assign(collector, setting)
    },
    text(value, locate) {
      named = false
      fill()
      if (inExample()) sayExample(collector, value, locate)
      else if (!correction) collector.text(value, locate)
      else correction = {value: correction.value + value, locate: correction.locate ?? locate}
    },
    aside(value, locate) {
      fill()
      if (inExample()) sayExample(collector, value, locate)
    },
  })
  return {...collector.finish(), phrases: editionDates(source)}
}

/** What an editor reads instead, and where it stands. */
interface Correction {
  readonly value: string
  readonly locate: Locate | undefined
}

/** What an element stands in, and what it is there. */
interface Above {
  readonly setting: Setting
  readonly interrupts?: boolean
  readonly corrects?: boolean
  readonly readings?: Readings | undefined
  /** What an editor reads instead, which is said behind all readings. */
  corrected?: Correction | undefined
  /** Where an element of an example begins; other elements have none. */
  readonly end?: Locate
  /** Whether nothing stands in it (default: yes). */
  isEmpty?: boolean
}

/** Names and parts of names that are words of their own: two side by side are two. */
const wholeNames = new Set(
  'addName bibl bloc country date district forename geogFeat geogName name orgName persName placeName region roleName settlement surname titlePart'.split(
    ' ',
  ),
)

/** Elements that hold no words but in elements: each of these is one of its own. */
const records = new Set('analytic biblStruct imprint monogr series'.split(' '))

/** Elements whose words are printed as they stand. */
const prose = new Set('ab cell emph head hi item l note p q quote seg'.split(' '))

/** A tag by its name alone, whatever its prefix. */
function withoutPrefix(tag: Tag): Tag {
  return tag.name.includes(':') ? {...tag, name: tag.name.slice(tag.name.indexOf(':') + 1)} : tag
}

function isBlock({name, attributes}: Tag, inHeader: boolean): boolean {
  if (inHeader) return !headerPhrasing.has(name)
  if (name === 'figure') return attributes.get('place') !== 'inline'
  return !phrasing.has(name)
}

/** Elements that lead to a place and have no words: an address stands for itself. */
const pointers = new Set(['ptr', 'xptr'])

function openText(collector: Collector, {name, attributes}: Tag, locate: (attribute: string) => Locate): void {
  const n = attributes.get('n') ?? ''
  const target = attributes.get('target') ?? ''
  if (name === 'space' || (name === 'lb' && attributes.get('break') !== 'no')) collector.space()
  else if (name === 'head') collector.heading = true
  else if (name === 'pb') collector.aside('page', n, locate('n'))
  else if (name === 'item') collector.mark('number', n, locate('n'))
  else if (name === 'fw' && attributes.get('type') !== 'masthead') collector.beginUnit('furniture')
  else if (pointers.has(name) && !target.startsWith('#')) collector.text(target, locate('target'))
  else if (name === 'ref' && attributes.get('type') === 'noteAnchor') collector.channel = 'reference'
}

/** A note in a line interrupts it, and the line goes on behind it; a reading has no mark. */
function openNote(
  collector: Collector,
  {name, attributes}: Tag,
  locate: (attribute: string) => Locate,
  isCalledHere: boolean,
): void {
  const n = name === 'note' ? (attributes.get('n') ?? '') : ''
  if (isCalledHere) collector.mark('reference', n, locate('n'))
  collector.suspend()
  collector.heading = false
  collector.beginUnit('note')
  collector.mark('label', n, locate('n'))
}
