import {listOf} from '../../core/list.js'
import {parseJson} from '../../core/parse-json.js'

/** No tree, and no metadata, nests deeper. */
const maximumDepth = 500

/**
 * The list that a text is in JSON.
 *
 * @param text - the text of an element; anybody may have written it
 * @returns what is in the list; nothing where the text is none, or nests too deep
 */
export function jsonListOf(text: string): readonly unknown[] {
  const parsed = parseJson(text, maximumDepth)
  return parsed.flaw ? [] : listOf(parsed.value)
}
