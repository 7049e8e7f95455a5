import {toHtml} from 'hast-util-to-html'
import type {VFile} from 'vfile'
import type {TextWriter} from '../../../core/types.js'
import type {HtmlWriteOptions} from '../options.js'
import {forbiddenCharacter} from '../rules.js'
import {breakLines} from './break-lines.js'
import {pageOf} from './page.js'

/** What HTML cannot hold: controls, halves of surrogate pairs, noncharacters. */
const forbidden = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu

/**
 * Makes a writer of HTML: one page, complete in itself, that loads nothing and runs nothing.
 *
 * Headings follow the nesting of sections; notes, page breaks and subtitles carry the roles of the
 * Digital Publishing WAI-ARIA Module 1.1.
 *
 * @param options - how to write
 * @returns the writer
 * @example
 * const tree = build('article', {metadata: {language: 'en'}}, ['First words.'])
 * const file = await write(tree, {to: writeHtml({fragment: true})})
 * file.value //=> '<article lang="en">\n<p class="opening">First words.</p>\n</article>\n'
 */
export function writeHtml(options?: Readonly<HtmlWriteOptions> | null): TextWriter {
  return {
    name: 'html',
    mediaType: 'text/html',
    extension: 'html',
    write(tree, file) {
      const root = breakLines(pageOf(tree, file, options ?? {}))
      return replaceForbidden(`${toHtml(root)}\n`, file)
    },
  }
}

function replaceForbidden(html: string, file: VFile): string {
  let count = 0
  const clean = html.replace(forbidden, () => {
    count += 1
    return '\uFFFD'
  })
  if (count > 0) {
    forbiddenCharacter.report(file, undefined, `Unexpected control characters (${count}), expected characters of HTML`)
  }
  return clean
}
