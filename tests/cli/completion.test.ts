import {execFileSync, spawnSync} from 'node:child_process'
import {mkdirSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {commands} from '../../src/cli/args/commands.js'
import {profileNames} from '../../src/cli/profiles.js'
import {settingKinds, writerNames} from '../../src/cli/formats.js'
import {bashCompletion} from '../../src/cli/completion/bash.js'
import {makeWorld} from './world.js'

function has(shell: string): boolean {
  return spawnSync(shell, ['-c', 'true']).status === 0
}

describe.skipIf(!has('bash'))('bash', () => {
  const world = (() => {
    const script = bashCompletion()
    return {
      /** What bash offers behind a line; words are broken as readline breaks them. */
      complete(line: string, folder = '/', breaks = ' =:'): string[] {
        const words = line.split(/(?<=[\s=:])|(?=[=:])/).map(word => word.trim()).filter(Boolean) // prettier-ignore
        const program = `${script}
COMP_WORDBREAKS=$1 COMP_LINE=$2 COMP_POINT=\${#2}; shift 2
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_offprint
printf '%s\\n' "\${COMPREPLY[@]}"`
        const output = execFileSync('bash', ['--norc', '-c', program, 'bash', breaks, line, ...words], {cwd: folder})
        return output.toString().split('\n').filter(Boolean)
      },
    }
  })()

  test('commands', () => {
    expect(world.complete('offprint ')).toEqual(commands.map(({name}) => name))
    expect(world.complete('offprint con')).toEqual(['convert'])
    expect(world.complete('offprint --')).toEqual(['--help', '--version'])
    expect(world.complete('offprint completion ')).toEqual(['bash', 'zsh', 'fish'])
  })

  test('options of the command', () => {
    expect(world.complete('offprint convert a.txt --font')).toEqual(['--font', '--font-licence'])
    expect(world.complete('offprint inspect --t')).toEqual(['--tree'])
    expect(world.complete('offprint inspect --font')).toEqual([])
    for (const {name, options} of commands) {
      expect(world.complete(`offprint ${name} --`)).toEqual(Object.keys(options).map(option => `--${option}`))
    }
  })

  test('formats, also behind a comma and an equals sign, each once', () => {
    expect(world.complete('offprint convert a.txt --to ')).toEqual(writerNames)
    expect(world.complete('offprint convert a.txt --to epub,p')).toEqual(['epub,pdf'])
    expect(world.complete('offprint convert a.txt --to epub,')).not.toContain('epub,epub')
    expect(world.complete('offprint convert a.txt --to=te')).toEqual(['tei'])
    expect(world.complete('offprint convert a.txt --to=te', '/', ' ')).toEqual(['--to=tei'])
    expect(world.complete('offprint convert a.txt --to=epub,t', '/', ' ')).toEqual(['--to=epub,tei'])
  })

  test('options of writers and their values, as readline replaces them', () => {
    expect(world.complete('offprint convert a.txt --set pdf.pageS')).toEqual([
      'pdf.pageSize=6x9',
      'pdf.pageSize=A5',
      'pdf.pageSize=A4',
      'pdf.pageSize=Letter',
    ])
    expect(world.complete('offprint convert a.txt --set pdf.pageSize=A')).toEqual(['A5', 'A4'])
    expect(world.complete('offprint convert a.txt --set pdf.pageSize=A', '/', ' ')).toEqual(['pdf.pageSize=A5', 'pdf.pageSize=A4']) // prettier-ignore
    expect(world.complete('offprint convert a.txt --set tei.profile=')).toEqual(profileNames)
    expect(world.complete('offprint bind a.txt --set epub.cov')).toEqual(['epub.cover='])
    const keys = world.complete('offprint bind a.txt --set ').map(word => word.replace(/=.*/, ''))
    const all = Object.entries(settingKinds).flatMap(([writer, kinds]) => Object.keys(kinds).map(name => `${writer}.${name}`)) // prettier-ignore
    expect([...new Set(keys)]).toEqual(all)
  })

  test('profiles, repositories, readers, colours', () => {
    expect(world.complete('offprint deposit a.txt --profile s')).toEqual(['simplePrint'])
    expect(world.complete('offprint check a.xml --for zen')).toEqual(['zenodo'])
    expect(world.complete('offprint diff a b --from ma')).toEqual(['markdown'])
    expect(world.complete('offprint diff a b --color ')).toEqual(['auto', 'always', 'never'])
    expect(world.complete('offprint convert a --encoding u')).toEqual([])
  })

  test('files and folders, with spaces and all', () => {
    const other = makeWorld()
    const {folder} = other
    other.put('a b.txt', '')
    other.put('$(touch hacked).txt', '')
    mkdirSync(`${folder}/books`)
    expect(world.complete('offprint convert ', folder)).toEqual(expect.arrayContaining(['a b.txt', 'books', '$(touch hacked).txt'])) // prettier-ignore
    expect(world.complete('offprint convert a.txt --out ', folder)).toEqual(['-', 'books'])
    expect(world.complete('offprint convert a.txt --meta a', folder)).toEqual(['a b.txt'])
    expect(world.complete('offprint convert a.txt --font g', folder)).toEqual(['garamond'])
    expect(world.complete('offprint convert ', folder)).toContain('$(touch hacked).txt')
  })
})

test.each(['zsh', 'fish'])('%s has every command and option', async shell => {
  const {code, stdout} = await makeWorld().offprint(['completion', shell])
  expect(code).toBe(0)
  for (const {name, options, summary} of commands) {
    expect(stdout).toContain(summary)
    for (const option of Object.keys(options)) {
      const line = shell === 'zsh' ? `--${option}` : `'__fish_seen_subcommand_from ${name}'.* -l ${option} `
      expect(stdout).toMatch(new RegExp(line))
    }
  }
  expect(stdout).toContain(writerNames.join(' '))
  expect(stdout).toContain('pdf.pageSize=A4')
})

test.for([
  ['bash', '-n'],
  ['zsh', '-n'],
  ['fish', '--no-execute'],
] as const)('what is printed for %s is its language', async ([shell, flag], {skip}) => {
  const world = makeWorld()
  const {stdout} = await world.offprint(['completion', shell])
  // What can be seen without the shell: every quotation ends.
  expect(stdout.replace(/\\'/g, '').split("'").length % 2).toBe(1)
  skip(!has(shell), `${shell} is not installed`)
  world.put('script', stdout)
  const {status, stderr} = spawnSync(shell, [flag, world.path('script')], {encoding: 'utf8'})
  expect({status, stderr}).toEqual({status: 0, stderr: ''})
})

test.each([
  [['completion'], 'Unexpected 0 shells, expected one'],
  [['completion', 'tcsh'], 'Unexpected `completion tcsh`, expected bash, zsh or fish'],
])('%j is wrong usage', async (args, message) => {
  const {code, stderr} = await makeWorld().offprint(args)
  expect(code).toBe(2)
  expect(stderr).toContain(message)
})
