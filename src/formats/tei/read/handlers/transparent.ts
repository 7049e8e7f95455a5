import {all, type Handlers, type Piece} from '../state.js'

/** Elements that say what words are, which the tree has no node for. */
const names = [
  'abbr', 'actor', 'addName', 'addrLine', 'addSpan', 'am', 'att', 'author', 'biblScope', 'bloc', 'c', 'caesura', 'castItem', 'cl', 'corr', 'country', 'damage', 'date', 'dateRange', 'desc', 'distinct', 'district',
  'edition', 'editor', 'email', 'ex', 'expan', 'fileDesc', 'forename', 'formula', 'g', 'genName', 'geo', 'geogFeat', 'geogName', 'gi', 'gloss', 'height', 'ident', 'idno', 'item', 'lang', 'lem', 'locus',
  'm', 'material', 'measure', 'mentioned', 'metamark', 'mod', 'name', 'nameLink', 'num', 'objectName', 'offset', 'orgName', 'orig', 'pc', 'persName', 'persPronouns', 'phr', 'placeName', 'pubPlace', 'publisher',
  'quantity', 'rdg', 'rdgGrp', 'redo', 'reg', 'region', 'restore', 'resp', 'respStmt', 'retrace', 'rhyme', 'role', 'roleDesc', 'roleName', 'rs', 's', 'secl', 'series', 'settlement', 'soCalled', 'specDesc', 'stamp', 'subst',
  'surname', 'surplus', 'tag', 'term', 'time', 'undo', 'unit', 'val', 'w', 'width', 'witness', 'listWit', 'imprint', 'monogr', 'analytic', 'citedRange', 'dim', 'heraldry', 'watermark', 'zone', 'line', 'u', 'listPerson', 'person',
  'listPlace', 'place', 'listOrg', 'org', 'cell', 'row', 'meeting', 'extent', 'sponsor', 'funder', 'principal', 'notatedMusic', 'figDesc',
] // prettier-ignore

/** Elements that say something about the text, or of its making, and hold no words of it. */
const silent = ['addSpan', 'alt', 'altGrp', 'certainty', 'damageSpan', 'delSpan', 'fs', 'handShift', 'index', 'interp', 'interpGrp', 'join', 'joinGrp', 'link', 'linkGrp', 'listTranspose', 'precision', 'respons', 'span', 'spanGrp', 'substJoin', 'teiHeader', 'timeline', 'when', 'anchorGrp', 'divGen', 'listChange'] // prettier-ignore

const space: Piece = {type: 'text', value: ' '}

export const transparent: Handlers = {
  ...Object.fromEntries(names.map(name => [name, all])),
  ...Object.fromEntries(silent.map(name => [name, () => []])),
  space: () => [{...space}],
}
