import type {Element} from 'xast'
import {isLanguageTag} from '../../../../ast/language.js'
import type {NodeType} from '../../../../ast/nodes.js'
import {titleLevels} from '../../vocabulary.js'
import {given, keyOf} from '../elements.js'
import {wrapped, type Look} from '../wrapped.js'
import {opaque} from './opaque.js'
import {all, inLine, type Handlers, type Piece, type State} from '../state.js'

/** What names of ways of rendering and declarations in CSS look like; small capitals are often set a little wider. */
const looks: readonly (readonly [RegExp, Look])[] = [
  [
    /\b(?:italics?|ital|it|i|oblique|kursiv|underlined?|u|(?<!-)spaced|letterspac\w*|gesperrt|g|wide|emph\w*)\b|^(?!.*small-?caps).*letter-spacing/is,
    'emphasis',
  ],
  [/\b(?:bold\w*|b|strong|fett|font-weight:\s*[6-9]00)\b/i, 'strong'],
  [/\b(?:small-?caps?|sc|smcap|smallcap\w*|k)\b/i, 'smallCaps'],
  [/\b(?:sup|super\w*|above|raised)\b/i, 'superscript'],
  [/\b(?:sub|subscript|lowered)\b/i, 'subscript'],
  [/\b(?:line-through|strike\w*|strikethrough)\b/i, 'delete'],
]

/** Emphasis with space between letters, as in print in Fraktur; what has none; and emphasis in another way too. */
const letterspaced = /(?<!-)\b(?:spaced|letter-?spac\w*|gesperrt|g|wide)\b/i
const unspaced =
  /\bletter-spacing\s*:\s*(?:normal|initial|inherit|unset|revert|-[\d.]+(?:[a-z]+|%)?|\+?(?:0+(?:\.0+)?|\.0+)(?:[a-z]+|%)?)(?![\w.%])/gi
const slanted = /\b(?:italics?|ital|it|i|oblique|kursiv)\b/i

/** Ways of rendering that emphasise nothing. */
const plain = /\b(?:normal|roman|rm|aq|antiqua|larger|smaller|big|small|initial\w*|dropcap|red|rubric|color\w*|font-size|in|none|#?fr|center\w*|right|left|blockquote|indent\w*)\b/i // prettier-ignore

/** How highlighted words are said to look: by their rendition, as the header declares it, or by its name. */
function describe(state: State, {attributes: {rendition, rend, style}}: Element): string {
  const declared = (rendition ?? '').split(/\s+/).map(pointer => {
    const name = pointer.replace(/^.*[#:]/, '')
    return state.renditions.get(name) ?? name
  })
  return [...declared, rend ?? '', style ?? ''].join(' ').replace(unspaced, 'normal').trim()
}

function looksOf(described: string): Look[] {
  const found = looks.flatMap(([pattern, look]) =>
    pattern.test(described.replace(/small-caps/g, 'smallcaps')) ? [look] : [],
  )
  return found.length > 0 || plain.test(described) ? found : ['emphasis']
}

function highlighted(state: State, element: Element): Piece[] {
  const described = describe(state, element)
  const [look, ...others] = looksOf(described)
  if (look === undefined) return opaque(state, element)
  const isSpaced = look === 'emphasis' && letterspaced.test(described) && !slanted.test(described)
  return wrapped(state, element, look, all(state, element), others, isSpaced ? {rendering: 'letterspaced'} : {})
}

function words(type: NodeType, fieldsOf: (element: Element) => object = () => ({})) {
  return (state: State, element: Element): Piece[] =>
    wrapped(state, element, type, all(inLine(state), element), [], fieldsOf(element))
}

/** A title; those of the same work in a catalogue have no level, and are taken for books. */
const title = words('workTitle', ({attributes: {level}}) => ({level: keyOf(titleLevels, level) ?? 'book'}))

const foreign = words('foreign', ({attributes}) => {
  const lang = attributes['xml:lang'] ?? attributes['lang']
  return lang != null && isLanguageTag(lang) ? given('lang', lang) : {}
})

export const phrasing: Handlers = {
  hi: highlighted,
  emph: highlighted,
  del: words('delete'),
  title,
  foreign,
}
