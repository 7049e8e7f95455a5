import js from '@eslint/js'
import importX, {createNodeResolver} from 'eslint-plugin-import-x'
import {defineConfig} from 'eslint/config'
import typescript from 'typescript-eslint'

/** Forbids imports from a folder of the house; `regex` sees the specifier as it is written. */
function zone(files, ...forbidden) {
  const patterns = forbidden.map(([regex, message]) => ({regex, message}))
  return {files, rules: {'no-restricted-imports': ['error', {patterns}]}}
}

/** What reads the clock, chance, the locale or the machine: inputs of a reader or a writer, never its doing. */
const worldly = [
  ['ImportExpression[source.value=/^node:/]', 'Files, network and process belong to the command line.'],
  ['NewExpression[callee.name="Date"][arguments.length=0]', 'The clock is an input.'],
  ['MemberExpression[object.name="Date"][property.name="now"]', 'The clock is an input.'],
  ['MemberExpression[object.name="Math"][property.name="random"]', 'Chance is an input.'],
  ['MemberExpression[object.name="Intl"]', 'What Intl says differs by engine.'],
  ['MemberExpression[property.name=/^(?:toLocale|localeCompare)/]', 'The locale is an input.'],
  ['Identifier[name=/^(?:process|Buffer|fetch)$/]', 'Core code runs in a browser and fetches nothing.'],
].map(([selector, message]) => ({selector, message}))

/** An engine takes some ten thousand arguments; a list of more ends in a `RangeError`. */
const wide = {
  selector: 'CallExpression[callee.property.name=/^(?:push|unshift|splice|toSpliced)$/] > SpreadElement',
  message: 'Input makes lists long: push one by one, or make a list of both.',
}

const impure = ['^node:', 'Clock, network, files and process belong to the command line.']
const up = folders => [`/(${folders})/`, 'Imports point from the command line to the tree, never back.']

export default defineConfig(
  {ignores: ['dist', 'demo', 'coverage', 'site']},
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    plugins: {'import-x': importX},
    languageOptions: {parserOptions: {project: './tests/tsconfig.json'}},
    settings: {
      'import-x/extensions': ['.ts'],
      'import-x/parsers': {'@typescript-eslint/parser': ['.ts']},
      'import-x/resolver-next': [createNodeResolver({extensions: ['.ts'], extensionAlias: {'.js': ['.ts']}})],
    },
    rules: {
      'no-console': 'error',
      'import-x/no-cycle': 'error',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      'max-lines': ['error', 400],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-empty-object-type': ['error', {allowInterfaces: 'with-single-extends'}],
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
    },
  },
  zone(['src/ast/**'], impure, up('core|bibliography|recover|to-hast|xml|formats|transforms|ledger|batch|cli')),
  zone(['src/core/**'], impure, up('bibliography|recover|to-hast|xml|formats|transforms|ledger|batch|cli')),
  zone(
    [
      'src/bibliography/**',
      'src/recover/**',
      'src/to-hast/**',
      'src/xml/**',
      'src/transforms/**',
      'src/bind/**',
      'src/inspect/**',
    ],
    impure,
    up('formats|ledger|batch|cli'),
  ),
  ...['text', 'html', 'markdown', 'tei', 'epub', 'pdf', 'json', 'citations'].map((format, _, all) =>
    zone([`src/formats/${format}/**`], impure, up('ledger|batch|cli'), [
      `/(${all.filter(other => other !== format).join('|')})/`,
      'No format imports another.',
    ]),
  ),
  zone(['src/index.ts'], impure, up('formats|cli|batch|ledger')),
  zone(['src/check/**'], impure, up('recover|to-hast|formats|transforms|ledger|deposit|batch|cli')),
  zone(
    ['src/zip/**', 'src/schema/**'],
    impure,
    up('ast|core|bibliography|recover|to-hast|xml|formats|check|deposit|ledger|batch|cli'),
  ),
  zone(['src/deposit/**'], impure, up('recover|to-hast|ledger|batch|cli')),
  zone(['src/ledger/**'], impure, up('batch|cli'), [
    '/(recover|formats|read)/',
    'The ledger proves what readers and writers do: it shares nothing with them.',
  ]),
  zone(['src/batch/*.ts', 'src/batch/report/**'], impure, up('cli|deposit')),
  zone(['src/batch/shell/**'], up('cli|deposit')),
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**', 'src/batch/shell/**'],
    rules: {'no-restricted-syntax': ['error', ...worldly, wide]},
  },
  {
    files: ['src/cli/**', 'src/batch/shell/**'],
    rules: {'no-restricted-syntax': ['error', wide]},
  },
  {
    // Tests wait for every writer, also for those that write at once.
    files: ['tests/**', 'conformance/**', 'scripts/**'],
    rules: {'@typescript-eslint/await-thenable': 'off', '@typescript-eslint/require-await': 'off'},
  },
  {
    files: ['**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        AbortController: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
      },
    },
  },
  {
    files: ['scripts/**', 'examples/**', 'src/cli/**', 'conformance/**'],
    rules: {'no-console': 'off'},
  },
)
