import type {PhrasingContent} from 'mdast'
import {toString} from '../../ast/text.js'

/** Who speaks, as a paragraph begins with it: `Q.`, `Marlowe:`, `THE CHAIR (rising): `. */
export interface SpeakerLabel {
  /** What the same speaker is known by again: without remarks in brackets, in lower case. */
  key: string
  /** How many characters of the text it takes, with what stands behind it. */
  length: number
  /** Whether it stands out: in bold, in italics, in capitals. */
  setApart: boolean
}

/** No label is longer, in characters, nor has more words. */
const longest = 60
const mostWords = 6

const remark = String.raw`(?:\s?[([][^()[\]]{1,60}[)\]])?`

/** `Q.`, `Answer:`, `Frage –`. */
const mark = new RegExp(
  String.raw`^(q(?:ues(?:tion)?)?|a(?:ns(?:wer)?)?|frage|antwort|f|pregunta|respuesta|p|r|demande|réponse|d|domanda|risposta)(?:\s\d{1,3})?(?:\s?[:.]|\s[–—-])(?=\s|$)\s*`,
  'iu',
)

/** A name in capitals, or with capitals where names have them, and a colon. */
const named = new RegExp(
  String.raw`^(\p{Lu}[\p{L}\p{M}’'.-]*(?:[ \u00a0](?:of|the|and|de|von|van|der|du|la|le|del|di|da|e|y|und|\d{1,2}|\p{Lu}[\p{L}\p{M}’'.-]*)){0,5})${remark}\s?:(?=\s|$)\s*`,
  'u',
)

/** A name in capitals, with a full stop or a dash behind it. */
const capitals = new RegExp(
  String.raw`^(\p{Lu}[\p{Lu}\p{M}’'-]{2,}(?:[ \u00a0.]{1,2}\p{Lu}[\p{Lu}\p{M}’'-]*){0,4})${remark}(?:\s?\.|\s?[–—])(?=\s|$)\s*`,
  'u',
)

/** What a line that is set apart may end in as a label, within or behind the marks of its look. */
const behind = new RegExp(String.raw`^${remark}\s?(?:[:.]|[–—])\s*`)

/** Words that say what follows, not who says it. */
const noSpeaker =
  /^(?:notes?|nb|n\.b|ps|p\.s|examples?|remarks?|sources?|tables?|figures?|fig|thesis|antithesis|myths?|facts?|first(?:ly)?|second(?:ly)?|third(?:ly)?|step|point|item|part|chapter|section|result|conclusion|proof|theorem|case|cause|effect|problem|solution|title|author|translat(?:ed|or|ion)|transcri\w*|proofread\w*|published|publisher|written|date|price|cost|total|import|export|vol|no|see|cf|ibid|for|against|pro|con|also|thus|however|before|after|then|now|january|february|march|april|may|june|july|august|september|october|november|december)\b/iu

/**
 * The label of a speaker with which a line begins.
 *
 * @param children - a line
 * @returns the label; whether somebody speaks is known only where labels come again
 */
export function speakerLabelOf(children: readonly PhrasingContent[]): SpeakerLabel | undefined {
  const text = startOf(children)
  const apart = apartIn(children, text)
  const colon = text.includes(':')
  const found = nameIn(mark, text) ?? apart ?? (colon ? nameIn(named, text) : undefined) ?? nameIn(capitals, text)
  if (!found) return undefined
  const {name, length} = found
  const key = name.toLowerCase().replace(/[.:\s\u00a0]+$/u, '')
  if (length > longest + 4 || key === '' || key.split(/[\s\u00a0]/u).length > mostWords || noSpeaker.test(key))
    return undefined
  return {key, length, setApart: found === apart || isCapitals(name)}
}

interface Found {
  name: string
  length: number
}

function nameIn(pattern: RegExp, text: string): Found | undefined {
  const [whole, name] = pattern.exec(text) ?? []
  return whole === undefined || name === undefined ? undefined : {name, length: whole.length}
}

/** The text of a line, as far as a label may reach. */
function startOf(children: readonly PhrasingContent[]): string {
  let text = ''
  for (const child of children) {
    text += toString({type: 'paragraph', children: [child]})
    if (text.length > 2 * longest) break
  }
  return text
}

/** A name in a look of its own at the beginning of a line, and what stands behind it. */
function apartIn([first, next]: readonly PhrasingContent[], text: string): Found | undefined {
  if (first?.type !== 'strong' && first?.type !== 'emphasis' && first?.type !== 'smallCaps') return undefined
  const label = toString(first)
  if (label.length > longest) return undefined
  const [, name = '', closed = ''] = /^([^\n]*?)\s*([:.]?)\s*$/u.exec(label) ?? []
  if (!/^\p{Lu}[^.!?;:]*(?:\.[^.!?;:]*){0,3}$/u.test(name)) return undefined
  const after = closed === '' && next !== undefined ? behind.exec(text.slice(label.length))?.[0] : ''
  if (after === undefined || (closed === '' && after === '')) return undefined
  const space = /^\s*/.exec(text.slice(label.length + after.length))?.[0] ?? ''
  return {name: name.replace(/\s?[([][^()[\]]*[)\]]$/u, ''), length: label.length + after.length + space.length}
}

function isCapitals(name: string): boolean {
  return /\p{Lu}{2}/u.test(name) && name === name.toUpperCase()
}
