import {describe, expect, test} from 'vitest'
import {readImprintLines} from '../../src/bibliography/imprint-lines.js'

describe('the imprint of a title page', () => {
  test.each([
    [
      ['London: The Quay Press', '3, Dock Street, E.C.', '1884'],
      {place: 'London', publisher: 'The Quay Press', date: '1884'},
    ],
    [
      ['MARLOWE, VANE, AND CO.', '9 DOCK ROW, LONDON', 'NEW YORK, BOMBAY, AND CALCUTTA', '1908'],
      {place: 'LONDON', publisher: 'MARLOWE, VANE, AND CO.', date: '1908'},
    ],
    [['CHICAGO', 'ANN H. MARLOWE & COMPANY'], {place: 'CHICAGO', publisher: 'ANN H. MARLOWE & COMPANY'}],
    [['New York', 'B. Otter', 'MCMXIX'], {place: 'New York', publisher: 'B. Otter', date: '1919'}],
    [['London', 'Bo Otter', 'Quay Terrace', '1894'], {place: 'London', publisher: 'Bo Otter', date: '1894'}],
    [
      ['LONDON:', 'OTTER VANE & CO., Lim.', 'PIER SQUARE, E.C.', '1892'],
      {place: 'LONDON', publisher: 'OTTER VANE & CO., Lim.', date: '1892'},
    ],
    [['Second Edition', 'THE QUAY PRESS, LONDON, 1912'], {place: 'LONDON', publisher: 'THE QUAY PRESS', date: '1912'}],
    [['Marlowe & Sons, London 1931'], {place: 'London', publisher: 'Marlowe & Sons', date: '1931'}],
    [['New York, N.Y.', 'Tide Press, Inc.', '1970'], {place: 'New York, N.Y.', publisher: 'Tide Press, Inc.'}],
    [['Paris', 'Félix Otter, éditeur', '8, rue du Port', '1905'], {place: 'Paris', publisher: 'Félix Otter, éditeur'}],
    [['Leipzig', 'Verlag von Bo Otter', '1867.'], {place: 'Leipzig', publisher: 'Verlag von Bo Otter', date: '1867'}],
    [['Stuttgart 1899', 'Verlag von B. Otter'], {place: 'Stuttgart', date: '1899', publisher: 'Verlag von B. Otter'}],
    [
      ['Published by', 'TIDE BOOK CLUB', 'P. O. Box 842', 'General Post Office   New York 1, N. Y.', 'May 13, 1960'],
      {publisher: 'TIDE BOOK CLUB', place: 'New York 1, N. Y.', date: '1960-05-13'},
    ],
    [['A. MARLOWE’S SONS', 'NEW YORK AND LONDON'], {place: 'NEW YORK', publisher: 'A. MARLOWE’S SONS'}],
  ])('%j', (lines, expected) => {
    expect(readImprintLines(lines)).toMatchObject(expected)
  })

  test.each([
    [['London, 1912']],
    [['Ann Marlowe', 'London', '1931']],
    [['The Press and the Tide', 'New York', '1912']],
    [['The Quay and the Company', 'London, May 1912']],
    [['London', 'By Ann Marlowe', '1912']],
    [['The Long Road', 'Quay Press', 'London']],
    [['The Quay Press closed. It had been poor.', 'London']],
    [['The Quay Press']],
    [['Chicago', 'Quay & Company', 'PUBLISHER’S NOTE']],
    [['Marlowe & Vane, London 1931']],
  ])('is not in %j', lines => {
    expect(readImprintLines(lines)).toBeUndefined()
  })
})
