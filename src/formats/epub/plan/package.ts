import type {VFile} from 'vfile'
import type {Element} from 'xast'
import {directionOf} from '../../../to-hast/language.js'
import type {Book} from './book.js'
import {packageMetadata} from './metadata.js'
import {idOf, writeXml, x} from './xml.js'

/** Writes the package document (EPUB 3.3, section 5). */
export function writePackage(book: Book, file: VFile): string {
  const dir = directionOf(book.language)
  const root = x(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'identifier',
      'xml:lang': book.language,
      dir,
      prefix: prefixesOf(book),
    },
    [packageMetadata(book, file), manifest(book), spine(book, dir)],
  )
  const layout = {blocks: () => true}
  return writeXml({type: 'root', children: [root]}, 'content.opf', layout, file)
}

function prefixesOf({conformsTo, fonts}: Book): string {
  return [
    'schema: http://schema.org/',
    ...(conformsTo ? ['a11y: http://www.idpf.org/epub/vocab/package/a11y/#'] : []),
    ...(fonts ? ['ibooks: http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/'] : []),
  ].join(' ')
}

function manifest({spine, assets, fonts, cover}: Book): Element {
  const xhtml = 'application/xhtml+xml'
  return x('manifest', {}, [
    item('toc.ncx', 'application/x-dtbncx+xml'),
    item('style.css', 'text/css'),
    ...spine.map(href => item(href, xhtml, href === 'toc.xhtml' ? 'nav' : undefined)),
    ...assets.map(({href, mediaType}) => item(href, mediaType, href === cover ? 'cover-image' : undefined)),
    ...(fonts?.assets ?? []).map(({href, mediaType}) => item(href, mediaType)),
  ])
}

function item(href: string, mediaType: string, properties?: string): Element {
  return x('item', {id: idOf(href), href, 'media-type': mediaType, properties})
}

function spine(book: Book, direction: 'rtl' | undefined): Element {
  const items = book.spine.map(href => x('itemref', {idref: idOf(href)}))
  return x('spine', {toc: idOf('toc.ncx'), 'page-progression-direction': direction}, items)
}
