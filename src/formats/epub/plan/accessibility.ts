import type {Element} from 'xast'
import type {Book} from './book.js'
import type {EpubConformance} from '../options.js'
import {refine, x} from './xml.js'

/** What a book offers to those who hear, feel or enlarge it (EPUB Accessibility 1.1), and nothing more. */
export function accessibilityMetadata({assets, pages, cover, language, hasUndescribed, conformsTo}: Book): Element[] {
  const hasImages = assets.some(({href}) => href !== cover)
  const hasPages = pages.length > 0
  const features = [
    'tableOfContents',
    'readingOrder',
    'structuralNavigation',
    'displayTransformability',
    'ARIA',
    'unlocked',
    ...(hasPages ? ['pageBreakMarkers', 'pageNavigation'] : []),
    ...(hasImages && !hasUndescribed ? ['alternativeText'] : []),
  ]
  const modes = ['textual', ...(assets.length > 0 ? ['visual'] : [])]
  const summary = [
    'Running text with a table of contents and headings.',
    hasPages && 'Page breaks of the printed original are marked and listed.',
    hasImages && 'Images have the alternative texts that the source gives them.',
    hasUndescribed && 'Some images have none.',
  ]
  return [
    ...modes.map(mode => schema('accessMode', mode)),
    schema('accessModeSufficient', hasUndescribed ? 'textual,visual' : 'textual'),
    ...features.map(feature => schema('accessibilityFeature', feature)),
    schema('accessibilityHazard', 'none'),
    schema('accessibilitySummary', summary.filter(Boolean).join(' '), isEnglish(language) ? undefined : 'en'),
    ...(conformsTo ? claim(conformsTo) : []),
  ]
}

function claim({standard, certifiedBy, report}: Readonly<EpubConformance>): Element[] {
  return [
    x('meta', {property: 'dcterms:conformsTo', id: 'conformance'}, standard),
    refine('conformance', 'a11y:certifiedBy', certifiedBy),
    ...(report == null ? [] : [x('link', {rel: 'a11y:certifierReport', refines: '#conformance', href: report})]),
  ]
}

function schema(property: string, value: string, language?: string): Element {
  return x('meta', {property: `schema:${property}`, 'xml:lang': language}, value)
}

function isEnglish(language: string): boolean {
  return /^en(?:-|$)/i.test(language)
}
