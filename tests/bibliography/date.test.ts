import {expect, test} from 'vitest'
import {findDate, isDate, isWeekday} from '../../src/bibliography/date.js'

test.each([
  ['Summer 1956', '1956-22'],
  ['Fall 1965', '1965-23'],
  ['Winter 1956–57', '1956-24'],
  ['February 1941', '1941-02'],
  ['2 December 1946', '1946-12-02'],
  ['December 2, 1946', '1946-12-02'],
  ['21. April 2009', '2009-04-21'],
  ['7.12.2005', '2005-12-07'],
  ['July/August 1976', '1976-07/1976-08'],
  ['September–October 1950', '1950-09/1950-10'],
  ['February and March 1912', '1912-02/1912-03'],
  ['December–January 1957', '1956-12/1957-01'],
  ['10-18 January, 1918', '1918-01-10/1918-01-18'],
  ['Mid-June 1965', '1965-06'],
  ['März 1912', '1912-03'],
  ['3 de mayo de 1931', '1931-05-03'],
  ['le 1er août 1914', '1914-08-01'],
  ['20 April–17 May, 1980', '1980-04-20/1980-05-17'],
  ['20 April – 17 May 1980', '1980-04-20/1980-05-17'],
  ['28 December–3 January 1948', '1947-12-28/1948-01-03'],
  ['December 28, 1947–January 3, 1948', '1947-12-28/1948-01-03'],
  ['October 5, 6 and 7, 1920', '1920-10-05/1920-10-07'],
  ['5, 6 and 7 October 1920', '1920-10-05/1920-10-07'],
  ['25th of March, 1871', '1871-03-25'],
  ['3.XII.1925', '1925-12-03'],
  ['14-1-1919', '1919-01-14'],
  ['25/12/1931', '1931-12-25'],
  ['5/6/1931', '1931'],
  ['31 mars 1977', '1977-03-31'],
  ['December/January 1947/48', '1947-12/1948-01'],
  ['December 1947–January 1948', '1947-12/1948-01'],
  ['Spring–Summer 1970', '1970'],
  ['Winter 1955/56', '1955-24'],
  ['Fall, 1961', '1961-23'],
  ['early 1935', '1935'],
  ['c. 1920', '1920~'],
  ['circa 1920', '1920~'],
  ['1935(?)', '1935?'],
  ['1935 (?)', '1935?'],
  ['1902–1903', '1902/1903'],
  ['1939-40', '1939/1940'],
  ['between 1902 and 1905', '1902/1905'],
  ['the 1930s', '193X'],
  ['January 10-18 (23-31), 1918', '1918-01-10/1918-01-18'],
  ['10 (23) January 1918', '1918-01-10'],
  ['17 February, [1863]', '1863-02-17'],
  ['March 3 [1863]', '1863-03-03'],
  ['[London, 22 March 1859]', '1859-03-22'],
  ['April 29 (May 12), 1917', '1917-04-29'],
  ['29 April (12 May) 1917', '1917-04-29'],
  ['April 22 (O.S.), 1914', '1914-04-22'],
  ['1956', '1956'],
  ['1º de maio de 1925', '1925-05-01'],
  ['10. jan 2000', '2000-01-10'],
  ['14 mars 1912', '1912-03-14'],
  ['4. desember 1918', '1918-12-04'],
  ['12 марта 1923 г.', '1923-03-12'],
  ['5 Μαΐου 1925', '1925-05-05'],
  ['3 Mayıs 1976', '1976-05-03'],
  ['1 września 1939', '1939-09-01'],
  ['5 марта 1917г.', '1917-03-05'],
  ['1917–1918гг.', '1917/1918'],
  ['1905р.', '1905'],
  ['7 EKİM 1917', '1917-10-07'],
  ['5 ARALIK 1920', '1920-12-05'],
  ['Wal-Mart, 1994', '1994'],
  ['17 Agustus 1945', '1945-08-17'],
  ['kesäkuu 1917', '1917-06'],
])('%s is %s', (text, edtf) => {
  expect(findDate(text)?.edtf).toBe(edtf)
})

test.each(['31 February 1912', '12.16.2011', 'Summertime', '1,956', 'May'])('%s is no day that there is', text => {
  expect(findDate(text)?.edtf.length ?? 0).toBeLessThanOrEqual(7)
})

test.each([
  ['printed early 1935 or so', 'early 1935'],
  ['Mid-June 1965, p. 3', 'Mid-June 1965'],
  ['London, Spring/Summer 1970.', 'Spring/Summer 1970'],
  ['No. 4, 20 April–19 May 1982', '20 April–19 May 1982'],
])('%s says it with the words %s', (text, words) => {
  expect(findDate(text)?.text).toBe(words)
})

test('a date line is a date and nothing else', () => {
  expect(isDate('(February 1941)')).toBe(true)
  expect(isDate('January 10-18 (23-31), 1918')).toBe(true)
  expect(isDate('It was in February 1941')).toBe(false)
  expect(isDate('1928 г.')).toBe(true)
  expect(isDate('(1928 року)')).toBe(true)
  expect(['Monday, December 11, 1923', 'Freitag, den 3. Mai 1931', 'lundi 3 mai 1931'].map(isWeekday)).toEqual([
    true,
    true,
    true,
  ])
  expect(['May 3, 1931', 'Sunday in May 1931', 'Sunday Tide May 1931'].map(isWeekday)).toEqual([false, false, false])
})
