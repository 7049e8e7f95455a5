import {dirname, posix, relative, resolve, sep} from 'node:path'
import {VFile} from 'vfile'
import {bind} from '../bind/bind.js'
import type {Tree} from '../ast/nodes.js'
import {walk} from '../ast/walk.js'
import type {Resolve} from '../core/types.js'
import {messageRecords} from '../core/message-record.js'
import type {BindCommand} from './args/bind.js'
import {resolveBelow} from '../batch/shell/assets.js'
import {openDestination} from './destination.js'
import {epochOf} from './epoch.js'
import {selectWriters, type Supply} from './formats.js'
import type {Io} from './io.js'
import type {OnUse} from './watch.js'
import {makeNames} from './names.js'
import {openProgress, type Progress} from './progress.js'
import {fileOf, readDocument, readGiven} from './read.js'
import {recordsOf} from './records.js'
import {attempt, hasFailed, printMessages} from './report.js'
import {readSupply} from './supply.js'

/**
 * Binds documents to one and writes it. If one of them cannot be read, nothing is written.
 *
 * @param command - what to bind, and how
 * @param world - the world
 * @param onUse - told of the files that an input refers to
 * @returns exit code: `0` if every output was written, else `1`
 * @throws UsageError - if the command cannot be carried out as it stands
 */
export async function bindAll(command: BindCommand, world: Io, onUse?: OnUse): Promise<number> {
  const progress = openProgress(world, command.progress && command.inputs.length > 1)
  try {
    return await bindEach(command, progress, onUse)
  } finally {
    progress.end()
  }
}

async function bindEach(command: BindCommand, progress: Progress, onUse: OnUse | undefined): Promise<number> {
  const {io} = progress
  const modified = epochOf(io.env)
  const made = await selectWriters([...command.to, ...command.records], command.settings)
  const [writers, recorders] = [made.slice(0, command.to.length), made.slice(command.to.length)]
  const destination = await openDestination(command, io)
  const {metadata, failed: withoutMetadata} = await readGiven(command, io)
  const {supply: given, failed = withoutMetadata} = await readSupply(command, modified, io)
  const read = failed ? [] : await readAll(command, progress, onUse)
  const files = [...(failed ? [failed] : []), ...read.map(({file}) => file)]
  const trees = read.flatMap(({tree}) => (tree ? [tree] : []))
  const bound = new VFile({cwd: io.cwd, path: command.stem ?? 'bound'})
  const outputs: string[] = []
  if (trees.length === command.inputs.length) {
    const supply: Supply = {
      ...given,
      resolve: url => read.reduce<Uint8Array | undefined>((found, {resolve: own}) => found ?? own(url), undefined),
    }
    const tree = bind(trees, {order: command.order, metadata})
    const name = command.stem ?? makeNames().of(tree, bound)
    const records = await attempt(bound, () => recordsOf(tree, recorders.map(make => make(supply)), command.to, bound)) // prettier-ignore
    for (const make of writers) {
      await attempt(bound, async () => {
        const writer = make({...supply, ...records})
        outputs.push(await destination.put(`${name}.${writer.extension}`, await writer.write(tree, bound), bound))
      })
    }
    if (!command.quiet || hasFailed(bound, command.frail)) await printMessages(bound, io)
  }
  if (command.log !== undefined) {
    const entries = read.map(({file}, index) => ({input: command.inputs[index], messages: messageRecords(file)}))
    await destination.log(command.log, {inputs: entries, outputs, messages: messageRecords(bound)})
  }
  return [...files, bound].some(file => hasFailed(file, command.frail)) ? 1 : 0
}

interface Read {
  file: VFile
  /** The document, with the addresses of its pictures as seen from the current folder. */
  tree: Tree | undefined
  /** Gives the pictures of this document, by these addresses. */
  resolve: Resolve
}

async function readAll(command: BindCommand, progress: Progress, onUse: OnUse | undefined): Promise<Read[]> {
  const {io} = progress
  const total = command.inputs.length
  const all: Read[] = []
  for (const input of command.inputs) {
    progress.update({done: all.length, total})
    const file = fileOf(input, io)
    const document = await attempt(file, () => readDocument(file, command, undefined, io))
    if (!command.quiet || hasFailed(file, command.frail)) await printMessages(file, io)
    if (input === '-' || !document) all.push({file, tree: document?.tree, resolve: () => undefined})
    else all.push(rebase(input, file, document.tree, io, path => onUse?.(input, path)))
  }
  return all
}

/** Documents of several folders may have pictures of one name: their addresses get the folder. */
function rebase(input: string, file: VFile, tree: Tree, io: Io, onUse: (path: string) => void): Read {
  const folder = relative(io.cwd, dirname(resolve(io.cwd, input)))
    .split(sep)
    .join('/')
  const resolveOwn = resolveBelow(resolve(io.cwd, input), onUse)
  const addresses = new Map<string, string>()
  for (const node of walk(tree)) {
    if (node.type !== 'image') continue
    if (/^([a-z][a-z0-9+.-]*:|[/\\])/i.test(node.url)) continue
    const address = posix.join(folder, node.url)
    addresses.set(address, node.url)
    node.url = address
  }
  return {
    file,
    tree,
    resolve: url => {
      const own = addresses.get(url)
      return own === undefined ? undefined : resolveOwn(own)
    },
  }
}
