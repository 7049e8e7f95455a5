/** A page in the shape of the archive's, of our own invention, with all that the ledger has to explain. */
export const page = `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN">
<html><head><title>Ada Fenwick: The Ferry at Low Water (1932)</title><meta name="author" content="Ada Fenwick"></head>
<body>
<p class="toplink"><a name="top" href="../index.htm">Harbour Archive</a> &gt; <a href="index.htm">Fenwick</a></p>
<h2>Ada Fenwick</h2>
<h1>The Ferry at Low Water</h1>
<h3>(March 1932)</h3>
<hr class="infotop">
<p class="info">From <strong>The Tidal Review</strong>, Vol.3 No.2, March 1932, pp.84&#8211;86.<br>
Transcribed by Bo Lindqvist.</p>
<hr class="infobot">
<p class="fst">THE ferry waits at the stone steps until the water turns, and nobody on either bank can say who ordered it. <a id="f1" href="#n1" name="f1">[1]</a> The pilot only shrugs.</p>
<p>Every evening the boy carried seven brass lanterns down to the slipway and hung them from the rail.</p>
<p>The toll was a penny for a passenger, twopence for a barrow, and nothing at all for a coffin.</p>
<h4>The Reck&#111;ning</h4>
<p>When the auditors came they found the accounts in such good order that they suspected every line of them, and they asked the clerk to begin again from the year of the bridge, which he did without a word of com-</p>
<p>plaint, since he was paid by the hour. <a id="f2" href="#n2" name="f2">[2]</a></p>
<p class="quoteb">&#8220;A ferry that pays is a bridge that nobody built.&#8221;</p>
<ol><li>ropes</li><li>oars &amp; thole pins</li></ol>
<table><tr><td>Year</td><td>Pence</td></tr><tr><td>1930</td><td>4,118</td></tr></table>
<p>So the matter rests. <img src="ferry.png" alt="The old chain ferry"></p>
<h3>Notes</h3>
<p class="note"><a id="n1" href="#f1" name="n1">1.</a> Some said that it was the harbour master.</p>
<p class="note"><a id="n2" href="#f2" name="n2">2.</a> The clerk lived to be ninety.</p>
<p class="link"><a href="#top">Top of the page</a></p>
<p class="updat">Last updated on 3.5.2011</p>
</body></html>
`
