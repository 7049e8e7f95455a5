import {describe, type CommandDescription} from './description.js'
import {general} from './general.js'
import {oneOf, parse, type Defaults} from './parse.js'
import {reading} from './reading.js'
import {parseStem, parseWriting, writing, type WriteSettings} from './writing.js'

const orders = ['given', 'pages'] as const

/** `offprint bind`. */
export interface BindCommand extends WriteSettings {
  name: 'bind'
  /** Stem of the outputs. */
  stem: string | undefined
  /** In which order the articles stand. */
  order: (typeof orders)[number]
}

const described = describe({
  name: 'bind',
  operands: '<input…> --to FORMATS',
  summary: 'bind documents to a whole issue or an anthology',
  about:
    'Binds documents to one: a whole issue, an anthology. Each article keeps its own metadata; what all agree in, such as periodical and number, is said of the whole. The output is named after its title.',
  groups: {
    Binding: {
      order: {
        type: 'string',
        default: 'given',
        value: 'ORDER',
        help: 'given, or pages: by the first printed page of each (default: given)',
        takes: orders,
      },
    },
    Writing: {...writing, name: {...writing.name, help: 'name of the outputs without extension'}},
    Reading: {
      ...reading,
      meta: {...reading.meta, help: 'metadata of the whole: title, creators, publication, language …'},
    },
    General: general,
  },
  examples: [
    'offprint bind spring-1931/*.htm --order pages --to epub',
    'offprint bind a.txt b.txt --to epub,pdf --meta anthology.yaml --name anthology',
  ],
  exit: {0: 'all was written', 1: 'a document failed, and nothing was written', 2: 'wrong usage'},
  takesSettings: true,
})

/** What is said of `offprint bind`. */
export const bind: CommandDescription = described

/**
 * Understands the arguments of `offprint bind`.
 *
 * @param args - arguments after the name of the command
 * @param defaults - what a file of settings says
 * @returns the command; `undefined` if help is asked for
 * @throws UsageError - if it asks for nothing that there is
 */
export function parseBind(args: readonly string[], defaults: Defaults): BindCommand | undefined {
  const parsed = parse(described, args, defaults)
  const {values} = parsed
  if (values.help) return undefined
  const order = oneOf('--order', values.order, orders)
  return {name: 'bind', ...parseWriting(parsed, defaults), stem: parseStem(values.name, 1), order}
}
