import {expect, test} from 'vitest'
import {parseCommand} from '../../src/cli/args.js'
import {UsageError} from '../../src/cli/usage-error.js'

const reading = {from: 'auto', encoding: undefined, meta: undefined, maxSize: 32_000_000}

test('convert with nothing but what it needs', () => {
  expect(parseCommand(['convert', 'a.txt', '--to', 'epub'])).toEqual({
    name: 'convert',
    inputs: ['a.txt'],
    to: ['epub'],
    out: '.',
    settings: [],
    log: undefined,
    frail: false,
    publication: undefined,
    records: [],
    watch: false,
    quiet: false,
    progress: true,
    fonts: [],
    fontLicence: undefined,
    codeFont: undefined,
    stem: undefined,
    audit: false,
    ...reading,
  })
})

test('convert with everything', () => {
  const options = '--from text --encoding gbk --meta m.yaml --max-size 1.5 --set pdf.pageSize=A4 --set tei.x=a=b'
  const more =
    '--to epub,pdf,tei --to pdf --out books --log log.json --frail --audit --name review --publication p.yaml --record tei,csl --font garamond --font a,b.ttf --font-licence l.txt --code-font m.ttf --watch --no-progress'
  expect(parseCommand(['convert', 'a.txt', ...options.split(' '), ...more.split(' ')])).toEqual({
    name: 'convert',
    inputs: ['a.txt'],
    to: ['epub', 'pdf', 'tei'],
    out: 'books',
    settings: [
      {writer: 'pdf', option: 'pageSize', value: 'A4'},
      {writer: 'tei', option: 'x', value: 'a=b'},
    ],
    log: 'log.json',
    frail: true,
    publication: 'p.yaml',
    records: ['tei', 'csl'],
    watch: true,
    quiet: false,
    progress: false,
    fonts: ['garamond', 'a,b.ttf'],
    fontLicence: 'l.txt',
    codeFont: 'm.ttf',
    stem: 'review',
    audit: true,
    from: 'text',
    encoding: 'gbk',
    meta: 'm.yaml',
    maxSize: 1_500_000,
  })
})

test('standard input goes to standard output, unless a folder is named', () => {
  expect(parseCommand(['convert', '-', '--to', 'tei'])).toMatchObject({inputs: ['-'], out: '-'})
  expect(parseCommand(['convert', '-', '--to', 'tei', '--out', '.'])).toMatchObject({inputs: ['-'], out: '.'})
})

test('inspect', () => {
  expect(parseCommand(['inspect', 'a.txt', '--json'])).toEqual({
    name: 'inspect',
    input: 'a.txt',
    json: true,
    tree: false,
    ...reading,
  })
})

test('audit', () => {
  const args = ['audit', 'a.htm', 'b.epub', 'c.md', '--report', 'd.html', '--encoding', 'gbk']
  expect(parseCommand(args)).toEqual({
    name: 'audit',
    source: 'a.htm',
    outputs: ['b.epub', 'c.md'],
    json: false,
    report: 'd.html',
    ...reading,
    encoding: 'gbk',
  })
})

test.each([
  [[], 'offprint'],
  [['--help'], 'offprint'],
  [['-h'], 'offprint'],
  [['help'], 'offprint'],
  [['convert', '--help'], 'convert'],
  [['convert', 'a.txt', '-h'], 'convert'],
  [['inspect', '--help'], 'inspect'],
  [['audit', '-h'], 'audit'],
])('help: %j', (argv, topic) => {
  expect(parseCommand(argv)).toEqual({name: 'help', topic: topic === 'offprint' ? undefined : topic})
})

test.each([[['--version']], [['-v']]])('version: %j', argv => {
  expect(parseCommand(argv)).toEqual({name: 'version'})
})

test('options that seem to contradict each other, and do not', () => {
  const record = ['convert', 'a.txt', '--record', 'tei', '--set', 'pdf.conformance=PDF/A-1a', '--to']
  expect(parseCommand([...record, 'epub'])).toMatchObject({records: ['tei']})
  expect(parseCommand([...record, 'pdf', '--set', 'pdf.conformance=none'])).toMatchObject({records: ['tei']})
})

test.each([
  [
    ['staple', 'a.txt'],
    'Unexpected command `staple`, expected `convert`, `batch`, `worker`, `status`, `bind`, `inspect`, `audit`, `diff`, `check`, `deposit` or `completion`',
  ],
  [['worker'], 'Unexpected missing `--backend`'],
  [['status', '--backend', 'http://a:b@queue'], 'Unexpected `--backend http://queue`, expected an address such as'],
  [['batch', 'in', '--to', 'tei', '--out', 'o', '--timeout', 'long'], 'Unexpected `--timeout long`, expected seconds'],
  [['--verbose'], 'Unexpected command `--verbose`'],
  [['convert'], 'expected an input'],
  [['convert', 'a.txt'], 'Unexpected missing `--to`'],
  [['convert', 'a.txt', '--to', ','], 'Unexpected missing `--to`'],
  [['convert', 'a.txt', '--to'], "Option '--to <value>' argument missing"],
  [['convert', 'a.txt', '--colour'], "Unknown option '--colour'"],
  [['convert', '-', '-', '--to', 'tei'], 'Unexpected second `-`'],
  [['convert', '-', '--to', 'tei,epub'], 'Unexpected `--out -` for several outputs'],
  [['convert', 'a.txt', 'b.txt', '--to', 'tei', '--out', '-'], 'Unexpected `--out -` for several outputs'],
  [['convert', 'a.txt', '--to', 'tei', '--set', 'tei'], 'expected `--set writer.option=value`'],
  [['convert', 'a.txt', '--to', 'tei', '--set', 'tei=1'], 'expected `--set writer.option=value`'],
  [['convert', 'a.txt', '--to', 'tei', '--max-size', 'big'], 'Unexpected `--max-size big`, expected megabytes'],
  [['convert', 'a.txt', '--to', 'tei', '--max-size', '0'], 'expected megabytes'],
  [['convert', 'a.txt', 'b.txt', '--to', 'tei', '--name', 'x'], 'Unexpected `--name` for several inputs'],
  [['convert', 'a.txt', '--to', 'tei', '--name', '../x'], 'expected a file name without folder'],
  [
    ['convert', 'a.txt', '--to', 'epub', '--font', 'garamond', '--set', 'epub.fonts=garamond'],
    'Unexpected `--set epub.fonts=garamond` beside `--font garamond`, expected one of them',
  ],
  [
    ['convert', 'a.txt', '--to', 'pdf', '--record', 'tei', '--set', 'pdf.conformance=PDF/A-1a'],
    'Unexpected `--record tei` for PDF/A-1a, which holds no records, expected `--set pdf.conformance=PDF/A-3a`',
  ],
  [
    ['bind', 'a.txt', '--to', 'pdf,epub', '--record', 'tei,csl', '--set', 'pdf.conformance=PDF/A-2a'],
    'Unexpected `--record tei,csl` for PDF/A-2a',
  ],
  [['inspect', 'a.txt', '--tree', '--json'], '`offprint convert --to json` writes the whole tree'],
  [['inspect'], 'Unexpected 0 inputs, expected one'],
  [['inspect', 'a.txt', 'b.txt'], 'Unexpected 2 inputs, expected one'],
  [['audit', 'a.txt'], 'expected a source and one or more outputs'],
  [['audit', 'a.txt', '-'], 'Unexpected `-` as output'],
])('wrong usage: %j', (argv, message) => {
  expect(() => parseCommand(argv)).toThrow(UsageError)
  expect(() => parseCommand(argv)).toThrow(message)
})
