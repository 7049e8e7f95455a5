import type {Element} from 'xast'
import {elementsIn, textOf} from '../elements.js'
import {space} from '../pieces.js'
import {all, type Handlers, type Piece, type State} from '../state.js'

/** Elements that say what words are, which the tree has no node for. */
const names = [
  'abbr', 'actor', 'addName', 'addrLine', 'addSpan', 'am', 'att', 'author', 'biblScope', 'bloc', 'c', 'caesura', 'castItem', 'cl', 'corr', 'country', 'damage', 'date', 'dateRange', 'desc', 'distinct', 'district',
  'edition', 'editor', 'email', 'ex', 'expan', 'fileDesc', 'forename', 'formula', 'g', 'genName', 'geo', 'geogFeat', 'geogName', 'gi', 'gloss', 'height', 'ident', 'idno', 'item', 'lang', 'lem', 'locus',
  'm', 'material', 'measure', 'mentioned', 'metamark', 'mod', 'name', 'nameLink', 'num', 'objectName', 'offset', 'orig', 'pc', 'persPronouns', 'phr', 'pubPlace', 'publisher',
  'quantity', 'rdg', 'rdgGrp', 'redo', 'reg', 'region', 'restore', 'resp', 'retrace', 'rhyme', 'role', 'roleDesc', 'roleName', 'rs', 's', 'secl', 'settlement', 'soCalled', 'specDesc', 'stamp', 'subst',
  'surname', 'surplus', 'tag', 'term', 'time', 'undo', 'unit', 'val', 'w', 'width', 'witness', 'listWit', 'citedRange', 'dim', 'heraldry', 'watermark', 'zone', 'line', 'u',
  'cell', 'row', 'meeting', 'extent', 'sponsor', 'funder', 'principal', 'notatedMusic', 'figDesc',
] // prettier-ignore

/** Elements that say something about the text, or of its making, and hold no words of it. */
const silent = ['addSpan', 'alt', 'altGrp', 'certainty', 'damageSpan', 'delSpan', 'fs', 'handShift', 'index', 'interp', 'interpGrp', 'join', 'joinGrp', 'link', 'linkGrp', 'listTranspose', 'precision', 'respons', 'span', 'spanGrp', 'substJoin', 'teiHeader', 'timeline', 'when', 'anchorGrp', 'divGen', 'listChange'] // prettier-ignore

/** Elements that hold parts of a name or a record: where nothing stands between these, a space does. */
const records = [
  'person', 'place', 'org', 'birth', 'death', 'event', 'persName', 'placeName', 'orgName', 'location', 'respStmt', 'analytic', 'monogr', 'imprint', 'series', 'trait', 'state', 'residence', 'occupation', 'education', 'faith',
  'nationality', 'affiliation', 'floruit', 'listPerson', 'listPlace', 'listOrg', 'listEvent', 'listRelation', 'relation', 'listNym', 'nym', 'personGrp', 'biblStruct', 'biblFull', 'msDesc', 'msIdentifier', 'physDesc', 'history',
] // prettier-ignore

/** Parts of words, and what stands between them. */
const withinWords = new Set([
  'w',
  'c',
  'pc',
  'm',
  'ex',
  'am',
  'hi',
  'g',
  'lb',
  'pb',
  'cb',
  'seg',
  'supplied',
  'unclear',
  'note',
  'anchor',
])

/** What stands in an element, with spaces between elements that hold all of its words. */
export function apart(state: State, element: Element): Piece[] {
  const parts = elementsIn(element)
  const hasText = /[^ \t\r\n]/.test(textOf(element.children.filter(({type}) => type !== 'element')))
  if (hasText || parts.length < 2 || parts.some(({name}) => withinWords.has(name))) return all(state, element)
  return parts.flatMap(part => [space(), ...state.one(state, part), space()])
}

export const transparent: Handlers = {
  ...Object.fromEntries(names.map(name => [name, all])),
  ...Object.fromEntries(records.map(name => [name, apart])),
  ...Object.fromEntries(silent.map(name => [name, () => []])),
  space: () => [space()],
}
