import type {VFile} from 'vfile'
import type {Element} from 'xast'
import type {Metadata} from '../../../../ast/metadata.js'
import type {TeiWriteOptions} from '../../options.js'
import type {Lose, Profile} from '../../profiles/profile.js'
import type {Agents} from '../agents.js'
import type {Beside} from '../beside.js'
import type {Survey} from '../survey.js'

/** What the header says about a file. */
export interface HeaderContext {
  readonly file: VFile
  readonly options: Readonly<TeiWriteOptions>
  readonly profile: Profile
  /** Notes what the profile has no place for. */
  readonly lose: Lose
  readonly metadata: Metadata
  readonly agents: Agents
  readonly survey: Survey
  /** The text, whose elements are counted; none for the header of a corpus. */
  readonly text: Element | undefined
  /** Whether ends of lines of the print are tagged in the text. */
  readonly lineEnds: boolean
  /** What the document of the source said beside its text. */
  readonly beside: Beside
  /** Identifiers of renditions with their CSS. */
  readonly renditions: ReadonlyMap<string, string>
  /** Identifier of the vocabulary of which the keywords are. */
  readonly vocabulary: string
  /** Takes an identifier for an element of the header. */
  take(name: string): string
}
