import {expect, test} from 'vitest'
import {read} from './sketch.js'

const declared =
  '<encodingDesc><tagsDecl><rendition xml:id="x" scheme="css">font-style: italic</rendition><rendition xml:id="wide" scheme="css">letter-spacing: 0.1em; font-weight: bold</rendition></tagsDecl></encodingDesc>'

test.each([
  ['a body without divisions', '<body><head>On Ropes</head><p>One.</p></body>', ['title("On Ropes")', 'paragraph("One.")']],
  [
    'numbered divisions, of which the first is all',
    '<body><div1><head>On Ropes</head><div2><head>Hemp</head><p>One.</p></div2></div1></body>',
    ['title("On Ropes")', 'section(heading{depth=2}("Hemp") paragraph("One."))'],
  ],
  [
    'a title page',
    '<front><titlePage><docTitle><titlePart>On Ropes</titlePart><titlePart type="sub">A Reader</titlePart></docTitle><byline>By <docAuthor>Ida Holm</docAuthor></byline><docImprint>Hull, <docDate>1901</docDate></docImprint></titlePage></front><body><div><head>Hemp</head><p>One.</p></div><div><p>Two.</p></div></body>',
    ['title("On Ropes")', 'subtitle("A Reader")', 'byline("By Ida Holm")', 'sourceCitation("Hull, " opaque{name=docDate attributes={}}("1901"))', 'section(heading{depth=2}("Hemp") paragraph("One."))', 'section(paragraph("Two."))'],
  ],
  [
    'turns of pages between blocks, in a line, in a word',
    '<body><pb n="3"/><p>One <pb n="4"/>two rope<lb break="no"/>walk, har<pb n="5" break="no"/>bour.</p></body>',
    ['pageMarker{label=3 certainty=stated}', 'paragraph("One " pageMarker{label=4 certainty=stated} "two rope" opaque{name=lb attributes={break:no}}() "walk, har" pageMarker{label=5 inWord=true certainty=stated} "bour.")'],
  ],
  ['line ends of the print', '<body><p>One<lb/>two<lb/>\n three <lb n="4"/> four</p></body>', ['paragraph("One " opaque{name=lb attributes={}}() "two " opaque{name=lb attributes={}}() "three " opaque{name=lb attributes={n:4}}() "four")']],
  [
    'what editors read',
    '<body><p><choice><sic>rpoe</sic><corr>rope</corr></choice> <choice><orig>olde</orig><reg>old</reg></choice> <choice><abbr>Mr</abbr><expan>Mister</expan></choice></p></body>',
    ['paragraph(editorial{kind=sic correction=rope}("rpoe") " " editorial{kind=original correction=old}("olde") " " editorial{kind=abbreviation correction=Mister}("Mr"))'],
  ],
  [
    'hands of editors',
    '<body><p><supplied reason="damage">six</supplied> <unclear>ropes</unclear> <gap unit="words" quantity="2"/> <subst><del>a</del><add>b</add></subst> <abbr>Mr</abbr> <abbr type="title">Dr</abbr> <reg>old</reg></p></body>',
    ['paragraph(editorial{kind=supplied reason=damage}("six") " " editorial{kind=unclear}("ropes") " " editorial{kind=gap extent=2 words}() " " opaque{name=subst attributes={}}(delete("a") editorial{kind=added}("b")) " " editorial{kind=abbreviation}("Mr") " " editorial{kind=abbreviation}("Dr") " " opaque{name=reg attributes={}}("old"))'],
  ],
  [
    'highlighting by name',
    '<body><p><hi rend="italic">a</hi><hi rend="sc">b</hi><hi rend="bold italic">c</hi><hi rend="sup">d</hi><emph>e</emph><hi rend="larger">f</hi></p></body>',
    ['paragraph(emphasis("a") smallCaps("b") emphasis(strong("c")) superscript("d") emphasis("e") opaque{name=hi attributes={rend:larger}}("f"))'],
  ],
  [
    'names, words and letters, which are kept',
    '<body><p><persName key="h"><forename>Ida</forename><surname>Holm</surname></persName> <w>twists</w> <rs>the</rs> <seg>ro<c>p</c>e</seg><pc>.</pc></p></body>',
    ['paragraph(opaque{name=persName attributes={key:h}}(opaque{name=forename attributes={}}("Ida") " " opaque{name=surname attributes={}}("Holm")) " " opaque{name=w attributes={}}("twists") " " opaque{name=rs attributes={}}("the") " " opaque{name=seg attributes={}}("ro" opaque{name=c attributes={}}("p") "e") opaque{name=pc attributes={}}("."))'],
  ],
  [
    'notes where they stand, with marks of their own',
    '<body><p>One<note place="foot" n="*">A note.</note> two<note>Another.</note></p></body>',
    ['paragraph("One" footnoteReference{identifier=1 label=1} " two" footnoteReference{identifier=2 label=2})', 'footnoteDefinition{identifier=1 label=1 marker=*}(paragraph("A note."))', 'footnoteDefinition{identifier=2 label=2}(paragraph("Another."))'],
  ],
  [
    'notes at the end, and what points to them',
    '<body><p>One<ref target="#e1">1</ref>, two<anchor xml:id="m2"/>, see <ref target="#e1">the first note</ref>.</p></body><back><div type="notes"><note xml:id="e1" n="1">A.</note><note xml:id="e2" target="#m2">B.</note></div></back>',
    ['paragraph("One" footnoteReference{identifier=e1 label=e1} ", two" footnoteReference{identifier=e2 label=e2} ", see " opaque{name=ref attributes={target:#e1}}("the first note") ".")', 'footnoteDefinition{identifier=e1 label=e1 marker=1}(paragraph("A."))', 'footnoteDefinition{identifier=e2 label=e2 marker=2}(paragraph("B."))'],
  ],
  [
    'quotations in a line and set off',
    '<body><p>He said <q>yes</q>: <quote><p>Ropes hold.</p></quote> and went.</p><cit><quote>Hemp.</quote><bibl>Holm</bibl></cit></body>',
    ['paragraph("He said " opaque{name=q attributes={}}("yes") ":")', 'blockquote(paragraph("Ropes hold."))', 'paragraph{data={continued:true}}("and went.")', 'blockquote(paragraph("Hemp.") attribution("Holm"))'],
  ],
  [
    'verse with a heading',
    '<body><lg><head>Song</head><l rend="indent">One</l><l>two<note n="1">N.</note></l></lg></body>',
    ['heading{depth=2 data={ofNext:true}}("Song")', 'verse(verseLine{indent=1}("One") verseLine("two" footnoteReference{identifier=1 label=1}))', 'footnoteDefinition{identifier=1 label=1}(paragraph("N."))'],
  ],
  [
    'a play',
    '<body><div type="act"><head>I</head><castList><castItem><role>Ida</role><roleDesc>a ropemaker</roleDesc></castItem></castList><stage>Night.</stage><sp><speaker>Ida.</speaker><l>One</l><l>two</l></sp></div><div><p>End.</p></div></body>',
    ['section(heading{depth=2}("I") list{ordered=false}(listItem(paragraph(opaque{name=role attributes={}}("Ida") " " opaque{name=roleDesc attributes={}}("a ropemaker")))) paragraph(opaque{name=stage attributes={}}("Night.")) speech(speaker("Ida.") verse(verseLine("One") verseLine("two"))))', 'section(paragraph("End."))'],
  ],
  [
    'lists: numbered, of words, in a paragraph',
    '<body><list type="ordered"><item n="3">a</item><item>b</item></list><list type="gloss"><label>hemp</label><item>a plant</item></list><p>Both: <list><item>x</item></list></p></body>',
    ['list{ordered=true start=3}(listItem(paragraph("a")) listItem(paragraph("b")))', 'list{ordered=false}(listItem(paragraph(strong("hemp") " a plant")))', 'paragraph("Both:")', 'list{ordered=false}(listItem(paragraph("x")))'],
  ],
  [
    'a table with a heading and spans',
    '<body><table><head>Ropes</head><row role="label"><cell cols="2">a</cell></row><row><cell>b</cell><cell><p>c</p><p>d</p></cell></row></table></body>',
    ['figure(caption("Ropes") table(tableRow(tableCell{data={colSpan:2}}("a") tableCell{data={spanned:true}}()) tableRow(tableCell("b") tableCell("c d"))))'],
  ],
  [
    'figures',
    '<body><figure><graphic url="a.png"/><head>A rope</head><figDesc>Three strands</figDesc></figure><p>See <figure><graphic url="b.png"/></figure></p></body>',
    ['figure(image{url=a.png} caption("A rope") image{url= alt=Three strands})', 'paragraph("See " image{url=b.png})'],
  ],
  [
    'letters',
    '<body><div type="letter"><opener><dateline>Hull</dateline><salute>Dear Sir,</salute></opener><p>One.</p><closer><signed>I. H.</signed></closer><postscript><p>Two.</p></postscript></div></body>',
    ['opener(dateline("Hull") salutation("Dear Sir,"))', 'paragraph("One.")', 'closer(signature("I. H."))', 'opaqueBlock{name=postscript attributes={}}(paragraph("Two."))'],
  ],
  [
    'readings of several witnesses',
    '<body><p>The <app><lem>rope</lem><rdg wit="#b">cord</rdg></app> held.</p></body>',
    ['paragraph("The " opaque{name=app attributes={}}(opaque{name=lem attributes={}}("rope") footnoteReference{identifier=v1 label=v1}) " held.")', 'footnoteDefinition{identifier=v1 label=v1 marker=* series=editor}(paragraph(opaque{name=rdg attributes={wit:#b}}("cord")))'],
  ],
  [
    'what else stands among readings',
    '<body><p>The <app><note n="a">Wet.</note><lem>rope</lem><witDetail wit="#b">in pencil</witDetail><wit/></app> held.</p></body>',
    ['paragraph("The " opaque{name=app attributes={}}(opaque{name=lem attributes={}}("rope") footnoteReference{identifier=v1 label=v1} footnoteReference{identifier=v2 label=v2}) " held.")', 'footnoteDefinition{identifier=v1 label=v1 marker=a series=editor}(paragraph("Wet."))', 'footnoteDefinition{identifier=v2 label=v2 marker=* series=editor}(paragraph("in pencil"))'],
  ],
  [
    'a pair with further readings',
    '<body><p>The <choice><sic>roap</sic><corr>rope</corr><corr>robe</corr></choice> held.</p></body>',
    ['paragraph("The " editorial{kind=sic correction=rope}("roap") footnoteReference{identifier=v1 label=v1} " held.")', 'footnoteDefinition{identifier=v1 label=v1 marker=* series=editor}(paragraph("robe"))'],
  ],
  [
    'lines of the page, and an ornament',
    '<body><p>One <fw type="header">ROPES</fw>two.</p><milestone unit="section"/><p>Three.</p></body>',
    ['paragraph("One two.")', 'furniture{role=other}("ROPES")', 'thematicBreak', 'paragraph("Three.")'],
  ],
  [
    'links, and pointers to places that the tree does not know',
    '<body><p><ref target="https://example.org/a">a</ref> <ref target="#x">b</ref> <ptr target="https://example.org/c"/></p></body>',
    ['paragraph(link{url=https://example.org/a}("a") " " opaque{name=ref attributes={target:#x}}("b") " " link{url=https://example.org/c}("https://example.org/c"))'],
  ],
  [
    'a table of others, and elements that nobody knows',
    '<body><p>One <rope:strand xmlns:rope="urn:rope">two</rope:strand> <knot>three</knot></p><table xmlns="http://www.w3.org/1999/xhtml"><tr><td>4</td><td>5</td></tr></table></body>',
    [
      'paragraph("One " opaque{name=strand attributes={} namespace=urn:rope}("two") " " opaque{name=knot attributes={}}("three"))',
      'paragraph(opaque{name=table attributes={} namespace=http://www.w3.org/1999/xhtml}(opaque{name=tr attributes={} namespace=http://www.w3.org/1999/xhtml}(opaque{name=td attributes={} namespace=http://www.w3.org/1999/xhtml}("4") " " opaque{name=td attributes={} namespace=http://www.w3.org/1999/xhtml}("5"))))',
    ],
  ],
])('%s', (_, body, expected) => {
  expect(read(body)).toEqual(expected)
}) // prettier-ignore

test('highlighting by what the header declares', () => {
  expect(read('<body><p><hi rendition="#x">a</hi> <hi rendition="#wide">b</hi></p></body>', declared)).toEqual([
    'paragraph(emphasis("a") " " emphasis{rendering=letterspaced}(strong("b")))',
  ])
})
