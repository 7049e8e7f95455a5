import type {Tree} from '../../../ast/nodes.js'
import {formatOf} from '../../../faces/font-format.js'
import {kindOf, licencesOf, namesOf, type FontFace, type FontFamily} from '../fonts/family.js'
import type {EpubLabels} from '../labels.js'
import type {PlannedAsset, PlannedDocument} from './epub-plan.js'

/** Name of the file with the licence of the fonts. */
export const licenceHref = 'font-licence.txt'

/** Fonts as files of a book. */
export interface PlannedFonts {
  assets: readonly PlannedAsset[]
  /** The words of their licences. */
  licence: PlannedAsset
  /** Rules that stand before the style sheet. */
  css: string
}

/**
 * Plans the fonts of a book. Strong faces are left out of a book that has no strong words, if nothing but the default
 * style sheet can ask for them.
 */
export function planFonts(
  family: FontFamily,
  documents: readonly PlannedDocument[],
  hasOwnStyle: boolean,
): PlannedFonts {
  const isStrong = hasOwnStyle || documents.some(({data}) => /<(?:strong|b)\b/.test(data))
  const faces = family.faces.filter(face => isStrong || kindOf(face).weight < 600)
  const assets = (faces.length > 0 ? faces : family.faces).map((face, index) => ({face, asset: assetOf(face, index)}))
  const rules = assets.map(({face, asset}) => fontFace(face.family ?? family.name, face, asset.href))
  return {
    assets: assets.map(({asset}) => asset),
    licence: licenceOf(family),
    // On the body alone: what a reader chooses for it, or for what is in it, wins.
    css: `${rules.join('')}body {\n  font-family: ${namesOf(family)
      .map(name => `'${name}'`)
      .join(', ')}, serif;\n}\n`,
  }
}

function licenceOf(family: FontFamily): PlannedAsset {
  const texts = new Set(licencesOf(family).map(({text}) => text))
  return {href: licenceHref, mediaType: 'text/plain', data: new TextEncoder().encode([...texts].join('\n'))}
}

function assetOf({data}: FontFace, index: number): PlannedAsset {
  const format = formatOf(data) ?? 'ttf'
  return {href: `font-${index + 1}.${format}`, mediaType: `font/${format}`, data}
}

function fontFace(name: string, face: FontFace, href: string): string {
  const {weight, style} = kindOf(face)
  const lines = [`font-family: '${name}'`, `font-style: ${style}`, `font-weight: ${weight}`, `src: url(${href})`]
  return `@font-face {\n${lines.map(line => `  ${line};\n`).join('')}}\n`
}

/** Characters that the writer or the reader adds: figures, brackets, hyphens, marks of lists. */
const added = `${String.fromCodePoint(...Array.from({length: 95}, (_, index) => 32 + index))}\u00A0‐–—‘’“”•…`

function withoutFurniture(_: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'furniture'
    ? undefined
    : value
}

/**
 * All characters that may stand in a book, each once, in the order of their numbers.
 *
 * @param tree - what the book holds
 * @param labels - its own words
 * @param hasFurniture - whether it holds furniture
 */
export function charactersOf(tree: Tree, labels: EpubLabels, hasFurniture: boolean): string {
  const text = added + JSON.stringify([tree, labels], hasFurniture ? undefined : withoutFurniture)
  // Small capitals that a font lacks are made of its capitals.
  const all = new Set(text + text.toUpperCase())
  return [...all].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)).join('')
}
