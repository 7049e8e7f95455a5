import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import ts from 'typescript'

const root = join(import.meta.dirname, '../..')

/** What a module exports under a name. */
export interface Exported {
  /** The entry of the package: `offprint/tei`. */
  entry: string
  name: string
  /** Whether it is there when the program runs: a function, a class or a constant. */
  isValue: boolean
  /** Code of its `@example`s. */
  examples: string[]
}

/** The public entries of the package, with the path of the module of each. */
export const entries: readonly {entry: string; path: string}[] = entriesOfPackage()

function entriesOfPackage(): {entry: string; path: string}[] {
  const {entryPoints} = JSON.parse(readFileSync(join(root, 'typedoc.json'), 'utf8')) as {entryPoints: string[]}
  return entryPoints.map(point => {
    const path = join(root, point)
    const [, entry] = /@module (\S+)/.exec(readFileSync(path, 'utf8')) ?? []
    if (entry === undefined) throw new Error(`Unexpected ${point}, expected a comment with \`@module\``)
    return {entry, path}
  })
}

/** Everything that the package exports, with the examples of its doc comments. */
export function exportsOfPackage(): Exported[] {
  const program = ts.createProgram(
    entries.map(({path}) => path),
    {module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2023, noEmit: true, skipLibCheck: true},
  )
  const checker = program.getTypeChecker()
  return entries.flatMap(({entry, path}) => {
    const source = program.getSourceFile(path)
    const module = source && checker.getSymbolAtLocation(source)
    if (!module) throw new Error(`Unexpected file ${path}, expected a module`)
    return checker.getExportsOfModule(module).map(symbol => {
      const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
      const tags = target.declarations?.flatMap(declaration => ts.getJSDocTags(declaration)) ?? []
      return {
        entry,
        name: symbol.name,
        isValue: (target.flags & ts.SymbolFlags.Value) !== 0,
        examples: tags
          .filter(tag => tag.tagName.text === 'example')
          .map(tag => ts.getTextOfJSDocComment(tag.comment) ?? ''),
      }
    })
  })
}

/** What a module exports: one of the package, or another that is installed. */
export async function load(specifier: string): Promise<Readonly<Record<string, unknown>>> {
  const own = entries.find(({entry}) => entry === specifier)
  return (await import(own?.path ?? specifier)) as Readonly<Record<string, unknown>>
}
