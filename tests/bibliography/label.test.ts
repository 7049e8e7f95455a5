import {expect, test} from 'vitest'
import {subjectOf} from '../../src/bibliography/label.js'
import {nearest} from '../../src/bibliography/nearest.js'

test.each([
  ['Source', {kind: 'publication', relation: 'source'}],
  ['Sources', {kind: 'publication', relation: 'source'}],
  ['This Version', {kind: 'publication', relation: 'source'}],
  ['First Published', {kind: 'publication', relation: 'first'}],
  ['First Pubished', {kind: 'publication', relation: 'first'}],
  ['First Published as', {kind: 'publication', relation: 'first'}],
  ['Originally published', {kind: 'publication', relation: 'first'}],
  ['Published', {kind: 'publication'}],
  ['Re-Published', {kind: 'publication', relation: 'reprint'}],
  ['Reprinted', {kind: 'publication', relation: 'reprint'}],
  ['Publisher', {kind: 'publisher'}],
  ['Written', {kind: 'date', event: 'written'}],
  ['Date Written', {kind: 'date', event: 'written'}],
  ['Delivered', {kind: 'date', event: 'delivered'}],
  ['Public Domain', {kind: 'rights'}],
  ['Pubic Domain', {kind: 'rights'}],
  ['Copyleft', {kind: 'rights'}],
  ['Copyright', {kind: 'rights'}],
  ['Online Version', {kind: 'other'}],
  ['Section', {kind: 'other'}],
  ['Editor’s note', {kind: 'other'}],
  ['Transcription', {kind: 'tasks', roles: ['trc']}],
  ['Transcription/Markup', {kind: 'tasks', roles: ['trc', 'mrk']}],
  ['Transcription\\HTML Markup', {kind: 'tasks', roles: ['trc', 'mrk']}],
  ['Transcription/Editing/HTML Markup', {kind: 'tasks', roles: ['trc', 'edt', 'mrk']}],
  ['Transcrition & Marked-up', {kind: 'tasks', roles: ['trc', 'mrk']}],
  ['Transcribed and marked up', {kind: 'tasks', roles: ['trc', 'mrk']}],
  ['HTML Mark-up', {kind: 'tasks', roles: ['mrk']}],
  ['Proofread', {kind: 'tasks', roles: ['pfr']}],
  ['Proofreader', {kind: 'tasks', roles: ['pfr']}],
  ['Translated', {kind: 'tasks', roles: ['trl']}],
  ['Translation/English Transcription', {kind: 'tasks', roles: ['trl', 'trc']}],
  ['Author', {kind: 'tasks', roles: ['aut']}],
  ['Speaker', {kind: 'tasks', roles: ['spk']}],
  ['Printer', {kind: 'tasks', roles: ['prt']}],
  ['Quelle', {kind: 'publication', relation: 'source'}],
  ['Übersetzung', {kind: 'tasks', roles: ['trl']}],
  ['Transkription und HTML-Markierung', {kind: 'tasks', roles: ['trc', 'mrk']}],
  ['Erstveröffentlichung', {kind: 'publication', relation: 'first'}],
  ['Première publication', {kind: 'publication', relation: 'first'}],
  ['Traduction', {kind: 'tasks', roles: ['trl']}],
  ['Fuente', {kind: 'publication', relation: 'source'}],
  ['Primera edición', {kind: 'publication', relation: 'first'}],
  ['Escrito', {kind: 'date', event: 'written'}],
  ['Traducción', {kind: 'tasks', roles: ['trl']}],
  ['Digitalización', {kind: 'tasks', roles: ['trc']}],
  ['Derechos', {kind: 'rights'}],
  ['Bron', {kind: 'publication', relation: 'source'}],
  ['Vertaling', {kind: 'tasks', roles: ['trl']}],
  ['Traduzione', {kind: 'tasks', roles: ['trl']}],
])('%s', (label, subject) => {
  expect(subjectOf(label)).toEqual(subject)
})

test.each(['Transition', 'Harbours', 'The Quay', 'Mark Vane'])('guesses nothing of %s', label => {
  expect(subjectOf(label)).toBeUndefined()
})

test('a word between two others is neither', () => {
  expect(nearest('publishet', new Set(['publisher', 'published']))).toBeUndefined()
  expect(nearest('transcirption', new Set(['transcription']))).toBe('transcription')
  expect(nearest('sorce', new Set(['source']))).toBe('source')
  expect(nearest('horse', new Set(['source']))).toBeUndefined()
})
