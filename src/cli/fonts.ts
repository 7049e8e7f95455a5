import {VFile} from 'vfile'
import {describeFont} from '../faces/describe.js'
import {openFace} from '../faces/face.js'
import {checkPermission} from '../faces/permission.js'
import {subsetFont} from '../faces/subset.js'
import {unpackFont} from '../faces/woff.js'
import type {FontMaker} from '../formats/epub/index.js'
import type {PdfFaces} from '../formats/pdf/index.js'
import {bytesOf, readInto} from './files.js'
import type {FontSettings} from './args/fonts.js'
import {facesOf, isRegular, licenceNameOf, makerOf, type GivenFont} from './font-family.js'
import type {Io} from './io.js'
import {fileOf} from './read.js'
import {attempt, printMessages} from './report.js'
import {unusableFont} from './rules.js'

/** Fonts of the caller, as the writers of books and of PDF take them. */
export interface GivenFonts {
  fonts?: FontMaker
  faces?: PdfFaces
  /** The font that cannot be used; its messages say why. */
  failed?: VFile
}

/**
 * Reads the fonts that `--font` and `--code-font` name, if they name any, and prints what is wrong with them.
 *
 * The first is of the family of the text; fonts of other families serve for characters that it lacks.
 *
 * @param settings - paths of the fonts, or `garamond`, and of the licence
 * @param isForBook - whether a book is made, in which the licence rides along
 * @param maxSize - most bytes that one may have
 * @param io - the world
 * @returns the fonts, or the file that is none
 */
export async function readFonts(
  {fonts: names, fontLicence, codeFont}: FontSettings,
  isForBook: boolean,
  maxSize: number,
  io: Io,
): Promise<GivenFonts> {
  const monospace = codeFont === undefined ? undefined : await readCodeFont(codeFont, maxSize, io)
  if (monospace instanceof VFile) return {failed: monospace}
  if (names.length === 0) return monospace ? {faces: {monospace}} : {}
  const fonts: GivenFont[] = []
  for (const name of names.filter(name => name !== 'garamond')) {
    const file = fileOf(name, io)
    const font = await attempt(file, () => readFont(file, fonts, maxSize, io))
    if (!font) return fail(file, io)
    fonts.push(font)
  }
  const isGaramond = names[0] === 'garamond'
  const [first] = fonts
  if (first && !isGaramond && !fonts.some(font => font.family === first.family && isRegular(font))) {
    const reason = `Unexpected family ${first.family} without an upright font for text, expected one`
    return refuse(first.file, reason, 'Give it with `--font` too.', io)
  }
  const faces = {...facesOf(fonts, isGaramond ? undefined : first?.family), monospace}
  if (!isForBook) return {faces}
  const licence = fontLicence === undefined ? undefined : await readLicence(fontLicence, maxSize, io)
  if (licence instanceof VFile) return {failed: licence}
  const silent = fonts.find(font => licenceNameOf(font, licence) === undefined)
  if (silent) {
    const remedy = 'Give the licence with `--font-licence FILE`: it rides along in the book.'
    return refuse(silent.file, 'Unexpected font that states no licence, expected one', remedy, io)
  }
  return {faces, fonts: makerOf(fonts, licence, isGaramond)}
}

/** The font of code, or its file, if it cannot be used. */
async function readCodeFont(path: string, maxSize: number, io: Io): Promise<Uint8Array | VFile> {
  const file = fileOf(path, io)
  const font = await attempt(file, () => readFont(file, [], maxSize, io))
  if (font) return font.data
  await printMessages(file, io)
  return file
}

async function readFont(file: VFile, others: readonly GivenFont[], maxSize: number, io: Io): Promise<GivenFont> {
  await readInto(file, maxSize, io)
  const font = await openFont(file)
  const twin = others.find(
    ({family, weight, style}) => family === font.family && weight === font.weight && style === font.style,
  )
  if (!twin) return font
  const reason = `Unexpected second font of ${font.family}, ${font.style} ${font.weight}, expected one`
  throw unusableFont.report(file, undefined, reason, `The first is \`${twin.file.path}\`.`)
}

async function openFont(file: VFile): Promise<GivenFont> {
  try {
    const data = unpackFont(bytesOf(file))
    checkPermission(data)
    // What cannot be used shows itself here, where the file has a name.
    await Promise.all([openFace(data).then(face => face.shape('a', '')), subsetFont(data, 'a')])
    const description = describeFont(data)
    // What a style sheet can name.
    const family = description.family.replace(/[^\p{L}\p{N} ._-]+/gu, ' ').replace(/^[ ._-]+/, '').trim() // prettier-ignore
    return {...description, family: family || 'Text', data, file}
  } catch (error) {
    if (error instanceof TypeError && error.message.startsWith('Unexpected ')) {
      throw unusableFont.report(file, undefined, error.message)
    }
    throw unusableFont.report(file, undefined, 'Unexpected damaged font, expected TrueType or OpenType')
  }
}

async function readLicence(path: string, maxSize: number, io: Io): Promise<string | VFile> {
  const file = fileOf(path, io)
  const text = await attempt(file, async () => {
    await readInto(file, maxSize, io)
    const words = new TextDecoder().decode(bytesOf(file)).trim()
    if (words !== '') return `${words}\n`
    throw unusableFont.report(file, undefined, 'Unexpected empty licence of fonts, expected its text')
  })
  if (text !== undefined) return text
  await printMessages(file, io)
  return file
}

async function refuse(file: VFile, reason: string, remedy: string, io: Io): Promise<GivenFonts> {
  await attempt(file, () => {
    throw unusableFont.report(file, undefined, reason, remedy)
  })
  return fail(file, io)
}

async function fail(file: VFile, io: Io): Promise<GivenFonts> {
  await printMessages(file, io)
  return {failed: file}
}
