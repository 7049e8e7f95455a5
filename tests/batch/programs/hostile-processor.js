import {writeFileSync} from 'node:fs'

/** A processor module for tests: does what the first word of a document says. */
export default function makeProcessor() {
  return {
    convert({data}) {
      const text = Buffer.from(data).toString()
      if (text.startsWith('while ')) {
        writeFileSync(text.slice('while '.length), '')
        for (const end = Date.now() + 1000; Date.now() < end;);
      }
      if (text.startsWith('forever')) for (;;);
      if (text.startsWith('memory')) {
        const all = []
        for (;;) all.push(new Array(1000).fill(all.length))
      }
      if (text.startsWith('exit')) process.exit(3)
      if (text.startsWith('kill')) process.kill(process.pid, 'SIGKILL')
      return {outputs: [{extension: 'up', data: text.toUpperCase()}], messages: [], failed: false, ledgers: []}
    },
  }
}
