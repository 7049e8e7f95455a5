import {readFileSync} from 'node:fs'
import {readText} from '../../../src/formats/text/index.js'
import {describeReader} from '../../contract.js'

const input = new URL('../../../fixtures/text-front/input.txt', import.meta.url)

describeReader(() => readText(), readFileSync(input, 'utf8'))
