export {isBareNumber, isNumbered} from '../../../recover/numbers.js'
