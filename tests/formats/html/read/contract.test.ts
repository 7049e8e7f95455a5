import {readFileSync} from 'node:fs'
import {readHtml} from '../../../../src/formats/html/index.js'
import {describeReader} from '../../../contract.js'

const input = new URL('../../../../fixtures/html-front/input.html', import.meta.url)

describeReader(() => readHtml(), readFileSync(input, 'utf8'))
