import type {JsonSchema} from '../../ast/schema.js'
import type {OptionDescription} from '../args/description.js'
import {settingKinds} from '../formats.js'
import type {Kind} from '../settings.js'
import {commonKeys, keysOf, settingsCommands, type Keys} from './keys.js'

/** A value that is written as one word. */
const scalar = {type: ['string', 'number'], minLength: 1}

/**
 * JSON Schema (draft 2020-12) of a file of settings.
 *
 * @returns the schema, made from what is said of the options
 */
export function configSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'offprint settings',
    description: 'Usual values of options of the command line; paths are relative to the file.',
    ...objectOf({
      $schema: {type: 'string'},
      ...propertiesOf(commonKeys),
      ...Object.fromEntries(
        settingsCommands.map(command => [
          command.name,
          {description: `Options of \`offprint ${command.name}\` alone`, ...objectOf(propertiesOf(keysOf(command)))},
        ]),
      ),
    }),
  }
}

function propertiesOf(keys: Keys): Record<string, JsonSchema> {
  return Object.fromEntries(
    Array.from(keys, ([name, option]) => [name, {description: option.help, ...optionSchema(option)}]),
  )
}

function optionSchema(option: OptionDescription): JsonSchema {
  if (option.type === 'boolean') return {type: 'boolean'}
  if (option.takes === 'setting') {
    return objectOf(
      Object.fromEntries(
        Object.entries(settingKinds).map(([writer, kinds]) => [
          writer,
          objectOf(Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, kindSchema(kind)]))),
        ]),
      ),
    )
  }
  const one = typeof option.takes === 'object' ? {enum: option.takes} : scalar
  if (!('multiple' in option)) return one
  // A list may stand in one word, as on the command line.
  return {anyOf: [{type: 'array', items: one}, option.list === true ? scalar : one]}
}

function kindSchema(kind: Kind): JsonSchema {
  if (kind === 'string') return scalar
  return kind === 'number' || kind === 'boolean' ? {type: kind} : {enum: kind}
}

function objectOf(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return {type: 'object', properties, additionalProperties: false}
}
