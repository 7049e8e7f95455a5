import {read} from 'offprint'
import {readHtml} from 'offprint/html'

const page = `<title>Ann Marlowe: Cranes</title>
<h2>Ann Marlowe</h2>
<h1>Cranes</h1>
<p>They lift <em>what</em> comes.</p>
<h3>Who Works Them</h3>
<p>A good boy is remem<span class="pagenum">[4]</span>bered.</p>
<p class="footer"><a href="#top">Top of the page</a></p>`

/** A node on a line, and its children below it. */
function show(node, depth = 0) {
  const {type, value, children = [], data, ...fields} = node
  const plain = Object.entries(fields).filter(([, field]) => typeof field !== 'object')
  const said = [...plain.map(([name, field]) => `${name}=${field}`), value && JSON.stringify(value)]
  const how = data?.recovery && `  (${data.recovery.rule}, ${data.recovery.certainty})`
  console.log(['  '.repeat(depth) + type, ...said.filter(Boolean)].join(' ') + (how ?? ''))
  for (const child of children) show(child, depth + 1)
}

const {tree} = await read(page, {from: readHtml()})
show(tree)
