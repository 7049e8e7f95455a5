/** Articles to measure with: pages in the dialect of the archive, of any length, each with the words in another order. */

import {readFileSync} from 'node:fs'

const text = readFileSync(new URL('../../fixtures/demo/lighthouse-keepers.txt', import.meta.url), 'utf8')
const paragraphs = text.split(/\n{2,}/).filter(line => line.length > 200)
const headings = ['The Price of Oil', 'Who Kept the Keepers', 'The Strike of 1871', 'What Is Left Out']

/**
 * Makes the page of an article.
 *
 * @param {number} length - about how many characters it has
 * @param {number} [number] - which article it is: each has its own order of words
 * @returns {string} HTML
 */
export function makePage(length, number = 0) {
  const blocks = []
  let written = 1500
  for (let at = 0; written < length; at++) {
    if (at % 5 === 0) blocks.push(`<h4>${headings[(at / 5) % headings.length]}</h4>`)
    const words = paragraphs[at % paragraphs.length].split(' ')
    const first = (number * 7 + at * 3) % words.length
    const turned = [...words.slice(first), ...words.slice(0, first)].join(' ')
    const anchor = at % 7 === 3 ? `<a name="p${112 + at}"></a>` : ''
    blocks.push(`<p class="${at % 5 === 0 ? 'fst' : at % 9 === 4 ? 'quoteb' : 'normal'}">${anchor}${turned}</p>`)
    written += turned.length + 30
  }
  return `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<title>Edith Marwood: The Keepers and the Lamp (Autumn 1934)</title><meta name="author" content="Edith Marwood"></head>
<body><p class="linkback"><a name="top"></a><a href="../index.htm">Main Harbour Quarterly Index</a></p>
<h4>The Harbour Quarterly, Autumn 1934</h4><hr class="infotop">
<h2>Edith Marwood</h2><h1>The Keepers and the Lamp ${number + 1}</h1><h3>A Study of the Light Service</h3><hr class="infobot">
<p class="from">From <strong>The Harbour Quarterly</strong>, Vol.6 No.4, Autumn 1934, pp.112-115.<br>
Transcription &amp; mark-up by Tomas Hollin for the Open Archive of the Shore.</p><hr class="infobot">
${blocks.join('\n')}
<p class="link"><a href="#top">Top of page</a></p><hr class="end">
<p class="updat">Last updated on: 3. May 2011</p></body></html>
`
}
