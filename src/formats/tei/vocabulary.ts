/**
 * What reader and writer have to agree on: the namespace, the classes of elements, and the values of
 * attributes that TEI leaves open.
 */

/** Namespace of TEI P5. */
export const namespace = 'http://www.tei-c.org/ns/1.0'

/** Where the schema of TEI in full is published. */
export const schema = 'https://www.tei-c.org/release/xml/tei/custom/schema/relaxng/tei_all.rng'

/** The system of dates that `when-custom` follows. */
export const datingMethod = 'https://www.loc.gov/standards/datetime/'

/** Where the codes of tasks are defined. */
export const relators = 'http://id.loc.gov/vocabulary/relators/'

/** Elements that may stand at the head of a division. */
export const divisionTop: ReadonlySet<string> = new Set(['head', 'opener', 'byline', 'dateline', 'argument', 'salute', 'signed']) // prettier-ignore

/** Elements that may stand at the foot of a division. */
export const divisionBottom: ReadonlySet<string> = new Set(['closer', 'byline', 'dateline', 'argument', 'salute', 'signed', 'postscript', 'trailer', 'epigraph']) // prettier-ignore

/** Elements that may stand anywhere, in a line and among blocks. */
export const anywhere: ReadonlySet<string> = new Set(['pb', 'lb', 'milestone', 'fw', 'note', 'figure', 'gap'])

/** Elements that may stand in a speech, beside those that may stand anywhere. */
export const speechParts: ReadonlySet<string> = new Set(['speaker', 'p', 'ab', 'lg', 'list', 'table', 'quote', 'cit', 'floatingText', 'stage']) // prettier-ignore

/** Lines of the beginning and the end of a letter, and what may stand between them. */
export const linesOfLetters: ReadonlySet<string> = new Set([
  'seg',
  'salute',
  'signed',
  'dateline',
  'byline',
  'argument',
  ...anywhere,
])

/** Blocks of text: what may stand in a division, a quotation, an item and a note. */
export const blocks: ReadonlySet<string> = new Set(['p', 'ab', 'lg', 'sp', 'list', 'table', 'quote', 'cit', 'floatingText', 'label', 'bibl', 'stage']) // prettier-ignore

/** Type of the text of a collection that holds no article. */
export const collection = 'collection'

/** Type of a text that stands for no node: it holds divisions where TEI has no place for them. */
export const passage = 'passage'

/** Type of a division that stands for no node: it holds blocks after a division. */
export const continuation = 'continuation'

/** Rendition of an element that stands for no node: TEI demands one of its kind there. */
export const filler = 'empty'

/** Elements whose `rend` holds the names of classes that a source gives them. */
export const classed: ReadonlySet<string> = new Set([
  'p', 'ab', 'div', 'head', 'label', 'byline', 'dateline', 'opener', 'closer', 'salute', 'signed', 'argument', 'quote', 'bibl', 'table', 'row', 'cell', 'figure', 'lg', 'sp',
  'speaker', 'floatingText', 'note', 'fw', 'milestone', 'trailer',
]) // prettier-ignore

/** Elements whose children are elements alone, each on a line of its own. */
export const elementOnly: ReadonlySet<string> = new Set([
  'teiCorpus', 'TEI', 'text', 'front', 'body', 'back', 'group', 'div', 'floatingText', 'argument', 'lg', 'sp', 'list', 'table', 'figure', 'cit', 'opener', 'closer', 'postscript',
  'teiHeader', 'fileDesc', 'titleStmt', 'respStmt', 'publicationStmt', 'availability', 'notesStmt', 'sourceDesc', 'listBibl', 'biblStruct', 'biblFull', 'seriesStmt', 'analytic',
  'monogr', 'imprint', 'encodingDesc', 'projectDesc', 'samplingDecl', 'editorialDecl', 'correction', 'hyphenation', 'normalization', 'quotation',
  'segmentation', 'interpretation', 'tagsDecl', 'namespace', 'refsDecl', 'citeStructure', 'classDecl', 'taxonomy', 'listPrefixDef', 'prefixDef', 'appInfo',
  'application', 'profileDesc', 'langUsage', 'correspDesc', 'correspAction', 'textClass', 'keywords', 'revisionDesc',
]) // prettier-ignore

/** Role of a name that stands for no node: that of the author in a line that may not mark it otherwise. */
export const authorRole = 'author'

/** Rendition of a line break where ends of lines of the print are tagged too. */
export const lineBreak = 'line-break'

/** What stands in the identifier of a note for a mark of which XML has no character there, such as `*`. */
export const markId = 'mark'

/** Types of notes, by whose they are. */
export const noteSeries = {author: 'authorial', editor: 'editorial', transcriber: 'transcriber'} as const

/** Elements of what was printed and of what an editor reads instead, by the kind of intervention. */
export const readings = {
  sic: ['sic', 'corr'],
  original: ['orig', 'reg'],
  abbreviation: ['abbr', 'expan'],
} as const

/** Levels of titles of works. */
export const titleLevels = {article: 'a', journal: 'j', book: 'm'} as const

/** How highlighted words look, as CSS, by the identifier of their `rendition`. */
export const renditions = {
  italic: 'font-style: italic;',
  letterspaced: 'letter-spacing: 0.15em;',
  bold: 'font-weight: bold;',
  'small-caps': 'font-variant: small-caps;',
  superscript: 'vertical-align: super;',
  subscript: 'vertical-align: sub;',
  'line-through': 'text-decoration: line-through;',
  left: 'text-align: left;',
  center: 'text-align: center;',
  right: 'text-align: right;',
} as const

/** Names of renditions. */
export type RenditionName = keyof typeof renditions
