/** The page on performance, from what was measured. */

/**
 * @param {object} found - what `main.js` measured
 * @returns {string} Markdown
 */
export function performancePage({machine, cold, hot, many, growth, pdf}) {
  return `# Performance

Measured by \`npm run build && npm run bench -- --write\` on ${machine}. Every figure of a peer is of the same run, in
pairs. The article is one of 30 kB in HTML, in the dialect of the archive; no two articles of a run are the same.

## One article, a process each

What a user waits for who converts one file: the start of Node.js, our modules, and all of the work in a cold engine.

${table(
  ['to', 'CPU', 'clock', 'memory', 'pandoc: CPU', 'clock', 'memory', 'CPU, of theirs', 'clock, of theirs'],
  cold.map(({format, ours, theirs, cpu, wall}) => [
    format,
    ...processOf(ours),
    ...(theirs ? processOf(theirs) : ['', '', '']),
    times(cpu),
    times(wall),
  ]),
)}

## Each stage, in one process

Milliseconds of CPU for an article: the first of a process, and the later ones. The engine's compiler and its collector of
garbage run beside it, and are counted.

${table(
  ['stage', 'first', 'later'],
  hot.map(({stage, first, later}) => [stage, first.toFixed(0), later.toFixed(1)]),
)}

## Many articles

\`offprint batch\` from HTML; of pandoc a process each, at best on two processors at once.

${table(
  ['articles', 'to', 'a second', 'CPU each', 'memory', 'pandoc: CPU each', 'times as many a second'],
  many.map(({count, format, rate, cpu, memory, theirs, ratio}) => [
    String(count),
    format,
    rate.toFixed(1),
    milliseconds(cpu),
    `${memory.toFixed(0)} MiB`,
    theirs ? milliseconds(theirs) : '',
    times(ratio),
  ]),
)}

## PDF

An article of 13 pages from its tree, and many of them in one file, each with its words in another order; beside Typst, whose
compiler for Node.js reads the same text in its own language. A file is a process, from its start to its end; later articles
are those of one process. All of the CPU is counted, that of the engine's compiler too.

${table(
  ['articles', 'CPU', 'memory', 'size', 'Typst: CPU', 'memory', 'size', 'CPU, of theirs'],
  pdf.map(({name, ours, theirs, ratio}) => [
    name,
    ...fileOf(ours),
    ...(theirs ? fileOf(theirs) : ['', '', '']),
    times(ratio),
  ]),
)}

## Long articles

Milliseconds of CPU for each kilobyte of HTML: what does not grow is linear.

${table(
  ['characters', 'read', 'Markdown', 'TEI', 'EPUB', 'PDF'],
  growth.map(row => [
    row.length.toLocaleString('en'),
    ...['read', 'markdown', 'tei', 'epub', 'pdf'].map(key => row[key].toFixed(3)),
  ]),
)}
`
}

function processOf({cpu, wall, memory}) {
  return [milliseconds(cpu), milliseconds(wall), `${memory.toFixed(0)} MiB`]
}

function fileOf({cpu, memory, size}) {
  return [milliseconds(cpu), `${memory.toFixed(0)} MiB`, `${(size / 1024).toFixed(0)} KiB`]
}

function milliseconds(seconds) {
  return `${(seconds * 1000).toFixed(0)} ms`
}

function times(ratio) {
  return ratio === undefined ? '' : ratio.toFixed(2)
}

function table(head, rows) {
  const widths = head.map((cell, column) => Math.max(cell.length, 3, ...rows.map(row => row[column].length)))
  const line = cells => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`
  return [line(head), line(widths.map(width => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
