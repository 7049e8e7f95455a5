import {expect, test} from 'vitest'
import type {Publication} from '../../src/ast/metadata.js'
import {isCitation, parseCitations} from '../../src/bibliography/citation.js'

/** Lines as archives print them, with the words changed; pages as `3–7, 9`. */
type Expected = Omit<Publication, 'pages' | 'printedDate'> & {pages?: string}

const source = 'source'
const first = 'first'
const reprint = 'reprint'

const lines: readonly (readonly [string, Expected])[] = [
  // Volume and number.
  ['From Tidal Review, Vol. No. 9, June 1957, pp. 1& 8.', {title: 'Tidal Review', number: '9', date: '1957-06', pages: '1, 8', relation: source}],
  ['First published in Tidal Review, 10th Year No. 2, Febuary 1960.', {title: 'Tidal Review', volume: '10', number: '2', date: '1960-02', relation: first}],
  ['Source: Writings on China, India, Mexico, the Coast and the Sea, Edited by Bo Vane, Quay & Company, Inc., Garden City, New York, 1968.', {title: 'Writings on China, India, Mexico, the Coast and the Sea', publisher: 'Quay & Company', place: 'New York', date: '1968', relation: source}],
  ['From The Tidal Review, Vol.17 No.3, Summer 1956, pp.84–88.', {title: 'The Tidal Review', volume: '17', number: '3', date: '1956-22', pages: '84–88', relation: source}],
  ['From Harbour Monthly, Vol. XXXV, No. 4, April 1950, pp. 98, 125-127.', {title: 'Harbour Monthly', volume: 'XXXV', number: '4', date: '1950-04', pages: '98, 125–127', relation: source}],
  ['From The New Tide, Vol. VII No. 6 (Whole No. 55), July 1941, pp. 152–4.', {title: 'The New Tide', volume: 'VII', number: '6', wholeNumber: '55', date: '1941-07', pages: '152–154', relation: source}],
  ['Source: Quay Appeal, Vol. IV No. 8, 24 February 1940, p. 3.', {title: 'Quay Appeal', volume: 'IV', number: '8', date: '1940-02-24', pages: '3', relation: source}],
  ['Source: The New Tide, New York, Volume II Number 7, December 1935, pp. 227–232.', {title: 'The New Tide', volume: 'II', number: '7', date: '1935-12', pages: '227–232', place: 'New York', relation: source}],
  ['From Tidal Democrat, Vol.6 No. 8 August 1902, pp.242-248. [1*]', {title: 'Tidal Democrat', volume: '6', number: '8', date: '1902-08', pages: '242–248', relation: source}],
  ['Source: Dock Monthly, Vol. 15, December 1933, No. 12', {title: 'Dock Monthly', volume: '15', number: '12', date: '1933-12', relation: source}],
  ['Source: Dock Monthly, July 1935. Vol. 17, No. 7, pp. 411-416.', {title: 'Dock Monthly', volume: '17', number: '7', date: '1935-07', pages: '411–416', relation: source}],
  ['From Tidal History, Vol. 5 No. 3.', {title: 'Tidal History', volume: '5', number: '3', relation: source}],
  ['Published: New Pilot, Vol. 1 No. 3, 18 January 1936, pp. 1 & 4.', {title: 'New Pilot', volume: '1', number: '3', date: '1936-01-18', pages: '1, 4'}],
  ['Source: The Inland Tide, Vol. XIII, No. 5, May 1936', {title: 'The Inland Tide', volume: 'XIII', number: '5', date: '1936-05', relation: source}],
  ['From The Tide, Vol.3/4, May 1930, page 2.', {title: 'The Tide', volume: '3/4', date: '1930-05', pages: '2', relation: source}],
  ['From The Tide, vol. 3 no 10, Mid-June 1965.', {title: 'The Tide', volume: '3', number: '10', date: '1965-06', relation: source}],
  ['From The Tide, Vol. 12, Nos. 3-4, Winter 1955–56, pp. 236–239.', {title: 'The Tide', volume: '12', number: '3-4', date: '1955-24', pages: '236–239', relation: source}],
  ['From The Tide, v. 12, n. 3, Fall 1965, p.5.', {title: 'The Tide', volume: '12', number: '3', date: '1965-23', pages: '5', relation: source}],
  ['From The Tide, Volume 13:4, 2005.', {title: 'The Tide', volume: '13', number: '4', date: '2005', relation: source}],
  ['From The Tide (London), Vol. 2 No. 1, 1931, pp. 3ff.', {title: 'The Tide', place: 'London', volume: '2', number: '1', date: '1931', pages: '3', relation: source}],
  ['Source: From Tidal Outlook, 29 July, 1966, Volume 4, No. 24, Paris and New York City', {title: 'Tidal Outlook', volume: '4', number: '24', date: '1966-07-29', place: 'Paris and New York City', relation: source}],
  // The date leads to where it was printed.
  ['First published in 1918 in the book Minutes of the Harbour of April 1917, p. 364.', {title: 'Minutes of the Harbour of April 1917', date: '1918', pages: '364', relation: first}],
  ['First published in full in 1957 in the journal Harbour History No. 1. Brief report published November 9, 1920 in The Tide No. 251.', {title: 'Harbour History', number: '1', date: '1957', relation: first}],
  ['Published April 22 (O.S.), 1914, in the newspaper The Tide No. 67.', {title: 'The Tide', number: '67', date: '1914-04-22'}],
  ['Source: Collected Tides, 4th English Edition, Quay Publishers, London, 1965, Volume 31, page 429', {title: 'Collected Tides', volume: '31', publisher: 'Quay Publishers', place: 'London', date: '1965', pages: '429', relation: source}],
  ['First published: As three instalments in the Harbour Leader of August 12th, 19th, and 26th 1910', {title: 'Harbour Leader', date: '1910-08-12/1910-08-26', relation: first}],
  ['First published: abridged in The Letters of Ann Marlowe, 1913', {title: 'The Letters of Ann Marlowe', date: '1913', relation: first}],
  ['Published in English for the first time in Tidal Works, Volume 40', {title: 'Tidal Works', volume: '40'}],
  // Numbers alone.
  ['From The Pilot, No. 61, October 1986, p. 21.', {title: 'The Pilot', number: '61', date: '1986-10', pages: '21', relation: source}],
  ['From The Pilot, No.9, Summer 1959, pp.1-17.', {title: 'The Pilot', number: '9', date: '1959-22', pages: '1–17', relation: source}],
  ['Source: Pilot, no. 94 (March 3, 1972)', {title: 'Pilot', number: '94', date: '1972-03-03', relation: source}],
  ['From The Pilot, Issue 12, May 1970.', {title: 'The Pilot', number: '12', date: '1970-05', relation: source}],
  ['From The Pilot, #12, May 1970.', {title: 'The Pilot', number: '12', date: '1970-05', relation: source}],
  ['From The Pilot (Whole No. 28), 3 May 1930.', {title: 'The Pilot', wholeNumber: '28', date: '1930-05-03', relation: source}],
  ['First Published: Lantern Nos. 221, 222 and 223, October 5, 6 and 7, 1920', {title: 'Lantern', number: '221, 222 and 223', date: '1920-10-05/1920-10-07', relation: first}],
  ['Source: The Inland Tide, No. 22, 1926, pp. 42-58 (5,605 words)', {title: 'The Inland Tide', number: '22', date: '1926', pages: '42–58', relation: source}],
  ['From The Pilot, No. 42, 20 April–19 May 1982: 4, pp. 18–21.', {title: 'The Pilot', number: '42', date: '1982-04-20/1982-05-19', pages: '18–21', relation: source}],
  ['Originally published in Clarity (new series), No. 7, March 1927.', {title: 'Clarity', series: 'new series', number: '7', date: '1927-03', relation: first}],
  // Without words before the numbers.
  ['From Tidal Review, 1981 : 5, May–June 1981, pp. 18–20.', {title: 'Tidal Review', volume: '1981', number: '5', date: '1981-05/1981-06', pages: '18–20', relation: source}],
  ['From Inland Tide, 2 : 8, Spring 1980, pp. 3–9.', {title: 'Inland Tide', volume: '2', number: '8', date: '1980-21', pages: '3–9', relation: source}],
  ['From Tidal Review, 1980 : 4, 20 April–17 May, 1980 : 4, pp. 9–11.', {title: 'Tidal Review', volume: '1980', number: '4', date: '1980-04-20/1980-05-17', pages: '9–11', relation: source}],
  ['Published: in Harmony, V, 8 (March 1969)', {title: 'Harmony', volume: 'V', number: '8', date: '1969-03'}],
  ['First Published: Tides and Towns 29 (Summer 1965)', {title: 'Tides and Towns', volume: '29', date: '1965-22', relation: first}],
  ['Source: Ann Marlowe, ‘The Quay and the Crane: A Note’, Inland (London) 4.2 (Winter 1977), 15-17', {title: 'Inland', place: 'London', volume: '4', number: '2', date: '1977-24', pages: '15–17', relation: source}],
  ['From Tides and Towns 29(3), Fall 1965, pp. 3-4.', {title: 'Tides and Towns', volume: '29', number: '3', date: '1965-23', pages: '3–4', relation: source}],
  // Newspapers.
  ['From The Quay Worker, 26 May 1984.', {title: 'The Quay Worker', date: '1984-05-26', relation: source}],
  ['Source: Common Tide, Oct. 12, 1889', {title: 'Common Tide', date: '1889-10-12', relation: source}],
  ['Source: Harbour Standard, January 1906.', {title: 'Harbour Standard', date: '1906-01', relation: source}],
  ['From: Lantern, March 21, 1988, pp. 6–7.', {title: 'Lantern', date: '1988-03-21', pages: '6–7', relation: source}],
  ['Source: The Call, 17 October 1918, p. 5 (1,458 words)', {title: 'The Call', date: '1918-10-17', pages: '5', relation: source}],
  ['Originally published in New Pilot (London), 27 September 1941.', {title: 'New Pilot', place: 'London', date: '1941-09-27', relation: first}],
  ['From Lantern, July/August 1976.', {title: 'Lantern', date: '1976-07/1976-08', relation: source}],
  ['From Lantern, December 1947–January 1948, p. 4, 12.', {title: 'Lantern', date: '1947-12/1948-01', pages: '4, 12', relation: source}],
  ['From Lantern, p. 4, 20 April 1940.', {title: 'Lantern', date: '1940-04-20', pages: '4', relation: source}],
  ['From Lantern, 7.12.1905, p. 4.', {title: 'Lantern', date: '1905-12-07', pages: '4', relation: source}],
  ['First Published: 26-27 January 1918 in Lantern Nos. 9, 10 and 15', {title: 'Lantern', number: '9, 10 and 15', date: '1918-01-26/1918-01-27', relation: first}],
  ['Source: Freedom, 1912', {title: 'Freedom', date: '1912', relation: source}],
  ['From The Tidal Register 1975, pp.75-94.', {title: 'The Tidal Register', date: '1975', pages: '75–94', relation: source}],
  // Article and author before the periodical.
  ['Factitious Harbours, Tidal Democrat, Vol.6, No.2, Feb. 1902.', {title: 'Tidal Democrat', volume: '6', number: '2', date: '1902-02'}],
  ['A. Marlowe, Leaders of the Dock: XXIII. The Crane, Modern Tide, December 1881, Vol.III, No.12, p.349-354.', {title: 'Modern Tide', volume: 'III', number: '12', date: '1881-12', pages: '349–354'}],
  ['Ann Marlowe, Too High, Inland Tide (1st series), No.22, Autumn 1965. (review)', {title: 'Inland Tide', series: '1st series', number: '22', date: '1965-23'}],
  ['Source: Ann Marlowe, “On Cranes in 1905”, The Tide, Vol. 3, No. 2, 1926, p. 7.', {title: 'The Tide', volume: '3', number: '2', date: '1926', pages: '7', relation: source}],
  ['From “The Quay”, The Tide, 5 May 1930.', {title: 'The Tide', date: '1930-05-05', relation: source}],
  ['Source: Bo Lindqvist, The Crane, Tidal Monthly, No. 3, May 1930.', {title: 'Tidal Monthly', number: '3', date: '1930-05', relation: source}],
  // Books.
  ['From Two Essays on Harbours, New York 1966.', {title: 'Two Essays on Harbours', place: 'New York', date: '1966', relation: source}],
  ['Reprinted in A. Marlowe, Essays on Cranes, New & Old, 1907, pp.102-104.', {title: 'Essays on Cranes, New & Old', date: '1907', pages: '102–104', relation: reprint}],
  ['Reprinted in Ann Marlowe, Articles of Water, London 2000), pp. 168–169.', {title: 'Articles of Water', place: 'London', date: '2000', pages: '168–169', relation: reprint}],
  ['Republished in A. Marlowe & B. Lindqvist, The Changing Quay, London 1987.', {title: 'The Changing Quay', place: 'London', date: '1987', relation: reprint}],
  ['Source: Marlowe’s Collected Works, Tidal Publishers, Moscow, Volume 26, 1972, pp. 453-482', {title: 'Marlowe’s Collected Works', publisher: 'Tidal Publishers', place: 'Moscow', volume: '26', date: '1972', pages: '453–482', relation: source}],
  ['Source: Selected Works of A.B. Marlowe, Volume I.', {title: 'Selected Works of A.B. Marlowe', volume: 'I', relation: source}],
  ['Published: Dock Library Publishers, New York, December 1939.', {publisher: 'Dock Library Publishers', place: 'New York', date: '1939-12'}],
  ['Published: by Friends of the Tide, Price 10 cents, New York 1930;', {publisher: 'Friends of the Tide', place: 'New York', date: '1930'}],
  ['Source: A. M. Marlowe: Leader and Pilot, compiled and edited by the staff of the Morning Tide. New York, Dock Library Publishers, 1939.', {title: 'A. M. Marlowe: Leader and Pilot', place: 'New York', publisher: 'Dock Library Publishers', date: '1939', relation: source}],
  ['Source: Problems of the Quay, by Ann Marlowe, 1932', {title: 'Problems of the Quay', date: '1932', relation: source}],
  ['Source: Jean Marin (ed.), Les Grues du port et autres textes, Paris, Éditions du Quai, 2011:', {title: 'Les Grues du port et autres textes', place: 'Paris', publisher: 'Éditions du Quai', date: '2011', relation: source}],
  ['Source: Marlowe, Lindqvist and others "Dock Writers’ Congress 1934", Quay & Wharf, 1977', {title: 'Dock Writers’ Congress 1934', publisher: 'Quay & Wharf', date: '1977', relation: source}],
  ['Source: Stenographic account of the Ninth Congress of the Dock Union (Harbour), Moscow, 1922, pp. 269-275.', {title: 'Stenographic account of the Ninth Congress of the Dock Union (Harbour)', place: 'Moscow', date: '1922', pages: '269–275', relation: source}],
  ['Source: Ann Marlowe, How Docks Are Dug, Dock Monthly pamphlet no. 2, (1933?)', {title: 'How Docks Are Dug', number: '2', date: '1933?', relation: source}],
  ['Re-Published: Spark, Texts 1930-1932, Quay Publications, 1986', {title: 'Spark, Texts 1930-1932', publisher: 'Quay Publications', date: '1986', relation: reprint}],
  ['Source: The Struggle for a Dock (c) Quay Books 2001 ISBN 1876646217', {title: 'The Struggle for a Dock', date: '2001', identifiers: [{scheme: 'isbn', value: '1876646217'}], relation: source}],
  ['Source: The Unbroken Rope', {title: 'The Unbroken Rope', relation: source}],
  ['Source: Tidal Miscellany XXII, Party Press, Moscow, 1933, pp347-8', {title: 'Tidal Miscellany', volume: 'XXII', publisher: 'Party Press', place: 'Moscow', date: '1933', pages: '347–348', relation: source}],
  ['Source: Marlowe Collected Works, Quay Publishing House, 1961, Moscow, Volume 5, pages 347-530.', {title: 'Marlowe Collected Works', publisher: 'Quay Publishing House', place: 'Moscow', volume: '5', date: '1961', pages: '347–530', relation: source}],
  ['Source: Marlowe and Lindqvist Selected Works, Volume One, Quay Publishers, Moscow, 1969, pp. 98-137;', {title: 'Marlowe and Lindqvist Selected Works', volume: 'One', publisher: 'Quay Publishers', place: 'Moscow', date: '1969', pages: '98–137', relation: source}],
  ['This article is reprinted from Dock Monthly, Vol. 10, #3, Jan. 13, 1967, pp. 8-13.', {title: 'Dock Monthly', volume: '10', number: '3', date: '1967-01-13', pages: '8–13', relation: 'reprint'}],
  ['Published: Foreign Languages Press, 1975', {publisher: 'Foreign Languages Press', date: '1975'}],
  ['Source: Twopenny pamphlet published by the Quay Press, London, in May 1848.', {publisher: 'Quay Press', place: 'London', date: '1848-05', relation: source}],
  ['First Published: as a pamphlet in London, February 1848;', {date: '1848-02', relation: first}],
  ['From Notes of the Month, Inland International 57, April 1973, p.3.', {title: 'Inland International', number: '57', date: '1973-04', pages: '3', relation: source}],
  ['This article first appeared in the Quay Worker, New Series Vol. 3 No. 1, 5 May 1958.', {title: 'Quay Worker', series: 'New Series', volume: '3', number: '1', date: '1958-05-05', relation: first}],
  // German, French, Spanish, and others.
  ['Quelle: Die neue Flut, 7. Jg., Nr. 3, März 1912, S. 12–15.', {title: 'Die neue Flut', volume: '7', number: '3', date: '1912-03', pages: '12–15', relation: source}],
  ['Aus: Die Flut, Jg. 3, Heft 4, Berlin 1921, S. 5 f.', {title: 'Die Flut', volume: '3', number: '4', place: 'Berlin', date: '1921', pages: '5', relation: source}],
  ['Erstmals veröffentlicht in Die Flut, Nr. 12, 3. Mai 1921.', {title: 'Die Flut', number: '12', date: '1921-05-03', relation: first}],
  ['Source : La Marée, n° 12, 3 mai 1931, pp. 3-4.', {title: 'La Marée', number: '12', date: '1931-05-03', pages: '3–4', relation: source}],
  ['Paru dans La Marée, tome II, no 3, mars 1931, p. 7.', {title: 'La Marée', volume: 'II', number: '3', date: '1931-03', pages: '7'}],
  ['Source : La Marée, 5e année, n°3, août 1936.', {title: 'La Marée', volume: '5', number: '3', date: '1936-08', relation: source}],
  ['Fuente: La Marea, núm. 4, 3 de mayo de 1931, págs. 2-3.', {title: 'La Marea', number: '4', date: '1931-05-03', pages: '2–3', relation: source}],
  ['Fuente: La Marea, año 2, número 4, mayo de 1931.', {title: 'La Marea', volume: '2', number: '4', date: '1931-05', relation: source}],
  ['Bron: De Vloed, jaargang 4, nr. 2, mei 1921, blz. 3.', {title: 'De Vloed', volume: '4', number: '2', date: '1921-05', pages: '3', relation: source}],
  ['Fonte: La Marea, anno 1921, n. 3, 5 maggio 1921, pagg. 3-4.', {title: 'La Marea', number: '3', date: '1921-05-05', pages: '3–4', relation: source}],
  ['Source: Marlowe, Collected Works, Volume 5, Moscow 1965, pp. 3-7.', {title: 'Collected Works', volume: '5', place: 'Moscow', pages: '3–7', date: '1965', relation: source}],
  ['Källa: A B Marlowes Samlade verk, 4:e ry uppl., b 23, s 295-97', {title: 'A B Marlowes Samlade verk', volume: '23', pages: '295–297', relation: source}],
  ['Anna Marlowe Werke [AMW], Berlin 1970ff., Bd. 7.1, 1. Auflage, Kai Verlag 2017, S. 104', {title: 'Anna Marlowe Werke', volume: '7.1', place: 'Berlin', publisher: 'Kai Verlag', pages: '104', date: '2017'}],
  ['Erstveröffentlichung als Faksimile. In: Die Flut in Bildern, Hamburg 1969, S. 82.', {title: 'Die Flut in Bildern', place: 'Hamburg', pages: '82', date: '1969', relation: first}],
] // prettier-ignore

test.each(lines)('%s', (line, expected) => {
  expect(isCitation(line)).toBe(true)
  const [found, ...others] = parseCitations(line)
  expect(plain(found)).toEqual(expected)
  expect(others).toEqual([])
})

test('reads the issues of a text in several', () => {
  const line = 'From Tide, Vol.3 No.12, May 1942, pp.377-382, and Vol.4 No.1, June 1942, pp.21-26.'
  expect(parseCitations(line).map(plain)).toEqual([
    {title: 'Tide', volume: '3', number: '12', date: '1942-05', pages: '377–382', relation: source},
    {title: 'Tide', volume: '4', number: '1', date: '1942-06', pages: '21–26', relation: 'continuation'},
  ])
  const other =
    'From Tide, Vol. V No. 4 (Whole No. 100), 23 May 1932, p. 3 & Vol. V No. 5 (Whole No. 101), 30 May 1932, p. 3.'
  expect(parseCitations(other).map(({wholeNumber}) => wholeNumber)).toEqual(['100', '101'])
})

test('finds no title in words about copies', () => {
  const line = 'Source: Microfilm collection and bound volumes provided by the Quay Library, San Francisco, California.'
  expect(parseCitations(line)[0]?.title).toBeUndefined()
})

function plain({pages, ...publication}: Publication = {}): Expected {
  const others = {...publication}
  delete others.printedDate
  const text = pages?.map(({first, last}) => (last === undefined ? first : `${first}–${last}`)).join(', ')
  return {...others, ...(text !== undefined && {pages: text})}
}

test('the edition that a text is from has no title', () => {
  expect(parseCitations('From the English edition of 1888, edited by Bo Vane')[0]).toEqual({
    date: '1888',
    printedDate: '1888',
    relation: 'source',
  })
})
