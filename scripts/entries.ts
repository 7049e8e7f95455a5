const formats = ['text', 'html', 'markdown', 'tei', 'epub', 'pdf', 'json', 'citations']

/** What callers import, by the names that `exports` of package.json has. */
export const library: Readonly<Record<string, string>> = {
  index: 'src/index.ts',
  csl: 'src/bibliography/csl/index.ts',
  ledger: 'src/ledger/index.ts',
  check: 'src/check/index.ts',
  deposit: 'src/deposit/index.ts',
  batch: 'src/batch/index.ts',
  // Apart, so that a bundler of `offprint/epub` and `offprint/check` does not look for optional packages.
  'epub-gen-memory': 'src/formats/epub/pack/epub-gen-memory.ts',
  cover: 'src/formats/epub/cover/resvg.ts',
  fonts: 'src/formats/epub/fonts/subset-fonts.ts',
  libxml2: 'src/check/libxml2.ts',
  'batch-redis': 'src/batch/shell/redis/index.ts',
  ...Object.fromEntries(formats.map(format => [format, `src/formats/${format}/index.ts`])),
}
