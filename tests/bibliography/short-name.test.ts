import {expect, test} from 'vitest'
import {emptyMetadata} from '../../src/ast/build.js'
import type {Agent, Publication} from '../../src/ast/metadata.js'
import {shortNameOf} from '../../src/bibliography/short-name.js'

const ann: Agent = {name: 'Ann Marlowe', family: 'Marlowe', roles: ['aut']}

test.each<[Publication | undefined, Agent[], string]>([
  [{title: 'The Tidal Socialist Review', volume: '17', number: '3', date: '1956-22'}, [ann], 'tsr-1956-3-marlowe'],
  [{title: 'Labor Action', wholeNumber: '12', date: '1950-05-01/1950-05-08'}, [ann], 'la-1950-12-marlowe'],
  [{title: 'Vorwärts!', number: '3–4'}, [ann], 'vorwaerts-3-4-marlowe'],
  [{title: 'Die Neue Zeit', date: '1901'}, [{name: 'Rosa Łask, Jr.', roles: []}], 'nz-1901-rosa-lask-jr'],
  [{title: 'The'}, [], 'the-on-cranes'],
  [{number: '3'}, [ann], 'marlowe-on-cranes'],
  [undefined, [], 'on-cranes'],
])('%j', (publication, creators, name) => {
  expect(shortNameOf({...emptyMetadata(), title: 'On Cranes', creators, ...(publication && {publication})})).toBe(name)
})
