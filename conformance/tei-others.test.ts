import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {readTei, writeTei} from '../src/formats/tei/index.js'
import {corpus} from '../tests/shared.js'
import {jing, missing} from './tei-validators.js'

const lacking = missing(['tei_all.rng'])
if (lacking !== '') console.log(`TEI of others is not written and validated, for want of ${lacking}`)

test.skipIf(lacking !== '')(
  'TEI of others, read and written, is valid by TEI in full',
  {timeout: 300_000},
  async () => {
    const scratch = mkdtempSync(join(tmpdir(), 'offprint-others-'))
    try {
      const folder = join(scratch, 'documents')
      mkdirSync(folder)
      for (const {name, bytes} of corpus('tei')) {
        writeFileSync(
          join(folder, name),
          await writeTei().write(readTei().read(new VFile({value: bytes})), new VFile()),
        )
      }
      expect(jing('tei_all.rng', folder)).toEqual([])
      console.log(`${readdirSync(folder).length} of ${readdirSync(folder).length} files of others valid by tei_all.rng`)
    } finally {
      rmSync(scratch, {recursive: true})
    }
  },
)
