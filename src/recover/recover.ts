import type {VFile} from 'vfile'
import {walk} from '../ast/walk.js'
import type {Article, Nodes} from '../ast/nodes.js'
import {toString} from '../ast/text.js'
import type {Block, Draft, Recogniser} from './block.js'
import {recogniseBreaks} from './breaks.js'
import {recogniseCells} from './lists/cells.js'
import {recogniseClosing} from './letters/closing.js'
import {recogniseContents} from './headings/contents.js'
import {recogniseEditorsNotes} from './notes/editors-notes.js'
import {markForeignBlocks} from './foreign-blocks.js'
import {recogniseArchiveHead} from './front/archive-head.js'
import {recogniseFront} from './front/front.js'
import {recogniseIssueHead} from './front/issue-head.js'
import {recogniseLabelledTitle} from './front/labelled-title.js'
import {recogniseTitlePage} from './front/title-page.js'
import {recogniseFurniture} from './furniture.js'
import {recogniseHeadings} from './headings/headings.js'
import {joinSplitLabels} from './front/split-labels.js'
import {recogniseImprint} from './front/imprint-lines.js'
import {recogniseInformation} from './front/information.js'
import {joinLetters} from './letters/letters.js'
import {recogniseMenu} from './menu.js'
import {metadataOf} from './front/metadata.js'
import {recogniseSalutations} from './letters/salutations.js'
import {recogniseQuotedDialogues} from './quotations/quoted-dialogues.js'
import {recogniseSpeeches} from './speeches/speeches.js'
import type {Stated} from './stated.js'
import {recogniseNotes} from './notes/notes.js'
import {healPageTurns} from './pages/page-turns.js'
import {recogniseRunningHeads} from './pages/running-heads.js'
import {recogniseTypedPages} from './pages/typed-pages.js'
import {recogniseSetIn} from './quotations/set-in.js'
import {recogniseQuotations} from './quotations/quotations.js'
import {emptyPage, healedPageTurn, missingText, missingTitle, unreferencedNote, unresolvedReference} from './rules.js'
import {assemble} from './headings/sections.js'
import {recogniseTypedLists} from './lists/typed-lists.js'
import {recogniseUnmarkedQuotations} from './quotations/unmarked-quotations.js'
import {recogniseVerse} from './verse.js'
import {markWorkTitles} from './front/work-titles.js'

/** In this order: each sees what those before it have left open. */
const recognisers: readonly Recogniser[] = [
  recogniseRunningHeads,
  recogniseTypedPages,
  recogniseFurniture,
  recogniseMenu,
  recogniseNotes,
  recogniseArchiveHead,
  joinSplitLabels,
  recogniseInformation,
  recogniseImprint,
  recogniseIssueHead,
  recogniseLabelledTitle,
  recogniseFront,
  recogniseTitlePage,
  recogniseContents,
  recogniseCells,
  recogniseBreaks,
  healPageTurns,
  recogniseEditorsNotes,
  recogniseSetIn,
  recogniseQuotations,
  recogniseVerse,
  recogniseQuotedDialogues,
  recogniseSpeeches,
  recogniseSalutations,
  recogniseClosing,
  recogniseHeadings,
  recogniseUnmarkedQuotations,
  recogniseTypedLists,
]

/**
 * Makes an article of blocks.
 *
 * Each decision is a named rule, kept in `data.recovery` of the node that it made. Blocks to which the
 * reader gave a role keep it.
 *
 * @param blocks - the blocks of a page, in order
 * @param stated - what the source states outside its blocks
 * @param file - gets the messages
 * @returns the article
 */
export function recover(blocks: readonly Block[], stated: Stated, file: VFile): Article {
  const draft: Draft = {blocks: blocks.map(block => ({...block}))}
  for (const recognise of recognisers) recognise(draft)
  markForeignBlocks(draft.blocks)
  const children = assemble(draft.blocks)
  const article: Article = {type: 'article', metadata: metadataOf(children, stated), children}
  markWorkTitles(children)
  joinLetters(
    article,
    article.metadata.contributors.some(({roles}) => roles.includes('rcp')),
  )
  report(article, file)
  for (const reference of draft.lostReferences ?? []) {
    const reason = `Unexpected reference \`${(reference.label ?? '').trim()}\`, expected a note of that mark: kept as text`
    unresolvedReference.report(file, reference, reason)
  }
  return article
}

function report(article: Article, file: VFile): void {
  if (article.children.every(node => node.type === 'furniture' || toString(node) === '')) {
    emptyPage.report(file, undefined, 'Unexpected page without a word, expected an article', 'Is it the right file?')
  }
  const {metadata} = article
  if (metadata.title === undefined) {
    missingTitle.report(
      file,
      article.children[0],
      'Unexpected page without a title, expected one',
      'Give `title` with the metadata.',
    )
  }
  const definitions = new Map<string, Nodes>()
  const references = new Map<string, Nodes>()
  let paragraphs = 0
  for (const node of walk(article)) {
    if (node.type === 'paragraph' || node.type === 'verse' || node.type === 'table') paragraphs++
    else if (node.type === 'footnoteDefinition') definitions.set(node.identifier, node)
    else if (node.type === 'footnoteReference') references.set(node.identifier, node)
    else if (node.type === 'pageMarker' && (node.joins ?? node.hyphen) !== undefined) {
      const what = node.inWord ? 'word' : 'sentence'
      healedPageTurn.report(file, node, `Unexpected break in a ${what}, expected a page turn: joined`)
    }
  }
  if (paragraphs === 0) missingText.report(file, undefined, 'Unexpected page without text, expected an article')
  for (const [identifier, node] of references) {
    if (definitions.has(identifier)) continue
    unresolvedReference.report(file, node, `Unexpected reference to \`${identifier}\`, expected a note of that name`)
  }
  for (const [identifier, node] of definitions) {
    if (references.has(identifier)) continue
    unreferencedNote.report(file, node, `Unexpected note \`${identifier}\`, expected a reference to it in the text`)
  }
}
