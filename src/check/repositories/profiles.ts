import type {Element} from 'xast'
import {at, nearest, type TeiDocument} from '../document.js'
import type {Findings} from '../findings.js'
import type {Requirement} from './requirement.js'
import {otherProfile} from './rules.js'

type Test = (document: TeiDocument) => Findings

function profile(remedy: string, tests: readonly Test[]): Requirement {
  return {
    rule: otherProfile,
    remedy,
    *lacks(document) {
      for (const test of tests) yield* test(document)
    },
  }
}

/** The header of Best Practices for TEI in Libraries 4.0, level 4, as far as its guidelines ask for it. */
export const librariesProfile: Requirement = profile('Write with the profile for libraries: `--set tei.profile=bptl-l4`.', [
  has('fileDesc/sourceDesc/biblStruct', 'the source in its parts'),
  has('encodingDesc/schemaRef', 'the schema of the level', ({attributes}) => attributes['url']?.startsWith('bptl:') ?? false),
  has('encodingDesc/tagsDecl/namespace/tagUsage', 'how divisions are numbered'),
  has('encodingDesc/listPrefixDef/prefixDef', 'what the prefix `bptl` stands for', ({attributes}) => attributes['ident'] === 'bptl'),
  has('fileDesc/titleStmt/title', 'a title with `type`', ({attributes}) => Boolean(attributes['type'])),
  function* ({header}) {
    if (!header.attributes['xml:lang']) yield {place: header, reason: 'Unexpected header without language, expected `xml:lang`'}
  },
]) // prettier-ignore

/** The base format of the Deutsches Textarchiv 1.1, where it differs from others most. */
export const textArchiveProfile: Requirement = profile(
  'Write with the profile of the archive, `--set tei.profile=dtabf`; it can hold no turn of a page without an image.',
  [
    has('fileDesc/sourceDesc/biblFull', 'the source as `biblFull`'),
    has('profileDesc/langUsage/language', 'a language in ISO 639-3', ({attributes}) => /^[a-z]{3}$/.test(attributes['ident'] ?? '')),
    function* ({header, root}) {
      for (const place of at(header, 'revisionDesc')) yield {place, reason: 'Unexpected `revisionDesc`, expected none'}
      if (root.attributes['xml:lang']) yield {place: root, reason: 'Unexpected `xml:lang` on `TEI`, expected it on `language` alone'}
    },
    function* ({elements}) {
      const barred = ['break', 'cert', 'resp']
      for (const place of elements) {
        const found = place.name === 'pb' ? barred.filter(name => place.attributes[name] != null) : []
        for (const name of found) yield {place, reason: `Unexpected \`${name}\` on \`pb\`, expected \`facs\` and \`n\` alone`}
      }
    },
  ],
) // prettier-ignore

/** The header has something at the end of a path. */
function has(path: string, what: string, suffices: (found: Element) => boolean = () => true): Test {
  return function* ({header}) {
    if (at(header, path).some(suffices)) return
    const place = nearest(header, path)
    yield {place, reason: `Unexpected \`${place.name}\` without ${what}, expected \`${path}\``}
  }
}
