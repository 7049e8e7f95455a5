/** Terms of the MARC relators that occur in articles and their transcriptions, by code. */
export const relatorTerms: Readonly<Record<string, string>> = {
  abr: 'Abridger',
  adp: 'Adapter',
  ann: 'Annotator',
  arc: 'Architect',
  arr: 'Arranger',
  art: 'Artist',
  aui: 'Author of introduction',
  aut: 'Author',
  bkp: 'Book producer',
  cmp: 'Composer',
  cmt: 'Compositor',
  com: 'Compiler',
  cov: 'Cover designer',
  cre: 'Creator',
  crr: 'Corrector',
  ctb: 'Contributor',
  ctg: 'Cartographer',
  cwt: 'Commentator',
  dtc: 'Data contributor',
  dte: 'Dedicatee',
  edt: 'Editor',
  fac: 'Facsimilist',
  fnd: 'Funder',
  his: 'Host institution',
  ill: 'Illustrator',
  isb: 'Issuing body',
  ive: 'Interviewee',
  ivr: 'Interviewer',
  lyr: 'Lyricist',
  mrk: 'Markup editor',
  oth: 'Other',
  own: 'Owner',
  pbd: 'Publishing director',
  pbl: 'Publisher',
  pfr: 'Proofreader',
  pht: 'Photographer',
  prt: 'Printer',
  red: 'Redaktor',
  res: 'Researcher',
  rev: 'Reviewer',
  rpy: 'Responsible party',
  scr: 'Scribe',
  spk: 'Speaker',
  spn: 'Sponsor',
  trc: 'Transcriber',
  trl: 'Translator',
  wac: 'Writer of added commentary',
  wam: 'Writer of accompanying material',
  wde: 'Wood engraver',
  win: 'Writer of introduction',
  wpr: 'Writer of preface',
}

/**
 * The English term of a MARC relator.
 *
 * @param role - any text
 * @returns the term; `undefined` if the role is not a code that offprint knows
 * @example
 * relatorTerm('trc') // 'Transcriber'
 */
export function relatorTerm(role: string): string | undefined {
  return Object.hasOwn(relatorTerms, role) ? relatorTerms[role] : undefined
}
