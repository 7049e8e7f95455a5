import {HtmlValidate} from 'html-validate'
import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {build} from '../../../src/ast/build.js'
import type {Tree} from '../../../src/ast/nodes.js'
import {writeHtml} from '../../../src/formats/html/index.js'
import {kitchenSink} from '../../contract.js'
import {issue, minimal, png, rightToLeft} from '../epub/books.js'

/** HTML lets `doctype` be written in either case, and `>` as itself. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {'doctype-style': 'off', 'no-raw-characters': 'off'},
})

async function complaints(page: string): Promise<string[]> {
  const {results} = await validator.validateString(page)
  return results
    .flatMap(({messages}) => messages)
    .filter(({ruleId, selector}) => ruleId !== 'unique-landmark' || !isAside(selector ?? ''))
    .map(({ruleId, message, line}) => `${line}: ${ruleId}: ${message}`)
}

/** An `aside` in an article is no landmark (HTML Accessibility API Mappings 1.0, 3.5.10). */
function isAside(selector: string): boolean {
  return /article.* aside(?::nth-child\(\d+\))?$/.test(selector)
}

const folder = new URL('../../../fixtures/', import.meta.url)
const fixtures = readdirSync(folder).flatMap((name): [string, Tree][] => {
  try {
    return [[name, JSON.parse(readFileSync(new URL(`${name}/tree.json`, folder), 'utf8')) as Tree]]
  } catch {
    return []
  }
})

const cases: [string, Tree][] = [
  ...fixtures,
  ['an issue', issue],
  ['an article of which nothing is known', minimal],
  ['an article from right to left', rightToLeft],
  ['an issue of two like articles', build('collection', {metadata: {title: 'Issue'}}, [kitchenSink, kitchenSink])],
]

test.each(cases)('%s is valid HTML', async (_, tree) => {
  const options = {resolve: () => png, furniture: true}
  expect(await complaints(await writeHtml(options).write(tree, new VFile()))).toEqual([])
})

test('the validator bites', async () => {
  expect((await complaints('<!doctype html><p id="a"><p id="a">')).length).toBeGreaterThan(2)
})
