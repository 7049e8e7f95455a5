import type {Node} from 'unist'
import type {Handlers} from '../../../../core/handlers.js'
import {addTag} from '../../tags/tag.js'
import {indent, space, type Flow} from '../flow.js'
import {looks, type Look} from '../looks.js'
import {addHeading, addText} from '../text.js'

/** What stands before the text of an article, and may stand at its end. */
export const frontHandlers: Handlers<Flow, void> = {
  masthead: front(looks.masthead),
  kicker: front(looks.kicker),
  subtitle: front(looks.subtitle),
  sourceCitation: front(looks.citation),
  credit: front(looks.citation),
  title(flow, node) {
    addHeading(flow, node, 0, looks.title)
    // What stands above it, a picture or a note, is not yet the text.
    flow.sink.opening = true
  },
  byline(flow, node) {
    if (flow.sink.opening) addText(flow, node.children, looks.byline)
    else addText(flow, node.children, looks.endByline)
  },
  dateline(flow, node) {
    addText(flow, node.children, flow.sink.opening ? looks.frontDateline : looks.dateline)
  },
  headnote(flow, node) {
    space(flow, 12)
    const {opening} = flow.sink
    flow.sink.opening = false
    flow.sink.fresh = true
    flow.add(indent({...flow, look: looks.headnote, tag: addTag(flow.tag, 'Div')}, 20, 20), node.children)
    flow.sink.opening = opening
    space(flow, 12)
  },
}

/** Handler of a line that stands before the text. */
function front(look: Look): (flow: Flow, node: {readonly children: readonly Node[]}) => void {
  return (flow, node) => {
    if (!flow.sink.opening) space(flow, 10)
    addText(flow, node.children, look)
  }
}
