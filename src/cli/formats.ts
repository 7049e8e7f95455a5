import type {DecodeOptions} from '../core/decode.js'
import type {Attachment, Reader, Resolve, Writer} from '../core/types.js'
import type {EpubWriteOptions, FontMaker} from '../formats/epub/index.js'
import type {HtmlWriteOptions} from '../formats/html/index.js'
import type {MarkdownWriteOptions} from '../formats/markdown/index.js'
import {flavourNames, lineNames} from '../formats/markdown/options.js'
import type {PdfFaces, PdfWriteOptions} from '../formats/pdf/index.js'
import type {TeiPublication, TeiWriteOptions} from '../formats/tei/index.js'
import {coverOf} from './cover.js'
import {profileNames} from './profiles.js'
import {makerOf} from './font-family.js'
import {formOf, listOf, valuesOf, type Kind, type Settable, type Setting} from './settings.js'
import {UsageError} from './usage-error.js'

/** What the command line gives to every writer; one without such an option passes it over. */
export interface Supply {
  resolve?: Resolve
  modified?: string
  /** The day of the conversion. */
  date?: string
  publication?: TeiPublication
  /** Fonts, for books and for PDF. */
  fonts?: FontMaker
  faces?: PdfFaces
  /** What rides along, in books and in PDF. */
  records?: readonly Attachment[]
  attachments?: readonly Attachment[]
}

/** Makes a writer, with its settings, for one document. */
export type MakeWriter = (supply: Supply) => Writer

interface WriterFormat {
  /** What each option may be set to. */
  readonly options: Readonly<Record<string, Kind>>
  readonly load: () => Promise<(options: object) => Writer>
}

/** What the command line gives to every reader; one without such an option passes it over. */
export interface ReaderSettings extends DecodeOptions {
  lineEnds?: 'keep' | 'space'
}

interface ReaderFormat {
  /** As the reader states them, to be known before it is loaded. */
  readonly extensions: readonly string[]
  readonly load: () => Promise<(options: ReaderSettings) => Reader>
}

// A reader is loaded without the writer of its format: a book needs none of what only the other takes.
const readers: Readonly<Record<string, ReaderFormat>> = {
  epub: {extensions: ['epub'], load: async () => (await import('../formats/epub/read/read-epub.js')).readEpub},
  html: {
    extensions: ['html', 'htm', 'xhtml'],
    load: async () => (await import('../formats/html/read/read-html.js')).readHtml,
  },
  json: {extensions: ['json'], load: async () => (await import('../formats/json/index.js')).readJson},
  markdown: {
    extensions: ['md', 'markdown'],
    load: async () => (await import('../formats/markdown/index.js')).readMarkdown,
  },
  tei: {extensions: ['tei.xml', 'tei', 'xml'], load: async () => (await import('../formats/tei/index.js')).readTei},
  text: {extensions: ['txt', 'text'], load: async () => (await import('../formats/text/index.js')).readText},
}

/** Options of the writer of books; the cover and the fonts are named, because their bytes cannot be. */
interface EpubSettings extends Omit<EpubWriteOptions, 'cover' | 'fonts'> {
  cover?: string
  fonts?: 'garamond' | FontMaker
}

const furniture = 'boolean'
const modified = 'string'
const conformance = ['PDF/A-3a', 'PDF/A-2a', 'PDF/A-1a', 'none'] as const
const profile = profileNames
const collections = ['corpus', 'group'] as const
const pageSize = ['6x9', 'A5', 'A4', 'Letter'] as const

const writers: Readonly<Record<string, WriterFormat>> = {
  epub: writer<EpubSettings>(
    {
      cover: 'string',
      fonts: ['garamond'],
      modified,
      identifier: 'string',
      notes: ['div', 'aside'],
      pageSource: ['both', 'source-of'],
      tree: 'boolean',
      furniture,
      style: 'string',
    },
    async () => {
      const write = (await import('../formats/epub/write-epub.js')).writeEpub
      return ({cover, fonts, ...options}) =>
        write({
          ...options,
          cover: coverOf(cover, options.resolve ?? undefined),
          fonts: fonts === 'garamond' ? makerOf([], undefined, true) : fonts,
        })
    },
  ),
  pdf: writer<PdfWriteOptions>(
    {pageSize, fontSize: 'number', letterspacing: 'boolean', modified, conformance, contents: 'boolean', furniture},
    async () => {
      return (await import('../formats/pdf/index.js')).writePdf
    },
  ),
  tei: writer<TeiWriteOptions>({date: 'string', furniture, profile, schema: 'string', collections}, async () => {
    return (await import('../formats/tei/index.js')).writeTei
  }),
  markdown: writer<MarkdownWriteOptions>(
    {flavour: flavourNames, lines: lineNames, frontMatter: 'boolean', furniture},
    async () => {
      return (await import('../formats/markdown/index.js')).writeMarkdown
    },
  ),
  html: writer<HtmlWriteOptions>({style: 'string', furniture, fragment: 'boolean'}, async () => {
    return (await import('../formats/html/write/write-html.js')).writeHtml
  }),
  json: writer<object>({}, async () => (await import('../formats/json/index.js')).writeJson),
  csl: writer<object>({}, async () => (await import('../formats/citations/index.js')).writeCsl),
  bibtex: writer<object>({}, async () => (await import('../formats/citations/index.js')).writeBibtex),
  ris: writer<object>({}, async () => (await import('../formats/citations/index.js')).writeRis),
}

/** Writers of the bibliography alone: there is no text of which words could be lost. */
const withoutText: ReadonlySet<string> = new Set(['csl', 'bibtex', 'ris'])

/** Whether what a writer writes holds the text. */
export function holdsText(name: string): boolean {
  return !withoutText.has(name)
}

/** Formats that say where the lines of the print end; in others, the marks of it would be in the way. */
const withLineEnds: ReadonlySet<string> = new Set(['tei', 'json'])

/** Whether ends of lines of the print are kept for outputs of some formats. */
export function lineEndsFor(names: readonly string[]): 'keep' | 'space' {
  return names.some(name => withLineEnds.has(name)) ? 'keep' : 'space'
}

/** Names for `--from`. */
export const readerNames: readonly string[] = Object.keys(readers)

/** Extensions that a reader knows, without the dot. */
export const readerExtensions: readonly string[] = Object.values(readers).flatMap(({extensions}) => extensions)

/** Names for `--to`. */
export const writerNames: readonly string[] = Object.keys(writers)

/** What each option of each writer may be set to. */
export const settingKinds: Readonly<Record<string, Readonly<Record<string, Kind>>>> = Object.fromEntries(
  Object.entries(writers).map(([name, {options}]) => [name, options]),
)

/** Options for `--set` with what they may be set to, as `pdf.pageSize=A4|A5`. */
export const settingForms: readonly string[] = Object.entries(writers).flatMap(([name, {options}]) =>
  Object.entries(options).map(([option, kind]) => `${name}.${option}=${formOf(kind)}`),
)

/** Loads every reader. */
export async function allReaders(settings: ReaderSettings): Promise<Reader[]> {
  return Promise.all(readerNames.map(name => readerNamed(name, settings)))
}

/**
 * Loads a reader.
 *
 * @param name - which
 * @param settings - how to read, where the caller knows it
 * @throws UsageError - if there is none of that name
 */
export async function readerNamed(name: string, settings: ReaderSettings): Promise<Reader> {
  const format = Object.hasOwn(readers, name) ? readers[name] : undefined
  if (!format) throw new UsageError(`Unexpected \`--from ${name}\`, expected ${listOf(['auto', ...readerNames])}`)
  return (await format.load())(settings)
}

/**
 * Name of the reader that knows an extension.
 *
 * @param extension - without the dot, in lower case
 */
export function readerKnowing(extension: string): string | undefined {
  return readerNames.find(name => readers[name]?.extensions.includes(extension))
}

/**
 * Loads writers.
 *
 * @param names - which
 * @param settings - values of their options
 * @returns what makes each of them for a document
 * @throws UsageError - if there is no such writer or option, or a value cannot be used
 */
export async function selectWriters(names: readonly string[], settings: readonly Setting[]): Promise<MakeWriter[]> {
  const formats = names.map(name => ({name, format: writerNamed(name)}))
  for (const {writer, option} of settings) {
    writerNamed(writer)
    if (names.includes(writer)) continue
    throw new UsageError(`Unexpected \`--set ${writer}.${option}\` without \`--to ${writer}\``)
  }
  return Promise.all(formats.map(({name, format}) => select(format, valuesOf(name, format.options, settings))))
}

async function select({load}: WriterFormat, values: object): Promise<MakeWriter> {
  const make = await load()
  try {
    make(values)
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message)
    throw error
  }
  return supply => make({...supply, ...values})
}

function writerNamed(name: string): WriterFormat {
  const format = Object.hasOwn(writers, name) ? writers[name] : undefined
  if (!format) throw new UsageError(`Unexpected writer \`${name}\`, expected ${listOf(writerNames)}`)
  return format
}

/** A writer whose options are listed, each with what it may be set to. */
function writer<Options>(
  options: Settable<Options> & WriterFormat['options'],
  load: () => Promise<(options: Options) => Writer>,
): WriterFormat {
  // The one cast: values of the kinds of `options` are options.
  return {options, load: load as WriterFormat['load']}
}
