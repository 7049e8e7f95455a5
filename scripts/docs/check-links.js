/** Checks the site: every link within it leads to a file and an anchor that are there, and every other one is an address. */

import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parse} from 'parse5'

const site = fileURLToPath(new URL('../../site', import.meta.url))

/** Attributes of a page, with the elements that have them. */
function* attributesOf(node) {
  for (const {name, value} of node.attrs ?? []) yield {element: node.tagName, name, value}
  for (const child of node.childNodes ?? []) yield* attributesOf(child)
}

const pages = new Map(
  readdirSync(site, {recursive: true})
    .filter(name => name.endsWith('.html'))
    .map(name => [join(site, name), [...attributesOf(parse(readFileSync(join(site, name), 'utf8')))]]),
)

const anchors = new Map(
  [...pages].map(([path, attributes]) => [
    path,
    new Set(attributes.filter(({name}) => name === 'id' || name === 'name').map(({value}) => value)),
  ]),
)

/** What is wrong with a link, or nothing. */
function problemOf(page, {element, value}) {
  if (/^[a-z][a-z0-9+.-]*:/i.test(value)) {
    if (element !== 'a') return 'loads something from elsewhere'
    return /^(?:https?|mailto):/.test(value) && URL.canParse(value) ? undefined : 'is no address'
  }
  const [path, anchor] = value.split('#')
  const target = path === '' ? page : resolve(dirname(page), decodeURI(path.split('?')[0]))
  if (relative(site, target).startsWith('..')) return 'leads out of the site'
  if (!existsSync(target) || !statSync(target).isFile()) return 'leads to no file'
  const isThere = !anchor || !anchors.has(target) || anchors.get(target).has(decodeURIComponent(anchor))
  return isThere ? undefined : 'leads to no anchor'
}

const links = [...pages].flatMap(([page, attributes]) =>
  attributes.filter(({name}) => name === 'href' || name === 'src').map(link => ({page, link})),
)
const problems = links.flatMap(({page, link}) => {
  const problem = problemOf(page, link)
  return problem === undefined ? [] : [`${relative(site, page)}: \`${link.value}\` ${problem}`]
})
for (const problem of problems) console.error(problem)
console.log(`${pages.size} pages, ${links.length} links, ${problems.length} of them broken.`)
if (problems.length > 0 || pages.size < 100) process.exitCode = 1
