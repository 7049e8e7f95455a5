import type {Element} from 'xast'
import {element} from '../../../../xml/element.js'
import {relators} from '../../vocabulary.js'

/** Terms of MARC relator codes that transcriptions and articles use. */
const terms: Readonly<Record<string, string>> = {
  ann: 'Annotator', aui: 'Author of introduction', aut: 'Author', com: 'Compiler', cre: 'Creator', crr: 'Corrector',
  ctb: 'Contributor', dtc: 'Data contributor', edt: 'Editor', fac: 'Facsimilist', ill: 'Illustrator', ive: 'Interviewee',
  ivr: 'Interviewer', mrk: 'Markup editor', pbl: 'Publisher', pfr: 'Proofreader', prt: 'Printer', red: 'Redaktor',
  rev: 'Reviewer', spk: 'Speaker', trc: 'Transcriber', trl: 'Translator', wam: 'Writer of accompanying material',
} // prettier-ignore

/** What an agent did, one `resp` a role; a role that is no known code stands as it is. */
export function responsibilities(roles: readonly string[]): Element[] {
  return (roles.length === 0 ? ['ctb'] : roles).map(role => {
    const term = terms[role]
    return term === undefined ? element('resp', {}, [role]) : element('resp', {ref: relators + role}, [term])
  })
}
