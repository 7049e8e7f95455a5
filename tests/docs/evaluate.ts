import ts from 'typescript'
import {expect} from 'vitest'

type Scope = Readonly<Record<string, unknown>>

/** Makes a function of statements that wait. */
const AsyncFunction = (async () => Promise.resolve()).constructor as new (
  ...args: string[]
) => (...values: unknown[]) => Promise<Scope>

/**
 * Runs a piece of code as documentation has it, and checks what it says of its values.
 *
 * A comment `//=> value` behind an expression or a declaration says its value; a text that ends in `…` says how the
 * value begins; `//=> throws Unexpected …` says with which message it fails.
 *
 * @param code - statements of a module
 * @param scope - names that the code may use without an import
 * @param load - gives what a module exports
 * @returns how many values were checked, and what the code declares
 */
export async function evaluate(
  code: string,
  scope: Scope,
  load: (specifier: string) => Promise<Scope>,
): Promise<{checks: number; declared: Scope}> {
  const source = ts.createSourceFile('example.js', code, ts.ScriptTarget.ES2023, true, ts.ScriptKind.JS)
  let checks = 0
  const declared = new Set<string>()
  const lines = source.statements.map(statement => {
    if (ts.isImportDeclaration(statement)) return importOf(statement, declared)
    for (const name of namesOf(statement)) declared.add(name)
    const stated = valueAfter(code, statement.end)
    if (stated === undefined) return statement.getText()
    checks += 1
    const error = /^throws (.*)$/.exec(stated)?.[1]
    const value = error === undefined ? stated : 'undefined'
    const rest = `() => (${value}), ${JSON.stringify(error ?? null)})`
    if (ts.isExpressionStatement(statement))
      return `await $check(async () => (${statement.expression.getText()}), ${rest}`
    const [name] = namesOf(statement)
    if (name === undefined) throw new Error(`Unexpected value of \`${statement.getText()}\`, expected an expression`)
    return `${statement.getText()}\nawait $check(async () => ${name}, ${rest}`
  })
  const names = Object.keys(scope).filter(name => !declared.has(name))
  const body = `'use strict'\n${lines.join(';\n')};\nreturn {${[...declared].join(', ')}}`
  const run = new AsyncFunction('$check', '$load', ...names, body)
  return {declared: await run(check, load, ...names.map(name => scope[name])), checks}
}

function importOf({importClause, moduleSpecifier}: ts.ImportDeclaration, declared: Set<string>): string {
  const bindings = importClause?.namedBindings
  const names = bindings && ts.isNamedImports(bindings) ? bindings.elements : []
  const parts = names.map(({name, propertyName}) => [propertyName?.text ?? name.text, name.text] as const)
  const all = importClause?.name ? [['default', importClause.name.text] as const, ...parts] : parts
  for (const [, local] of all) declared.add(local)
  return `const {${all.map(([from, local]) => `${from}: ${local}`).join(', ')}} = await $load(${moduleSpecifier.getText()})`
}

/** Names that a statement declares at the top. */
function namesOf(statement: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
    return statement.name ? [statement.name.text] : []
  if (!ts.isVariableStatement(statement)) return []
  const names: string[] = []
  const collect = (name: ts.BindingName): void => {
    if (ts.isIdentifier(name)) names.push(name.text)
    else for (const element of name.elements) if (ts.isBindingElement(element)) collect(element.name)
  }
  for (const {name} of statement.declarationList.declarations) collect(name)
  return names
}

function valueAfter(code: string, end: number): string | undefined {
  return /^;?[ \t]*\/\/=>[ \t]*(.+)/.exec(code.slice(end))?.[1]?.trim()
}

async function check(actual: () => Promise<unknown>, expected: () => unknown, error: string | null): Promise<void> {
  if (error !== null) {
    const thrown: unknown = await actual().then(
      () => 'nothing thrown',
      (reason: unknown) => reason,
    )
    expectText(thrown instanceof Error ? thrown.message : String(thrown), error)
    return
  }
  const value = await actual()
  const stated = expected()
  if (typeof value === 'string' && typeof stated === 'string') expectText(value, stated)
  // What comes of a value that is shown: fields that are `undefined` are not there.
  else expect(value).toEqual(stated)
}

function expectText(text: string, stated: string): void {
  if (stated.endsWith('…')) expect(text.slice(0, stated.length - 1)).toBe(stated.slice(0, -1))
  else expect(text).toBe(stated)
}
