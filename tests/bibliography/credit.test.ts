import {expect, test} from 'vitest'
import {isCredit, parseCredit} from '../../src/bibliography/credit.js'

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
])('reads %s', (line, expected) => {
  expect(isCredit(line)).toBe(true)
  expect(parseCredit(line).agents.map(({name, roles, onBehalfOf}) => [name, roles, onBehalfOf])).toEqual(expected)
})

test.each([
  'Public Domain: Tidal Archive 2009.',
  'Copyright © 1996 Ann Marlowe.',
  'Copyleft: Permission is granted to copy this.',
])('keeps as a statement of rights: %s', line => {
  expect(isCredit(line)).toBe(true)
  expect(parseCredit(line).rights).toBe(true)
})

test.each([
  'The text was transcribed by nobody, and the house knew it.',
  'Edited versions were printed in the spring.',
  'The Harbour Press',
])('does not take for a credit: %s', line => {
  expect(isCredit(line)).toBe(false)
})
