/** Small documents of our own invention, each for something that a page must be able to do. */

const node = (type, children, fields) => ({type, ...fields, children})
const text = value => ({type: 'text', value})
const paragraph = (...children) =>
  node(
    'paragraph',
    children.map(child => (typeof child === 'string' ? text(child) : child)),
  )
const call = label => ({type: 'footnoteReference', identifier: label, label})
const note = (label, value) => node('footnoteDefinition', [paragraph(value)], {identifier: label, label})
const row = (...cells) =>
  node(
    'tableRow',
    cells.map(one => (typeof one === 'string' ? cell(one) : one)),
  )
const cell = (value, data) => node('tableCell', value === '' ? [] : [text(value)], data && {data})
const covered = () => cell('', {spanned: true})

function article(title, language, children) {
  const metadata = {title, language, creators: [], contributors: [], rights: [], revisions: [], unknown: []}
  return node('article', [node('title', [text(title)]), ...children], {metadata})
}

const sentences = [
  'The printers of the harbour worked by the light of whale oil until the gas came to the quay in the winter of the great frost.',
  'Nobody who set type in those years has left an account of it, and what is known was put together from receipts and quarrels.',
  'A compositor was paid by the thousand letters, and the thousand was counted by the foreman, who did not count generously.',
  'When the paper was late, which it was on every second Wednesday, the boys who sold it slept beneath the press to keep warm.',
  'The Board, for its part, held that a newspaper was a kind of cargo and that it should be weighed, taxed and insured accordingly.',
  'It is characteristic of the correspondence that both parties considered themselves extraordinarily reasonable throughout.',
  'Of the machinery nothing is left but a flywheel, which stands in the yard of the customs house and is painted every spring.',
]

const prose = (from, count) =>
  Array.from({length: count}, (_, at) => sentences[(from + at) % sentences.length]).join(' ')

const remarks = [
  'Minutes of the Harbour Board, 4 May 1861.',
  'The receipts are kept in two boxes, of which the second was opened for the first time in 1931; they have not been counted.',
  'So Marwood. Greaves has the year before, without giving a reason, and is followed by everybody who did not look.',
  'Ibid.',
  'A thousand letters of the small size, in which the advertisements were set, were paid as twelve hundred of the other. The rule was given up in 1874, after a strike of nine days of which the paper, since it did not appear, has no report.',
]

const russian =
  'Портовая газета печаталась по средам, и её продавали на набережной всякому, кто просил. Наборщики работали при свете лампы, ' +
  'а корректор приходил лишь под утро, когда листы были ещё влажными. Правление порта считало газету разновидностью груза и ' +
  'требовало, чтобы её взвешивали и облагали пошлиной наравне с прочими товарами. Переписка об этом продолжалась одиннадцать лет ' +
  'и составила бы, если бы кто-нибудь решился её напечатать, три довольно объёмистых тома.'

const hebrew =
  'העיתון של הנמל נדפס בכל יום רביעי (במחיר של 2 פרוטות), ובשנת 1931 נמכרו 1,200 עותקים. הסדרים עבדו לאור המנורה, והמגיה הגיע רק ' +
  'לפנות בוקר, כאשר הגיליונות היו עדיין לחים. הנהלת הנמל ראתה בעיתון מין מטען, ודרשה לשקול אותו ולגבות עליו מכס.'

/** The documents, by name. */
export const specimens = {
  notes: article('Of Notes', 'en', [
    ...Array.from({length: 9}, (_, at) => paragraph(
      prose(at * 2, 2), call(`${at * 2 + 1}`), ' ', prose(at * 3 + 1, 2), call(`${at * 2 + 2}`),
    )),
    ...Array.from({length: 18}, (_, at) => note(`${at + 1}`, remarks[at % remarks.length])),
  ]),
  verse: article('Of Verse', 'en', [
    paragraph(prose(0, 3)),
    ...[0, 1, 2].map(() => node('verse', [
      'The tide that brought the paper in', 'has carried it away,', 'and what was news at six o’clock',
      'is wrapping fish to-day, and will be wrapping it to-morrow still, for all that anybody knows.',
    ].map((line, at) => node('verseLine', [text(line)], at % 2 === 1 ? {indent: 1} : {})))),
    paragraph(prose(3, 4)),
  ]),
  table: article('Of Tables', 'en', [
    paragraph(prose(0, 2)),
    node('table', [
      row(cell('Harbour', {rowSpan: 2}), cell('Landed in the year', {colSpan: 2}), covered(), cell('Shillings a barrel', {colSpan: 2}), covered()),
      row(covered(), 'Herring', 'Cod', 'Spring', 'Autumn'),
      ...['Whitby', 'Hull', 'Grimsby'].flatMap((name, at) => [
        row(cell(name, {rowSpan: 2, header: true}), `${1200 + at * 310}`, `${85 + at}`, '12.5', `${9 + at}`),
        row(covered(), `${980 + at * 77}`, `${71 + at}`, '11.0', at === 1 ? 'not known, since the book was lost' : '8'),
      ]),
    ], {align: [null, null, null, null, null], data: {headerRows: 2}}),
    paragraph(prose(2, 4)),
  ]),
  russian: article('Портовая газета', 'ru', Array.from({length: 7}, () => paragraph(russian))),
  hebrew: article('עיתון הנמל', 'he', Array.from({length: 5}, () => paragraph(hebrew))),
} // prettier-ignore
