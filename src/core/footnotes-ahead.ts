import type {Processor} from 'unified'

/** The beginning of a note, in quotations and items too; it has no escapes. */
const definition = /^(?:[ \t>]|[-*+] )*\[\^([^\s\\[\]]{1,999})\]:/gm

/**
 * The identifiers of the notes of a text of Markdown in which directives hold blocks: a parser comes to what these hold
 * when it has been through all lines, and then does not know their notes.
 *
 * @param text - the text
 * @returns the identifiers as a parser compares them; none where there is no such directive
 */
export function footnotesIn(text: string): string[] {
  if (!/^[ \t>]*:{3,}[a-z]/m.test(text)) return []
  return Array.from(text.matchAll(definition), ([, label = '']) => label.toLowerCase().toUpperCase())
}

/** A plugin of a parser with GFM that makes notes known before their definitions are come to. */
export function footnotesAhead(this: Processor, identifiers: readonly string[]): void {
  const data = this.data()
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    {
      document: {
        null: {
          tokenize(_effects, _ok, nok) {
            this.parser.gfmFootnotes ??= [...identifiers]
            return nok
          },
        },
      },
    },
  ]
}
