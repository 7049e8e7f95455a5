import {defineRule, type Rule} from '../core/rule.js'

/** An input that is not a file that can be read. */
export const unreadableInput: Rule = defineRule({
  id: 'unreadable-input',
  description: 'The path of an input is not a file that can be read.',
  severity: 'fatal',
})

/** An input that no reader recognises. */
export const unknownFormat: Rule = defineRule({
  id: 'unknown-format',
  description: 'No reader recognises an input by its content or extension.',
  severity: 'fatal',
})

/** A metadata file that is not YAML, or holds other than metadata. */
export const invalidMetadata: Rule = defineRule({
  id: 'invalid-metadata',
  description: 'The file given with `--meta` is not YAML, or holds other fields than those of metadata.',
  severity: 'fatal',
})

/** A file with the publication that is not YAML, or holds something else. */
export const invalidPublication: Rule = defineRule({
  id: 'invalid-publication',
  description: 'The file given with `--publication` is not YAML, or holds other fields than those of a publication.',
  severity: 'fatal',
})

/** A file of settings that is not YAML, or says what no option can be. */
export const invalidConfig: Rule = defineRule({
  id: 'invalid-config',
  description:
    'A file of settings is not YAML or JSON, has a key that is no option, or a value that the option cannot have.',
  severity: 'fatal',
})

/** A font that cannot be embedded. */
export const unusableFont: Rule = defineRule({
  id: 'unusable-font',
  description: 'A file given with `--font` or `--code-font` is no font, may not be embedded, or states no licence.',
  severity: 'fatal',
})

/** An output that cannot be written to its place. */
export const unwritableOutput: Rule = defineRule({
  id: 'unwritable-output',
  description: 'An output cannot be written to its place.',
  severity: 'fatal',
})

/** An output that cannot be read back. */
export const unreadableOutput: Rule = defineRule({
  id: 'unreadable-output',
  description: 'An output cannot be read back, to account for its words.',
  severity: 'fatal',
})

/** Words that are lost, or come from nowhere. */
export const unexplainedWords: Rule = defineRule({
  id: 'unexplained-words',
  description: 'Words of an input are missing in an output, or words of an output in its input, and no rule says why.',
  severity: 'fatal',
})

/** A mistake of ours. */
export const internalError: Rule = defineRule({
  id: 'internal-error',
  description: 'offprint itself failed; the document may be in order.',
  severity: 'fatal',
})

/** A cover that is not there. */
export const missingCover: Rule = defineRule({
  id: 'missing-cover',
  description: 'The picture for the cover is not a file below the folder of the input; the book has no cover.',
  severity: 'warning',
})
