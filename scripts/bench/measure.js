/** Measures whole processes, and work within one. */

import {spawn, spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'

/**
 * Runs a command to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<{cpu: number, wall: number, memory: number}>} seconds of all its CPU and by the clock, greatest
 *   memory in MiB (0 where `/proc` is absent)
 */
export function runProcess(command, args) {
  return new Promise((resolve, reject) => {
    // The shell says what its child took; it becomes a child of the child, so that memory is that of the command.
    const shell = spawn('bash', [
      '-c',
      'TIMEFORMAT="%U %S %R"; time "$@" >/dev/null 2>/dev/null',
      'bash',
      command,
      ...args,
    ])
    let said = ''
    let memory = 0
    const watch = setInterval(() => (memory = Math.max(memory, peakBelow(shell.pid))), 10)
    shell.stderr.on('data', part => (said += part))
    shell.on('error', reject)
    shell.on('close', code => {
      clearInterval(watch)
      if (code !== 0) return reject(new Error(`Unexpected end of ${command} ${args.join(' ')} with ${code}`))
      const [user, system, wall] = said.trim().split(/\s+/).map(Number)
      return resolve({cpu: user + system, wall, memory})
    })
  })
}

/** Greatest memory of the children of a process, in MiB. */
function peakBelow(pid) {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
    return Math.max(
      0,
      ...children.map(
        child => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child}/status`, 'utf8'))?.[1] ?? 0) / 1024,
      ),
    )
  } catch {
    return 0
  }
}

/** Whether a command is there. */
export function isThere(command) {
  return spawnSync(command, ['--version']).status === 0
}

/** Whether a package is installed, which may be broken for all that. */
export function isInstalled(name) {
  try {
    import.meta.resolve(name)
    return true
  } catch {
    return false
  }
}

/** Runs work again and again: CPU in milliseconds of the first time, and the median of the later half. */
export async function repeat(times, work) {
  const each = []
  for (let time = 0; time < times; time++) {
    const before = process.cpuUsage()
    await work(time)
    const {user, system} = process.cpuUsage(before)
    each.push((user + system) / 1000)
  }
  return {first: each[0], later: median(each.slice(Math.floor(times / 2)))}
}

export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}
