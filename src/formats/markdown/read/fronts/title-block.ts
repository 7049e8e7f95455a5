import {emptyMetadata} from '../../../../ast/build.js'
import type {Known} from '../../../../ast/metadata.js'
import {isList} from '../../../../core/list.js'
import {metadataOf} from '../front-matter.js'
import type {Yaml} from '../yaml.js'
import {blankFor, type Front} from './front.js'

/** Up to three lines that begin with `%`, each with lines that go on. */
const block = /^(?:%(?:[ \t][^\n]*)?(?:\n|$)(?:[ \t]+\S[^\n]*(?:\n|$)){0,20}){1,3}/

/** How sure it is that lines are a title block: two of them, or one. */
const certainties = {several: 0.95, one: 0.8}

/** Takes off the title block of pandoc: `% Title`, `% Author; Author` and `% Date`. */
export function titleBlock(text: string): Front | undefined {
  const [whole = ''] = block.exec(text) ?? []
  const rest = text.slice(whole.length)
  // A line that begins with a per cent sign in a paragraph is none.
  if (whole.trim() === '' || /^%|^[^\n]*\S/.test(rest)) return undefined
  const [, title = '', authors = '', date = '', ...others] = whole.split(/^%/m)
  if (others.length > 0) return undefined
  const given: Record<string, Yaml> = {
    title: oneLine(title),
    author: authorsIn(authors),
    date: oneLine(date),
  }
  const certainty = whole.split(/^%/m).length > 2 ? certainties.several : certainties.one
  const known: Known = {how: 'inferred', rule: 'title-block', certainty}
  return {
    body: blankFor(text, whole.length),
    read: file => {
      const stated = Object.fromEntries(Object.entries(given).filter(([, value]) => !isEmpty(value)))
      const metadata = metadataOf(file, stated, {line: 1, column: 1}, whole)
      return emptyMetadata({
        ...metadata,
        known: {
          ...(metadata.title !== undefined && {title: known}),
          ...(metadata.creators.length > 0 && {creators: known}),
          ...(metadata.publication && {publication: known}),
        },
      })
    },
  }
}

/** Lines that go on each other, as one. */
function oneLine(text: string): string {
  return text.trim().replace(/(?<!\s)\s*\n\s*/g, ' ')
}

/** Names stand each on a line, or between semicolons. */
function authorsIn(text: string): string[] {
  const names = text.split(/[;\n]/).map(name => name.trim())
  return names.filter(name => name !== '')
}

function isEmpty(value: Yaml): boolean {
  return isList(value) ? value.length === 0 : value === ''
}
