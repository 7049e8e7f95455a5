/** A worker with the hostile processor, or a run that gives documents to such workers. */

import {join} from 'node:path'
import {batch, listFolder} from '../../../dist/batch.js'
import {redisBackend, workOnQueue} from '../../../dist/batch-redis.js'

const [role, url, folder] = process.argv.slice(2)

if (role === 'worker') {
  await workOnQueue({
    url,
    lockSeconds: 1,
    signal: new AbortController().signal,
    jobs: 1,
    limits: {seconds: 60, megabytes: 100},
    processor: new URL('./hostile-processor.js', import.meta.url).href,
  })
} else {
  const [root, out] = [join(folder, 'in'), join(folder, 'out')]
  const {verdicts, failures} = await batch({
    root,
    out,
    list: listFolder(root, () => true, out),
    open: plan => redisBackend(plan, {url, chunkSize: 2}),
    recipe: {},
    extensions: ['up'],
    maxBytes: 1000,
  })
  console.log(JSON.stringify({verdicts, failures: failures.map(({path, rules}) => [path, Object.keys(rules)])}))
}
