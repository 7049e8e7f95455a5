import {readerNames} from '../formats.js'
import type {Text, TextWithDefault} from './description.js'
import {bytesIn} from './parse.js'

/** How to read an input. */
export interface ReadSettings {
  /** Name of a reader, or `auto`. */
  from: string
  /** WHATWG label of an encoding that overrides what the file says. */
  encoding: string | undefined
  /** What becomes of ends of lines of the print, where a format tags them (default: kept). */
  lineEnds?: 'keep' | 'space'
  /** Path of a YAML file with metadata. */
  meta: string | undefined
  /** Most bytes that an input may have. */
  maxSize: number
}

/** The option of every command that reads files. */
export const sized: {'max-size': TextWithDefault} = {
  'max-size': {
    type: 'string',
    default: '32',
    value: 'MB',
    help: 'most megabytes to read of an input (default: 32)',
  },
}

/** Options of commands that read documents of any format. */
export const reading: {from: TextWithDefault; encoding: Text; meta: Text; 'max-size': TextWithDefault} = {
  from: {
    type: 'string',
    default: 'auto',
    value: 'NAME',
    help: `${['auto', ...readerNames].join(', ')} (default: auto, by content and extension)`,
    takes: ['auto', ...readerNames],
  },
  encoding: {
    type: 'string',
    value: 'LABEL',
    help: 'encoding of the input, such as windows-1252 (default: decided from the bytes)',
  },
  meta: {
    type: 'string',
    value: 'FILE.yaml',
    help: 'metadata that you know better: title, creators, publication, language …',
    takes: 'file',
  },
  ...sized,
}

/** What the options of `reading` say. */
export function readSettings(values: {
  readonly from: string
  readonly encoding: string | undefined
  readonly meta: string | undefined
  readonly 'max-size': string
}): ReadSettings {
  return {
    from: values.from,
    encoding: values.encoding,
    meta: values.meta,
    maxSize: bytesIn(values['max-size']),
  }
}
