import {defineConfig} from 'tsup'
import {library} from './scripts/entries.js'

/** Writes the types of the library, after `rolldown.config.ts` has written its code. */
export default defineConfig({entry: library, format: 'esm', target: 'node20', dts: {only: true}})
