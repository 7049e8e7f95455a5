import {
  bare,
  catalogOf,
  dictionary,
  entry,
  leaves,
  list,
  numberOf,
  rawOf,
  nameOf,
  streamOf,
  textOf,
} from '../objects.js'
import type {Report} from './fault.js'

/** Checks the files that ride along, and that names are in order. */
export function checkFiles({pdf, add}: Report): void {
  const catalog = catalogOf(pdf)
  const names = entry(pdf, catalog, 'Names')
  const associated = new Set(list(entry(pdf, catalog, 'AF')).map(numberOf))
  const xmp = streamOf(pdf, bare(pdf, catalog, 'Metadata'))
  const files = leaves(pdf, entry(pdf, names, 'EmbeddedFiles'), 'Names')
  if (files.length > 0 && !xmp.includes('<pdfaid:part>3<')) add('file-part', 'only PDF/A-3 may hold files')
  for (const [name, file] of files) {
    const fields = ['F', 'UF', 'Desc'].filter(key => textOf(entry(pdf, file, key)) === '')
    if (fields.length > 0) add('21-001', `the file ${textOf(name)} has no ${fields.join(', ')}`)
    if (nameOf(entry(pdf, file, 'AFRelationship')) === '') add('file-relationship', `${textOf(name)} is not related`)
    if (!associated.has(numberOf(file))) add('file-associated', `${textOf(name)} is not of the catalogue`)
    const embedded = entry(pdf, entry(pdf, file, 'EF'), 'F')
    if (nameOf(entry(pdf, embedded, 'Subtype')) === '') add('file-type', `${textOf(name)} has no media type`)
    if (textOf(entry(pdf, entry(pdf, embedded, 'Params'), 'ModDate')) === '') {
      add('file-date', `${textOf(name)} has no date`)
    }
  }
  const trees = [entry(pdf, names, 'Dests'), entry(pdf, names, 'EmbeddedFiles')]
  const identifiers = entry(pdf, entry(pdf, catalog, 'StructTreeRoot'), 'IDTree')
  for (const tree of [...trees, identifiers]) {
    const keys = leaves(pdf, tree, 'Names').map(([key]) => rawOf(key))
    if (keys.some((key, at) => at > 0 && (keys[at - 1] ?? '') >= key))
      add('name-order', 'names are not sorted by bytes')
  }
  const labels = entry(pdf, catalog, 'PageLabels')
  const starts = leaves(pdf, labels, 'Nums').map(([key]) => Number(key))
  if (dictionary(labels).fields.size > 0 && starts[0] !== 0) add('page-labels', 'the first page has no label')
}
