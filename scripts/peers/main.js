/**
 * Holds our output of a format beside that of others, and prints a table in Markdown:
 *
 *     npm run peers -- tei
 *
 * A format is a file beside this one, which is run with the arguments that are left.
 */

import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'

const formats = readdirSync(import.meta.dirname).flatMap(name => (name.endsWith('.js') && name !== 'main.js' ? [name.slice(0, -3)] : [])) // prettier-ignore
const [format = ''] = process.argv.splice(2, 1)

if (!formats.includes(format)) {
  console.error(`Unexpected format \`${format}\`, expected ${formats.join(' or ')}: npm run peers -- ${formats[0]}`)
  process.exitCode = 2
} else if (!existsSync(join(import.meta.dirname, '../../dist/cli.js'))) {
  console.error('Unexpected missing dist, expected `npm run build` before')
  process.exitCode = 2
} else {
  await import(`./${format}.js`)
}
