import {availableParallelism} from 'node:os'
import {resolve} from 'node:path'
import {batch, listFolder, threadBackend} from 'offprint/batch'

const [root, out] = [resolve('demo/archive'), resolve('demo/archive-books')]
const summary = await batch({
  root,
  out,
  list: listFolder(root, path => path.endsWith('.htm'), out),
  extensions: ['epub'],
  recipe: {notes: 'aside'},
  maxBytes: 32_000_000,
  open: plan =>
    threadBackend(plan, {
      jobs: availableParallelism(),
      limits: {seconds: 120, megabytes: 1000},
      processor: new URL('./batch-processor.js', import.meta.url).href,
    }),
})
console.log(summary.verdicts.done, 'done,', summary.failures.length, 'not')
