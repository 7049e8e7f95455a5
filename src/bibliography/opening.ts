import type {Relation} from '../ast/metadata.js'

/** Words that open a citation, and what they make of the printing; nothing for a mere `published`. */
const openings: readonly (readonly [RegExp, Relation | 'published'])[] = [
  [
    /^(?:this\s+\w+\s+(?:was\s+)?)?(?:first|originally|initially)\s+(?:re-?)?(?:published|printed|appeared|publication|edition)\b(?:\s+in\s+(?:full|part)\b|\s+serially\b|\s+in\s+instal?lments\b)?|^original(?:ly)?\s+(?:publication|in)\b|^erst(?:mals\s+)?(?:veröffentlicht|erschienen|veröffentlichung|druck)\p{L}*|^(?:première|premiere)\s+(?:publication|parution|édition)\b|^(?:primeira\s(?:edição|publicação)|første\s(?:gang\s)?(?:trykt|udgivet|utgitt)|ursprungligen\s(?:tryckt|publicerad)|impreso\spor\s(?:primera\svez)|впервые\sопубликовано)(?!\p{L})|^(?:primera\s+(?:publicación|edición)|publicado\s+por\s+(?:primera\s+vez|vez\s+primera))\b/iu,
    'first',
  ],
  [
    /^this\s(?:article|text|document|pamphlet|speech|letter|statement)\s(?:is|was)\s(?:re-?printed|reproduced|republished)(?=\sfrom\b)|^(?:taken\s+)?from\s+the\s+(?:collection|anthology)\b|^(?:(?:also\s+)?(?:re-?|newly\s+|also\s+)(?:published|printed|print)|nachdruck|wieder\s?abgedruckt|reproduit|reproducido)\b/i,
    'reprint',
  ],
  [
    /^(?:(?:\p{Lu}\p{L}{1,20}\s){1,4}(?:column\s)?from(?=\sthe\s.{4,30}\sissue\sof\s)|from|sources?|this\s+(?:version|edition|text|translation|copy)(?:\s+is)?(?:\s+taken)?|taken\s+from|extracted\s+from|text\s+from|reproduced\s+from|excerpted\s+from|quelle|aus|nach|fuente|tomado\s+de|bron|fonte|kilde|källa|fra|från|extrait\s+de|tiré\s+de)(?!\p{L})/iu,
    'source',
  ],
  [
    /^(?:and\s+in\s+full(?=\s+in[\s:])|published(?:\s+(?:in\s+(?:full|part)|serially|in\s+instal?lments)(?=\s+in\s))?|printed|publish|publication|appeared|appears|veröffentlicht|erschienen|gedruckt|paru|publié|publicado|publicación|publicada|gepubliceerd|pubblicato|trykt|udgivet|utgitt|tryckt|publicerad|опубликовано|напечатано|written)(?!\p{L})/iu,
    'published',
  ],
]

const following =
  /^\s*(?:as\b)?\s*[:.]?\s*(?:(?:in|auf|dans|en|em|na|su|sul|sulla|nel|nella|no(?!\.|\s?\d)|i(?=\s["“„«»”]?\p{Lu})|on(?=\s(?:\p{Lu}\p{Ll}+\s\d{1,2}|\d{1,2}\s\p{Lu}\p{Ll}+),?\s\d{4})|im|под|в|under)(?!\p{L}))?\s*:?\s*/u

/** How a citation begins. */
export interface Opening {
  relation?: Relation
  /** Whether the words say that somebody published it. */
  published: boolean
  /** How many characters the words take. */
  length: number
}

/**
 * Reads the words that open a citation: `From`, `First published in`, `Source:`.
 *
 * @param line - the line
 * @returns the words, and what they make of the printing; nothing if there are none
 */
export function openingOf(line: string): Opening | undefined {
  let length = 0
  let relation: Relation | undefined
  let published = false
  for (;;) {
    const rest = line.slice(length)
    const found = openings.find(([pattern]) => pattern.test(rest))
    if (!found) break
    const words = found[0].exec(rest)?.[0].length ?? 0
    const end = following.exec(rest.slice(words))?.[0].length ?? 0
    if (end === 0 && words < rest.length) break
    if (found[1] !== 'published' && (relation === undefined || relation === 'source')) relation = found[1]
    published = /^by\b/i.test(rest.slice(words + end))
    length += words + end
  }
  return length === 0 ? undefined : {...(relation !== undefined && {relation}), published, length}
}
