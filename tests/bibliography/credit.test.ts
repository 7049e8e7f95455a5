import {expect, test} from 'vitest'
import {isCredit, parseCredit} from '../../src/bibliography/credit.js'
import {readInformation} from '../../src/bibliography/information.js'

test.each([
  ['Transcription & mark-up by Einde O’Callaghan for ETOL.', [['Einde O’Callaghan', ['trc', 'mrk'], 'ETOL']]],
  [
    'Transcription/Editing/HTML Markup: 2006 by Einde O’Callaghan.',
    [['Einde O’Callaghan', ['trc', 'edt', 'mrk'], undefined]],
  ],
  ['Transcription\\HTML Markup: Brian Reid', [['Brian Reid', ['trc', 'mrk'], undefined]]],
  ['Transcribed by Christian Høgsbjerg.', [['Christian Høgsbjerg', ['trc'], undefined]]],
  [
    'Marked up by Einde O’Callaghan for the Marxists’ Internet Archive.',
    [['Einde O’Callaghan', ['mrk'], 'Marxists’ Internet Archive']],
  ],
  ['Proofread by Chris Clayton (July 2006).', [['Chris Clayton', ['pfr'], undefined]]],
  [
    'Transcribed by Ann Marlowe and Bo Lindqvist. Proofread by Cy Vane.',
    [
      ['Ann Marlowe', ['trc'], undefined],
      ['Bo Lindqvist', ['trc'], undefined],
      ['Cy Vane', ['pfr'], undefined],
    ],
  ],
  ['Translated: George Hanna', [['George Hanna', ['trl'], undefined]]],
  ['Transcrition & Marked-up: D. Walters', [['D. Walters', ['trc', 'mrk'], undefined]]],
  ['Proofread: Unknown', []],
  ['Proofreader: Cy Vane (August 2015).', [['Cy Vane', ['pfr'], undefined]]],
  ['Translated & annotated by Cy M. Vane.', [['Cy M. Vane', ['trl', 'ann'], undefined]]],
  ['Translation/English Transcription: H. Vane', [['H. Vane', ['trl', 'trc'], undefined]]],
  ['Transcription: H. Vane, April 2003', [['H. Vane', ['trc'], undefined]]],
  ['HTML Markup:Bo Lindqvist, May 2003', [['Bo Lindqvist', ['mrk'], undefined]]],
  ['Translated: by W.M.', [['W.M.', ['trl'], undefined]]],
  ['Translated: for the Tidal Archive by Ann Marlowe.', [['Ann Marlowe', ['trl'], 'Tidal Archive']]],
  ['Transcribed for the Tidal Archive by Ann Marlowe.', [['Ann Marlowe', ['trc'], 'Tidal Archive']]],
  ['Transcribed: for tides.org by Ann Marlowe.', [['Ann Marlowe', ['trc'], 'tides.org']]],
  ['Translated: from the Russian by Ann J. Marlowe;', [['Ann J. Marlowe', ['trl'], undefined]]],
  ['Translated by Ann Marlowe from the German.', [['Ann Marlowe', ['trl'], undefined]]],
  [
    'Translated and Edited by Bo Lindqvist: published by the Tide Club, London 1990.',
    [['Bo Lindqvist', ['trl', 'edt'], undefined]],
  ],
  ['Transcription/Markup: Emil 1998/2006', [['Emil', ['trc', 'mrk'], undefined]]],
  [
    'Transcription/Markup: Bo Lindqvist in 2014 for the Tidal Archive',
    [['Bo Lindqvist', ['trc', 'mrk'], 'Tidal Archive']],
  ],
  [
    'Transcription: Original OCR and proofing by RA for the Quay library; minor corrections by Bo Lindqvist',
    [
      ['RA', ['trc', 'pfr'], 'Quay library'],
      ['Bo Lindqvist', ['crr'], undefined],
    ],
  ],
  [
    'Translated: Ann Marlowe and Bo Lindqvist, Edited by Bo Lindqvist',
    [
      ['Ann Marlowe', ['trl'], undefined],
      ['Bo Lindqvist', ['trl'], undefined],
      ['Bo Lindqvist', ['edt'], undefined],
    ],
  ],
  [
    'Translation: Dock Workers’ Network and Ann Marlowe Campaign.',
    [
      ['Dock Workers’ Network', ['trl'], undefined],
      ['Ann Marlowe Campaign', ['trl'], undefined],
    ],
  ],
  [
    'Proofed and corrected: Cy Vane, 2010; Bo Lindqvist, 2015.',
    [
      ['Cy Vane', ['pfr', 'crr'], undefined],
      ['Bo Lindqvist', ['pfr', 'crr'], undefined],
    ],
  ],
  ['Illustrations by Cy Vane.', [['Cy Vane', ['ill'], undefined]]],
  ['Supplementary transcription by Cy Vane.', [['Cy Vane', ['trc'], undefined]]],
  ['Übersetzung: Ann Marlowe', [['Ann Marlowe', ['trl'], undefined]]],
  ['Transkription u. HTML-Markierung: Ann Marlowe für das Archiv', [['Ann Marlowe', ['trc', 'mrk'], 'Archiv']]],
  ['Traduction : Ann Marlowe', [['Ann Marlowe', ['trl'], undefined]]],
  ['Traducido por Ann Marlowe', [['Ann Marlowe', ['trl'], undefined]]],
  ['Digitalización: Ann Marlowe, 2010', [['Ann Marlowe', ['trc'], undefined]]],
  ['Transcribed by the staff of the library.', []],
  ['Transcription: Original scan', []],
])('reads %s', (line, expected) => {
  expect(isCredit(line)).toBe(true)
  expect(parseCredit(line).map(({name, roles, onBehalfOf}) => [name, roles, onBehalfOf])).toEqual(expected)
})

test.each([
  'Public Domain: Tidal Archive 2009.',
  'Copyright © 1996 Ann Marlowe.',
  'Copyleft: Permission is granted to copy this.',
])('keeps as a statement of rights: %s', line => {
  expect(isCredit(line)).toBe(true)
  expect(readInformation(line)).toEqual([{kind: 'rights', text: line}])
})

test('makes nobody of words that only lead on', () => {
  expect(parseCredit('Translated and introduced by the editors of this volume')).toEqual([])
  expect(parseCredit('Public domain: note any of the transcribers, editors & proofreaders above.')).toEqual([])
})

test.each([
  'The text was transcribed by nobody, and the house knew it.',
  'Edited versions were printed in the spring.',
  'The Harbour Press',
])('does not take for a credit: %s', line => {
  expect(isCredit(line)).toBe(false)
})

test.each([
  ['Transcribed: Ann Marlowe January, 2001', [{name: 'Ann Marlowe', roles: ['trc']}]],
  ['Trascrizione: Anna Marlowe per l’Archivio, 2004', [{name: 'Anna Marlowe', roles: ['trc'], onBehalfOf: 'Archivio'}]],
  ['Mmarked up by Ann Marlowe for the Quay.', [{name: 'Ann Marlowe', roles: ['mrk'], onBehalfOf: 'Quay'}]],
  [
    'Scanned and prepared for the Quay Archive by Ann Marlowe.',
    [{name: 'Ann Marlowe', roles: ['trc'], onBehalfOf: 'Quay Archive'}],
  ],
  [
    'Digitalized by quay.org; transcribed into HTML by Bo Vane for the Quay Archive.',
    [
      {name: 'quay.org', roles: ['trc']},
      {name: 'Bo Vane', onBehalfOf: 'Quay Archive'},
    ],
  ],
  [
    'Transcribed: Ann Marlowe for the Dock Collection & Bo Vane for the Quay Archive',
    [
      {name: 'Ann Marlowe', onBehalfOf: 'Dock Collection'},
      {name: 'Bo Vane', onBehalfOf: 'Quay Archive'},
    ],
  ],
  ['Copyedited: Ann Marlowe', [{name: 'Ann Marlowe', roles: ['edt']}]],
  ['Typed up by Ann Marlowe', [{name: 'Ann Marlowe', roles: ['trc']}]],
])('%s', (line, expected) => {
  expect(parseCredit(line)).toMatchObject(expected)
})
