#!/usr/bin/env node
import {compileLater} from './compiler.js'
import {explain} from './files.js'
import {run} from './run.js'

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that stops reading, such as `head`, is no failure.
    if (error.code === 'EPIPE') process.exit()
    process.stderr.write(`offprint: Unexpected ${explain(error)}, expected to write the output\n`)
    process.exit(1)
  })
}

compileLater()

const {argv, env, stdin, stdout, stderr} = process
process.exitCode = await run(argv.slice(2), {cwd: process.cwd(), env, stdin, stdout, stderr})
