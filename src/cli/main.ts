#!/usr/bin/env node
import {explain} from '../batch/shell/explain.js'
import {compileLater} from './compiler.js'
import {run} from './run.js'

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') {
      // Documents are converted to the end, whoever reads of it.
      if (process.argv[2] === 'batch' || process.argv[2] === 'worker') return
      // A reader that stops reading, such as `head`, is no failure.
      process.exit()
    }
    process.stderr.write(`offprint: Unexpected ${explain(error)}, expected to write the output\n`)
    process.exit(1)
  })
}

compileLater()

const {argv, env, stdin, stdout, stderr} = process
const signals = ['SIGINT', 'SIGTERM'] as const
const onInterrupt = (listener: () => void): (() => void) => {
  for (const signal of signals) process.once(signal, listener)
  return () => {
    for (const signal of signals) process.off(signal, listener)
  }
}
process.exitCode = await run(argv.slice(2), {cwd: process.cwd(), env, stdin, stdout, stderr, onInterrupt})
