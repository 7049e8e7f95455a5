import type {VFile} from 'vfile'
import type {Tree} from '../../../ast/nodes.js'
import {coverCharacter, coverTitle} from '../rules.js'
import {drawBlock, setBlock, type Block, type Style} from './block.js'
import type {CoverFace} from './face.js'
import {coverWords} from './words.js'

/** Faces with which a cover is set. */
export interface CoverFaces {
  regular: CoverFace
  italic: CoverFace
}

const width = 1600
const height = 2400
const middle = width / 2
const measure = 1180

/** Inks of covers; those of one periodical have the same. */
const inks = ['#7a2e22', '#23405c', '#3d4f2f', '#5c3a5a', '#7a5a1e', '#2f4f4f'] as const
const paper = '#f5f0e6'
const black = '#1f1b16'

/**
 * Sets a cover: the name of the periodical, authors, title and subtitle, and the issue.
 *
 * Letters are drawn as outlines, so that the picture is the same wherever it is shown. A line with a character that
 * the faces lack is left out, and reported.
 *
 * @param tree - an article or a collection
 * @param file - gets the messages
 * @param faces - faces to set it with
 * @returns the picture as SVG, 1600 by 2400; `undefined` if the title cannot be set
 */
export function coverSvg(tree: Tree, file: VFile, faces: CoverFaces): string | undefined {
  const words = coverWords(tree)
  if (!words) {
    coverTitle.report(file, tree, 'Unexpected tree without a title, expected one for the cover', 'Give `metadata.title`.') // prettier-ignore
    return undefined
  }
  const set = (text: string, style: Style): Block[] => {
    if (text === '') return []
    const lacking = Array.from(text).find(character => !style.face.has(character.codePointAt(0) ?? 0))
    if (lacking === undefined) return [setBlock(text, style, measure)]
    const reason = `Unexpected character \`${lacking}\` in \`${text.slice(0, 60)}\`, expected one that the face of the cover has`
    coverCharacter.report(file, tree, reason, 'Give faces that have it, or a picture as `cover`.')
    return []
  }
  const title = set(words.title, {...upright(faces), size: 190, least: 64, leading: 1.08, lines: 7})
  if (title.length === 0) return undefined
  const authors = words.authors.flatMap(name => set(name, {...smallCapitals(faces), size: words.authors.length > 3 ? 62 : 82, least: 40, leading: 1.25, lines: 2})) // prettier-ignore
  const subtitle = set(words.subtitle, {...upright(faces), face: faces.italic, size: 84, least: 44, leading: 1.2, lines: 4}) // prettier-ignore
  const masthead = set(words.masthead, {...smallCapitals(faces), size: 78, least: 44, leading: 1.2, lines: 3})
  const issue = set(words.issue, {...upright(faces), size: 56, least: 36, leading: 1.3, lines: 3})
  return draw(masthead, stack(words.authors.length > 3 ? [title, subtitle, authors] : [authors, title, subtitle]), issue, inkOf(words.masthead || words.title)) // prettier-ignore
}

function upright({regular}: CoverFaces): Pick<Style, 'face' | 'features' | 'tracking'> {
  return {face: regular, features: '', tracking: 0}
}

function smallCapitals({regular}: CoverFaces): Pick<Style, 'face' | 'features' | 'tracking'> {
  return {face: regular, features: 'smcp', tracking: 0.06}
}

/** A block, or space. */
type Row = Block | number

/** Groups of blocks with space between them. */
function stack(groups: readonly Block[][]): Row[] {
  return groups.filter(group => group.length > 0).flatMap((group, index) => (index === 0 ? group : [70, ...group]))
}

function draw(masthead: readonly Block[], main: readonly Row[], issue: readonly Block[], ink: string): string {
  const mastheadTop = 250
  const mastheadEnd = mastheadTop + heightOf(masthead)
  const issueTop = height - 250 - heightOf(issue)
  const free = [masthead.length > 0 ? mastheadEnd + 60 : 200, issue.length > 0 ? issueTop - 60 : height - 200] as const
  // The eye finds the middle of a page above its middle.
  const mainTop = Math.max(free[0] + 60, free[0] + (free[1] - free[0] - heightOf(main)) * 0.42)
  const rules = [
    ...(masthead.length > 0 ? [rule(mastheadEnd + 60)] : []),
    ...(issue.length > 0 ? [rule(issueTop - 60)] : []),
  ]
  const letters = [...place(masthead, mastheadTop), ...place(main, mainTop), ...place(issue, issueTop)]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    `<g fill="none" stroke="${ink}"><rect x="70" y="70" width="${width - 140}" height="${height - 140}" stroke-width="10"/>`,
    `<rect x="94" y="94" width="${width - 188}" height="${height - 188}" stroke-width="2.5"/></g>`,
    `<path fill="${ink}" d="${rules.join('')}"/>`,
    `<path fill="${black}" d="${letters.join('')}"/>`,
    '</svg>\n',
  ].join('\n')
}

/** A swelled rule, as printers had it in brass. */
function rule(y: number): string {
  const [left, right] = [middle - 320, middle + 320]
  return `M${left} ${y}Q${middle} ${y - 9} ${right} ${y}Q${middle} ${y + 9} ${left} ${y}Z`
}

function heightOf(rows: readonly Row[]): number {
  return rows.reduce<number>((sum, row) => sum + (typeof row === 'number' ? row : row.height), 0)
}

function place(rows: readonly Row[], top: number): string[] {
  let y = top
  return rows.map(row => {
    const start = y
    y += typeof row === 'number' ? row : row.height
    return typeof row === 'number' ? '' : drawBlock(row, middle, start)
  })
}

/** An ink that depends on the name alone. */
function inkOf(name: string): string {
  const sum = Array.from(name).reduce((hash, character) => (hash * 31 + (character.codePointAt(0) ?? 0)) % 65_521, 7)
  return inks[sum % inks.length] ?? black
}
