import {readdir, readFile} from 'node:fs/promises'
import {bind, inspect, read, write} from 'offprint'
import {readText} from 'offprint/text'
import {writeTei} from 'offprint/tei'

const folder = 'demo/issue'
const names = (await readdir(folder)).filter(name => name.endsWith('.txt'))
const trees = []
for (const name of names.sort()) {
  const {tree} = await read(await readFile(`${folder}/${name}`), {from: readText()})
  trees.push(tree)
}

const issue = bind(trees, {order: 'pages', metadata: {contributors: [{name: 'Tom Hollin', roles: ['edt']}]}})
console.log(issue.metadata.title)
for (const {metadata, words} of inspect(issue).articles) {
  const [{first, last}] = metadata.publication.pages
  console.log(`  ${first}–${last}  ${metadata.title}, ${words} words`)
}

const file = await write(issue, {to: writeTei()})
console.log(file.value.match(/<TEI\b/g).length, 'documents in', file.value.match(/<teiCorpus\b/g).length, 'corpus')
