import {randomBytes} from 'node:crypto'
import {readdirSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {hostname} from 'node:os'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import type {Shard} from '../shard.js'
import {codeOf} from './explain.js'

/**
 * Another run is at work in the folder.
 *
 * @example
 * const adviceFor = error => (error instanceof LockedError ? 'Wait for the other run.' : 'Read the message.')
 * adviceFor(new LockedError('Unexpected run at work')) //=> 'Wait for the other run.'
 */
export class LockedError extends Error {
  /** Tells the class, also where `instanceof` cannot. */
  override readonly name = 'LockedError'
}

/** A folder that is ours until the lock is given back. */
export interface Lock {
  /** Aborted, with the reason, when somebody else took it, because its owner was silent for so long. */
  readonly lost: AbortSignal
  release(): void
}

/** An owner that is alive says so this often, in milliseconds. */
const beat = 10_000

/** Locks of this process, by path. */
const held = new Set<string>()

/** One that has not said so for this long is dead. */
const silence = 120_000

/**
 * Takes the lock of a folder for a run, or for a shard of it: shards of one division may run side by side.
 *
 * The lock is a file with host and process. One whose process is gone is taken over, and one of another machine or
 * container whose owner has not touched it for two minutes.
 *
 * @param folder - the folder
 * @param shard - the shard; none for all documents
 * @throws LockedError - if another run is at work
 */
export async function takeLock(folder: string, shard: Shard | undefined): Promise<Lock> {
  const name = lockName(shard)
  const path = join(folder, name)
  if (!create(path)) {
    if (isAlive(path, folder)) throw lockedBy(path)
    rmSync(path, {force: true})
    if (!create(path)) throw lockedBy(path)
    // Another successor may have taken the lock for that of the dead owner, and put its own in its place.
    await sleep(200)
    if (!isOurs(path)) throw lockedBy(path)
  }
  held.add(path)
  const other = readdirSync(folder).find(
    one => /^lock(?:\.\d+-of-\d+)?$/.test(one) && !goTogether(one, name) && isAlive(join(folder, one), folder),
  )
  const loss = new AbortController()
  const timer = setInterval(() => {
    if (!keep(path)) loss.abort(lockedBy(path))
  }, beat).unref()
  const release = () => {
    clearInterval(timer)
    held.delete(path)
    if (isOurs(path)) rmSync(path, {force: true})
  }
  if (other === undefined) return {lost: loss.signal, release}
  release()
  throw lockedBy(join(folder, other))
}

function lockName(shard: Shard | undefined): string {
  return shard ? `lock.${shard.index}-of-${shard.count}` : 'lock'
}

/** Whether runs with these locks do not touch the same documents; a lock goes together with itself. */
function goTogether(a: string, b: string): boolean {
  const countOf = (name: string) => name.split('-of-')[1]
  return a === b || (countOf(a) !== undefined && countOf(a) === countOf(b))
}

function create(path: string): boolean {
  try {
    writeFileSync(path, statement(), {flag: 'wx'})
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Who has a lock. Numbers of processes mean something only within one start of a machine, and one name space of it. */
interface Owner {
  host: string
  pid: number
  boot?: string | undefined
  space?: string | undefined
}

function statement(): string {
  return `${JSON.stringify(self())}\n`
}

function self(): Owner {
  return {
    host: hostname(),
    pid: process.pid,
    boot: unlessUnknown(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    space: unlessUnknown(() => readlinkSync('/proc/self/ns/pid')),
  }
}

/** Only Linux tells. */
function unlessUnknown(read: () => string): string | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** Whether our number of the owner's process is the owner's own; one that says less is taken at its word. */
function sharesProcesses(owner: Owner): boolean {
  const own = self()
  const isSame = (name: 'boot' | 'space') => owner[name] === undefined || own[name] === undefined || owner[name] === own[name] // prettier-ignore
  return owner.host === own.host && isSame('boot') && isSame('space')
}

function isOurs(path: string): boolean {
  const owner = ownerOf(path)
  return owner?.pid === process.pid && sharesProcesses(owner)
}

function isAlive(path: string, folder: string): boolean {
  const age = ageOf(path, folder)
  if (age === undefined || age > silence) return false
  const owner = ownerOf(path)
  // A file without an owner is one that is just being written.
  if (!owner || !sharesProcesses(owner)) return true
  if (owner.pid === process.pid) return held.has(path)
  try {
    process.kill(owner.pid, 0)
    return !isZombie(owner.pid)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** Whether a process has ended and nobody asked how, as happens in containers: only its number is left. */
function isZombie(pid: number): boolean {
  return /^\d+ \(.*\) [ZX]/s.test(unlessUnknown(() => readFileSync(`/proc/${pid}/stat`, 'latin1')) ?? '')
}

/** How long ago the owner touched the file, by the clock of the file system, which may be another machine's. */
function ageOf(path: string, folder: string): number | undefined {
  // Processes of two containers may have one number.
  const probe = join(folder, `.clock-${process.pid}-${randomBytes(4).toString('hex')}`)
  try {
    writeFileSync(probe, '')
    return statSync(probe).mtimeMs - statSync(path).mtimeMs
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  } finally {
    rmSync(probe, {force: true})
  }
}

function ownerOf(path: string): Owner | undefined {
  try {
    const owner = JSON.parse(readFileSync(path, 'utf8')) as Record<keyof Owner, unknown> | null
    if (typeof owner?.host !== 'string' || typeof owner.pid !== 'number') return undefined
    const {host, pid, boot, space} = owner
    const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined)
    return {host, pid, boot: textOf(boot), space: textOf(space)}
  } catch {
    // Not yet written, or gone.
  }
  return undefined
}

function lockedBy(path: string): LockedError {
  const owner = ownerOf(path)
  const who = owner ? `process ${owner.pid} on ${owner.host}` : 'another process'
  return new LockedError(
    `Unexpected run of ${who} in the folder of outputs, expected none; wait for it, or if it is gone, delete \`${path}\``,
  )
}

/** Says that the owner is alive; whether it still is the owner. */
function keep(path: string): boolean {
  try {
    if (isOurs(path)) {
      // Written anew, so that the time is that of the file system.
      writeFileSync(path, statement(), {flag: 'r+'})
    } else if (ownerOf(path)) return false
    // One that somebody deleted is made anew; of one that says nothing, nothing is known before the next time.
    else create(path)
  } catch {
    // The next time, perhaps.
  }
  return true
}
