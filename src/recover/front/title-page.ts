import {announcesName} from '../../bibliography/name.js'
import {decide, isOpen, isProse, textOf, type Draft} from '../block.js'
import {imprintOfTitlePage} from './imprint-lines.js'
import {namesWorks} from './line-kinds.js'

/** More lines are another title page. */
const most = 3

/** Gives roles to what else a title page says between the title and the imprint: they are not of the text. */
export function recogniseTitlePage({blocks}: Draft): void {
  const imprint = blocks.findIndex(({recovery}) => recovery?.rule === imprintOfTitlePage)
  const title = blocks.slice(0, Math.max(imprint, 0)).findLastIndex(({role}) => role === 'title')
  if (title < 0) return
  const lines = blocks
    .slice(title + 1, imprint)
    .filter(block => isOpen(block) && (!isProse(block) || namesWorks(textOf(block))) && /\p{L}/u.test(textOf(block)))
  if (lines.length > most) return
  let above = ''
  for (const block of lines) {
    const text = textOf(block)
    const isName = announcesName(text) || namesWorks(text) || announcesName(above)
    decide(block, isName ? 'byline' : 'credit', 'line-of-title-page', 0.7)
    above = text
  }
}
