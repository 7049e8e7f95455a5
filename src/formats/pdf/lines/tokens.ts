import type {Face, Shape} from '../../../faces/face.js'
import type {Hyphenate} from './hyphenate.js'
import type {Material} from './items.js'
import {spaced} from './letterspace.js'
import type {Style} from './piece.js'

/** Text between spaces that is drawn as it stands, from left to right, by one face; a book has few, many times. */
export interface Token {
  readonly text: string
  readonly shape: Shape
  /** What was made of it last. */
  made: Made | undefined
}

/** The items that were made of a token, and for which setting. */
export interface Made {
  readonly justify: boolean
  readonly hyphenate: Hyphenate | undefined
  readonly width: number
  readonly items: readonly Material[]
  /** What was made of it before. */
  before: Made | undefined
}

/** Tokens that are remembered in one face, size and set of features. */
const mostTokens = 20000

/** Styles of a face of which tokens are remembered: a document may have any number of languages. */
const mostStyles = 64

/** Longest token that is remembered; a longer one does not come again. */
const longest = 40

/** Settings of which the items of a token are remembered. */
const mostMade = 4

/** Remembers what was made of a token. */
export function remember(token: Token, made: Omit<Made, 'before'>): void {
  token.made = {...made, before: token.made}
  let last: Made | undefined = token.made
  for (let count = 1; last && count < mostMade; count++) last = last.before
  if (last) last.before = undefined
}

/** What may not stand in a token: what is not drawn, or runs from right to left, or is no character. */
const special =
  /\p{Default_Ignorable_Code_Point}|\p{Cc}|\p{Cs}|[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

const known = new WeakMap<Face, Map<string, Tokens>>()

/** Finds tokens. */
export interface Tokens {
  /** The token of a text; nothing, if it has to be looked at more closely. */
  find(text: string): Token | undefined
}

/** Tokens of a face and a style, the same for all documents. */
export function tokensOf(face: Face, style: Style): Tokens {
  const {size, features, tracking = 0, language = ''} = style
  let styles = known.get(face)
  if (!styles) known.set(face, (styles = new Map<string, Tokens>()))
  const key = `${size} ${features} ${tracking} ${language}`
  let tokens = styles.get(key)
  if (!tokens) {
    if (styles.size >= mostStyles) styles.clear()
    styles.set(key, (tokens = makeTokens(face, style)))
  }
  return tokens
}

function makeTokens(face: Face, style: Style): Tokens {
  const tokens = new Map<string, Token | 'special'>()
  return {
    find(text) {
      let token = tokens.get(text)
      if (token === undefined) {
        token = isPlain(text, face) ? {text, shape: shapeOf(text, face, style), made: undefined} : 'special'
        if (tokens.size >= mostTokens) tokens.clear()
        if (text.length <= longest) tokens.set(text, token)
      }
      return token === 'special' ? undefined : token
    },
  }
}

/** Shapes text in its style. */
export function shapeOf(text: string, face: Face, style: Style, level = 0): Shape {
  const shape = face.shape(text, style.features, level % 2 === 1, style.language)
  return style.tracking === undefined || shape.rtl ? shape : spaced(shape, style.tracking)
}

function isPlain(text: string, face: Face): boolean {
  if (special.test(text)) return false
  for (const character of text) if (!face.has(character.codePointAt(0) ?? 0)) return false
  return true
}
