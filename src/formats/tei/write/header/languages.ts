/** English names of languages, by the code with which their tag begins. */
const names: ReadonlyMap<string, string> = new Map([
  ['ar', 'Arabic'],
  ['bg', 'Bulgarian'],
  ['cs', 'Czech'],
  ['da', 'Danish'],
  ['de', 'German'],
  ['el', 'Greek'],
  ['en', 'English'],
  ['eo', 'Esperanto'],
  ['es', 'Spanish'],
  ['fa', 'Persian'],
  ['fi', 'Finnish'],
  ['fr', 'French'],
  ['he', 'Hebrew'],
  ['hi', 'Hindi'],
  ['hu', 'Hungarian'],
  ['it', 'Italian'],
  ['ja', 'Japanese'],
  ['ko', 'Korean'],
  ['la', 'Latin'],
  ['nl', 'Dutch'],
  ['no', 'Norwegian'],
  ['pl', 'Polish'],
  ['pt', 'Portuguese'],
  ['ro', 'Romanian'],
  ['ru', 'Russian'],
  ['sv', 'Swedish'],
  ['tr', 'Turkish'],
  ['uk', 'Ukrainian'],
  ['und', 'Undetermined'],
  ['yi', 'Yiddish'],
  ['zh', 'Chinese'],
])

/**
 * The English name of a language, without script and region.
 *
 * A table of our own, because those of JavaScript engines differ from one version to the next.
 *
 * @param tag - BCP 47 tag
 * @returns the name; `undefined` for languages that are not in the table
 */
export function nameOfLanguage(tag: string): string | undefined {
  const [code = ''] = tag.toLowerCase().split('-')
  return names.get(code)
}
