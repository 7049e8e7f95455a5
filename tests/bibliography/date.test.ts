import {expect, test} from 'vitest'
import {findDate, isDate} from '../../src/bibliography/date.js'

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
  ['1956', '1956'],
])('%s is %s', (text, edtf) => {
  expect(findDate(text)?.edtf).toBe(edtf)
})

test.each(['31 February 1912', '12.16.2011', 'Summertime', '1,956', 'May'])('%s is no day that there is', text => {
  expect(findDate(text)?.edtf.length ?? 0).toBeLessThanOrEqual(7)
})

test('a date line is a date and nothing else', () => {
  expect(isDate('(February 1941)')).toBe(true)
  expect(isDate('January 10-18 (23-31), 1918')).toBe(true)
  expect(isDate('It was in February 1941')).toBe(false)
})
