import {describe} from 'vitest'
import {VFile} from 'vfile'
import {readTei, writeTei} from '../../../src/formats/tei/index.js'
import {describeReader, describeWriter, kitchenSink} from '../../contract.js'
import {wordsOfTei} from './reading.js'

describe('writeTei keeps the contract', () => {
  describeWriter(() => writeTei(), {words: output => wordsOfTei(String(output)), runs: 100})
})

const written = await writeTei({furniture: true}).write(kitchenSink, new VFile())

describe('readTei keeps the contract', () => {
  describeReader(() => readTei(), written)
})
