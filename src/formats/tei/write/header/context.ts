import type {VFile} from 'vfile'
import type {Metadata} from '../../../../ast/metadata.js'
import type {TeiWriteOptions} from '../../options.js'
import type {Agents} from '../agents.js'
import type {Survey} from '../survey.js'

/** What the header says about a file. */
export interface HeaderContext {
  readonly file: VFile
  readonly options: Readonly<TeiWriteOptions>
  readonly metadata: Metadata
  readonly agents: Agents
  readonly survey: Survey
  /** Identifiers of renditions with their CSS. */
  readonly renditions: ReadonlyMap<string, string>
  /** Takes an identifier for an element of the header. */
  take(name: string): string
}
