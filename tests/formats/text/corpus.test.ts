import {readText} from '../../../src/formats/text/index.js'
import {describePages} from '../../pages.js'
import {corpus} from '../../shared.js'

describePages([...corpus('mia-txt'), ...corpus('seed')], readText(), bytes => new TextDecoder().decode(bytes))
