import {Document, isMap} from 'yaml'
import type {Agent, Metadata, Publication} from '../../../../ast/metadata.js'
import {frontMatter as profile} from '../front-matter.js'

/**
 * Writes metadata as YAML: what pandoc knows by its names (`title`, `subtitle`, `author`, `date`, `lang`, `keywords`), and the
 * rest as the profile has it.
 *
 * @param metadata - the metadata
 */
export function frontMatter(metadata: Metadata): string {
  const {title, subtitle, language, ...others} = metadata
  const {creators, publication} = others
  const date = publication && dateOf(publication)
  const plain = creators.filter(isPlain).length === creators.length
  const rest = profile({...others, creators: plain ? [] : creators})
  const known = new Document(
    {
      ...(title !== undefined && {title}),
      ...(subtitle !== undefined && {subtitle}),
      ...(creators.length > 0 && {author: creators.map(({name}) => name)}),
      ...(date !== undefined && {date}),
      ...(language !== undefined && {lang: language}),
    },
    {compat: 'yaml-1.1'},
  )
  return isMap(known.contents) && known.contents.items.length > 0 ? known.toString({lineWidth: 0}) + rest : rest
}

/** A date of the calendar as EDTF has it; any other as it is printed. */
function dateOf({date, printedDate}: Publication): string | undefined {
  return date !== undefined && /^\d{4}(?:-(?:0\d|1[012])(?:-\d{2})?)?$/.test(date) ? date : (printedDate ?? date)
}

/** Whether nothing is known of an author but the name. */
function isPlain(agent: Agent): boolean {
  return agent.roles.join() === 'aut' && Object.keys(agent).every(key => key === 'name' || key === 'roles')
}
