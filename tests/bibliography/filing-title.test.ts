import {expect, test} from 'vitest'
import {filingTitle} from '../../src/bibliography/filing-title.js'

test.each([
  ['The Harbour Press', 'en', 'Harbour Press, The'],
  ['An Hour at Sea', 'en-GB', 'Hour at Sea, An'],
  ['THE TIDES', 'en', 'TIDES, THE'],
  ['Die neue Flut', 'de', 'neue Flut, Die'],
  ['Ein Hafen', 'de-Latn', 'Hafen, Ein'],
  ['L’Humanité des ports', 'fr', 'Humanité des ports, L’'],
  ["L'Avenir", 'fr', "Avenir, L'"],
  ['Los puertos', 'es', 'puertos, Los'],
  ['’t Schip', 'nl', 'Schip, ’t'],
  ['A “Free” Port', 'en', '“Free” Port, A'],
  ['The 1931 Strike', 'en', '1931 Strike, The'],
])('%s in %s is filed as %s', (title, language, filed) => {
  expect(filingTitle(title, language)).toBe(filed)
})

test.each([
  ['Harbour Press', 'en'],
  ['Theatre of War', 'en'],
  ['The', 'en'],
  ['A to Z of Tides', 'en'],
  ['A. M. Jones', 'en'],
  ['Un à un', 'fr'],
  ['Die Hard at Sea', 'en'],
  ['The Harbour', 'und'],
  ['The Harbour', 'zz'],
  ['D’Artagnan at Sea', 'fr'],
  ['The Harbour', 'constructor'],
  ['השלום', 'he'],
  ['', 'en'],
])('%s in %s is filed as it stands', (title, language) => {
  expect(filingTitle(title, language)).toBeUndefined()
})
