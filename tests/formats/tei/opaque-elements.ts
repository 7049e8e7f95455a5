import {build} from '../../../src/ast/build.js'
import type {Article, PhrasingContent} from '../../../src/ast/nodes.js'
import type {Opaque} from '../../../src/ast/phrasing.js'

/** One value for each attribute that is written anywhere. */
const attributes: Readonly<Record<string, string>> = {
  n: '1 a', 'xml:lang': 'da', rend: 'red wide', cert: 'low', resp: '#article', corresp: 'b.xml#x', type: 'kind', subtype: 'other', ref: 'https://example.org/1 geo:2',
  wit: '#article', key: 'a key', role: 'smith baker', when: '1931-05-02', value: '-2.5', quantity: '3', unit: 'ell', commodity: 'rope', who: '#article', target: '#article', ed: 'first', break: 'no',
} // prettier-ignore
const span = {notBefore: '1930', notAfter: '1931-05', unit: 'ell'}
const bounds = {from: '1930', to: '--05', unit: 'ell'}

/** An element of others. */
export function opaque(name: string, fields: Readonly<Record<string, string>>, children: readonly (PhrasingContent | string)[] | string = 'rope'): Opaque {
  return build('opaque', {name, attributes: {...fields}}, children)
} // prettier-ignore

/** Whatever stands in a line of our own. */
const line: readonly (PhrasingContent | string)[] = [
  'a ',
  build('emphasis', 'b'),
  build('link', {url: 'https://example.org/'}, 'c'),
  build('workTitle', {level: 'book'}, 'd'),
  build('foreign', {lang: 'la'}, 'e'),
  build('delete', 'f'),
  build('editorial', {kind: 'sic', correction: 'g'}, 'h'),
  build('editorial', {kind: 'original', correction: 'i'}, 'j'),
  build('editorial', {kind: 'abbreviation', correction: 'k'}, 'l'),
  build('editorial', {kind: 'supplied'}, 'm'),
  build('editorial', {kind: 'unclear'}, 'n'),
  build('editorial', {kind: 'gap'}),
  build('editorial', {kind: 'added'}, 'o'),
  build('pageMarker', {certainty: 'stated'}),
  build('break', {}),
  build('image', {url: 'p.png', alt: 'q'}),
  build('inlineCode', {value: 'r'}),
  build('footnoteReference', {identifier: '1'}),
]

function inEveryLine(children: readonly (PhrasingContent | string)[]): Article['children'] {
  return [
    build('paragraph', children),
    build('heading', {depth: 2}, children),
    build('paragraph', [build('emphasis', children), build('link', {url: 'https://example.org/'}, children), build('workTitle', {level: 'book'}, children)]),
    build('paragraph', [build('foreign', {lang: 'la'}, children), build('delete', children), build('editorial', {kind: 'sic'}, children), build('editorial', {kind: 'added'}, children)]),
    build('paragraph', [build('editorial', {kind: 'supplied'}, children), build('editorial', {kind: 'unclear'}, children), build('editorial', {kind: 'original'}, children), build('editorial', {kind: 'abbreviation'}, children)]),
    build('list', {}, [build('listItem', {}, [build('paragraph', children)])]),
    build('table', {}, [build('tableRow', [build('tableCell', children)])]),
    build('blockquote', [build('paragraph', children), build('attribution', children)]),
    build('verse', [build('verseLine', {}, children), build('attribution', children), build('verseLine', {}, 's')]),
    build('speech', [build('speaker', children), build('paragraph', children)]),
    build('figure', [build('caption', children)]),
    build('letter', [build('opener', [build('dateline', children), build('salutation', children), build('paragraph', children)]), build('paragraph', children), build('closer', [build('signature', children)])]),
    build('attribution', children),
    build('byline', children),
    build('furniture', {role: 'other'}, children),
    build('footnoteDefinition', {identifier: '1'}, [build('paragraph', children)]),
  ]
} // prettier-ignore

/** Elements of lines, of the many that TEI has, that are in our own schema. */
const names =
  'abbr addName affiliation bloc country date distinct district email expan forename genName geogFeat geogName gloss measure mentioned name nameLink num objectName offset orgName persName placeName region roleName rs settlement soCalled stamp surname term time unit corr damage metamark mod orig q reg restore rhyme secl surplus ex formula geo ident tag val att gi app lem rdg anchor cb gb milestone label quote said stage bibl author biblScope citedRange edition editor extent publisher pubPlace idno'.split(
    ' ',
  )

/** Every element of others in every line, in each other, with every attribute, and with whatever stands in a line. */
export const everyOpaque: Article = build('article', {}, [
  build('title', 'Ropes'),
  ...inEveryLine(names.map(name => opaque(name, {unit: 'ell'}))),
  build('paragraph', names.flatMap(name => [opaque(name, attributes), opaque(name, span), opaque(name, bounds)])),
  build('paragraph', names.map(name => opaque(name, {unit: 'ell'}, names.map(inner => opaque(inner, {unit: 'ell'}))))),
  build('paragraph', names.map(name => opaque(name, {unit: 'ell'}, line))),
  build('paragraph', names.map(name => opaque(name, {unit: 'ell'}, []))),
  ...['app', 'gi', 'persName'].map(name => build('paragraph', [opaque(name, {}, [opaque('app', attributes, [opaque('lem', attributes), build('footnoteReference', {identifier: `v-${name}`, label: `v-${name}`})])])])),
  ...names.map((name, index) => build('paragraph', [opaque(name, {'xml:id': `x${index}`, unit: 'ell'})])),
  ...['app', 'gi', 'persName'].map(name => build('footnoteDefinition', {identifier: `v-${name}`, label: `v-${name}`, series: 'editor'}, [build('paragraph', [opaque('rdg', attributes, line)])])),
]) // prettier-ignore
