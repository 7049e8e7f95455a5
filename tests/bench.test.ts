import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'

const main = fileURLToPath(new URL('../scripts/bench/main.js', import.meta.url))

test.each([
  [['--only', 'pdfx'], 'Unexpected `--only pdfx`, expected one of cold, hot, many, growth, pdf\n'],
  [['--only', 'constructor'], 'Unexpected `--only constructor`, expected one of cold, hot, many, growth, pdf\n'],
  [['--only', 'pdf', '--article', 'nosuch'], 'Unexpected `--article nosuch`, expected a file, a text or a page\n'],
  [['--only', 'cold', '--pairs', 'two'], 'Unexpected `--pairs two`, expected a number from 1\n'],
])('what cannot be measured is told: %j', (args, message) => {
  const {status, stderr} = spawnSync(process.execPath, [main, ...args], {encoding: 'utf8'})
  expect(stderr).toBe(message)
  expect(status).toBe(2)
})
