import {convert} from 'offprint'
import {messageRecords} from 'offprint/batch'
import {writeEpub} from 'offprint/epub'
import {readHtml} from 'offprint/html'

export default recipe => ({
  async convert({data, resolve}) {
    const file = await convert(data, {from: readHtml(), to: writeEpub({notes: recipe.notes, resolve})})
    return {
      outputs: [{extension: 'epub', data: file.value}],
      messages: messageRecords(file),
      failed: false,
      ledgers: [],
    }
  },
})
