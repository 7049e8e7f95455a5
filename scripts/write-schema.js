/** Writes the JSON Schema of the tree beside the built library. */

import {writeFile} from 'node:fs/promises'
import {jsonSchema} from '../dist/index.js'

await writeFile(new URL('../dist/schema.json', import.meta.url), `${JSON.stringify(jsonSchema(), null, 2)}\n`)
