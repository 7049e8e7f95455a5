import {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import type {Element, Root} from 'xast'
import {decode} from '../core/decode.js'
import {element} from '../xml/element.js'
import {parseXml} from '../xml/parse.js'
import {notNormalisedLines, strayCharacters} from './characters.js'
import {impossibleDates} from './dates.js'
import {childrenOf, elementsOf, type TeiDocument} from './document.js'
import {reportAll, type Finding, type Findings} from './findings.js'
import {invalidIdentifiers, repeatedIdentifiers} from './identifiers.js'
import {danglingPointers, undeclaredPrefixes} from './pointers.js'
import type {CheckOptions, CheckReport} from './report.js'
import {checkRepositories} from './repositories/check.js'
import * as rules from './rules.js'

const namespace = 'http://www.tei-c.org/ns/1.0'

/**
 * Checks a document of TEI as a repository would at its door.
 *
 * It is well-formed and in the encoding that it declares; valid by a schema, if there is a validator; identifiers are
 * names and unique; pointers lead to elements; dates are in the calendar; the text is in Unicode Normalization Form C
 * without control characters. And it has what the repositories want that are named. Nothing is fetched.
 *
 * @param input - the document, as bytes or text
 * @param options - the name of the file, for which repositories, by which schema
 * @returns every finding with its rule, place and remedy
 * @throws TypeError - if a repository is not known
 * @example
 * const {value} = await write(build('article', {metadata: {title: 'On Type'}}, ['First words.']), {to: writeTei()})
 * const {passed, messages} = check(value, {path: 'on-type.tei.xml', repositories: ['tapas']})
 * passed //=> true
 * messages[0].ruleId //=> 'check-no-author'
 */
export function check(input: string | Uint8Array, options: Readonly<CheckOptions> = {}): CheckReport {
  const file = new VFile({value: input, ...(options.path != null && {path: options.path})})
  const {validator} = options
  try {
    const document = read(file)
    const problems = validator ? validator.validate(withoutDeclaration(document.text)) : []
    reportAll(file, rules.invalidBySchema, problems.map(findingOf), 'Correct it there, by the documentation of the schema.')
    for (const [rule, findings, remedy] of soundness(document)) reportAll(file, rule, findings, remedy)
    checkRepositories(file, document, options.repositories ?? [])
    return reportOf(file, validator ? {name: validator.schema, isValid: problems.length === 0} : undefined)
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error
    return reportOf(file, undefined)
  }
} // prettier-ignore

function reportOf({messages}: VFile, schema: CheckReport['schema']): CheckReport {
  return {passed: messages.every(({fatal}) => fatal == null), schema, messages}
}

function read(file: VFile): TeiDocument {
  const {text, source} = decode(file, 'application/tei+xml')
  const root = parseXml(text, file, namespace)
  const [top] = root.children.filter(node => node.type === 'element')
  if (top?.data?.namespace !== namespace || !/^(?:TEI|teiCorpus)$/.test(top.name)) {
    const found = top ? `\`${top.name}\` in ${top.data?.namespace ?? 'no namespace'}` : 'document'
    throw rules.notTei.report(file, top, `Unexpected ${found}, expected \`TEI\` in ${namespace}`, 'Give a document of TEI P5.') // prettier-ignore
  }
  checkEncoding(file, text, source.encoding)
  return documentOf(file, text, root, top)
}

function documentOf(file: VFile, text: string, root: Root, top: Element): TeiDocument {
  const before = root.children.slice(0, root.children.indexOf(top))
  return {
    text,
    root: top,
    header: childrenOf(top, 'teiHeader')[0] ?? {...element('teiHeader'), ...(top.position && {position: top.position})},
    elements: elementsOf(top),
    instructions: before.filter(node => node.type === 'instruction'),
    name: file.basename,
    bytes: typeof file.value === 'string' ? new TextEncoder().encode(file.value).length : file.value.length,
  }
}

/** Bytes that are in another encoding than an XML parser takes them for. */
function checkEncoding(file: VFile, text: string, encoding: string | undefined): void {
  if (encoding === undefined) return
  const declared = /^<\?xml\b[^>]{0,200}?encoding\s*=\s*["']([\w-]+)/.exec(text)?.[1] ?? 'utf-8'
  if (canonical(declared) === encoding || canonical(declared) === 'utf-16le') return
  const reason = `Unexpected bytes in \`${encoding}\`, expected \`${declared}\``
  rules.wrongEncoding.report(file, {line: 1, column: 1}, reason, 'Save the file in UTF-8 and declare that.')
}

function canonical(label: string): string {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return label
  }
}

type Check = readonly [rule: (typeof rules)['notTei'], findings: Findings, remedy: string]

function soundness({text, elements}: TeiDocument): Check[] {
  return [
    [rules.strayCharacter, strayCharacters(text), 'Look up the letter in the source; the file was decoded wrongly once.'],
    [rules.notNormalised, notNormalisedLines(text), 'Normalise the file to NFC.'],
    [rules.invalidIdentifier, invalidIdentifiers(elements), 'Begin with a letter; use letters, digits, hyphens, periods.'],
    [rules.repeatedIdentifier, repeatedIdentifiers(elements), 'Give each element a name of its own.'],
    [rules.danglingPointer, danglingPointers(elements), 'Name an element that is there, or leave the attribute out.'],
    [rules.undeclaredPrefix, undeclaredPrefixes(elements), 'Declare the prefix with `prefixDef`, or write the address in full.'],
    [rules.impossibleDate, impossibleDates(elements), 'Correct the date; the words of the source stay in the element.'],
  ] // prettier-ignore
}

/** What a text says of its bytes does not hold for a text that is decoded. */
function withoutDeclaration(text: string): string {
  return text.replace(/^<\?xml\s[^>]{0,200}\?>/, declaration => declaration.replace(/[^\n]/g, ''))
}

function findingOf({reason, line}: {reason: string; line?: number | undefined}): Finding {
  return {place: line === undefined ? undefined : {line, column: 1}, reason: `Unexpected content: ${reason}`}
}
