#!/usr/bin/env node
import {run} from './run.js'

// A reader that stops reading, such as `head`, is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
}

const {argv, env, stdin, stdout, stderr} = process
process.exitCode = await run(argv.slice(2), {cwd: process.cwd(), env, stdin, stdout, stderr})
