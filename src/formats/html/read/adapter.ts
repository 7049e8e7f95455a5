import {defaultTreeAdapter, type DefaultTreeAdapterTypes, type TreeAdapter} from 'parse5'

/**
 * How a page is built: as parse5 does it, but for the place of a node, which is moved on in place of being made anew for
 * each word of a text.
 */
export const adapter: TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> = {
  ...defaultTreeAdapter,
  setNodeSourceCodeLocation(node, location) {
    // A copy, since a token may share its own with the next.
    node.sourceCodeLocation = location && {...location}
  },
  updateNodeSourceCodeLocation(node, end) {
    Object.assign(node.sourceCodeLocation ?? {}, end)
  },
}
