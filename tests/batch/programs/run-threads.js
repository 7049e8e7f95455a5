/** Runs a batch with the hostile processor, on threads of the built library, and prints what became of each document. */

import {join} from 'node:path'
import {batch, listFolder, threadBackend} from '../../../dist/batch.js'

const [folder, limits, resume] = process.argv.slice(2)
const [root, out] = [join(folder, 'in'), join(folder, 'out')]
const entries = []
const summary = await batch({
  root,
  out,
  list: listFolder(root, () => true, out),
  open: plan =>
    threadBackend(plan, {
      jobs: 2,
      limits: JSON.parse(limits),
      processor: new URL('./hostile-processor.js', import.meta.url).href,
      chunkSize: 4,
    }),
  recipe: {},
  extensions: ['up'],
  maxBytes: 1000,
  resume: resume === 'resume',
  onEntry: ({path, verdict, findings}) => entries.push([path, verdict, findings.map(({rule}) => rule)]),
})
console.log(JSON.stringify({entries: entries.sort(([a], [b]) => (a < b ? -1 : 1)), verdicts: summary.verdicts}))
