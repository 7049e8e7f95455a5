import {describe} from 'vitest'
import {writeTei} from '../../../src/formats/tei/index.js'
import {describeWriter} from '../../contract.js'
import {wordsOfTei} from './reading.js'

describe('writeTei keeps the contract', () => {
  describeWriter(() => writeTei(), {words: output => wordsOfTei(String(output)), runs: 100})
})
