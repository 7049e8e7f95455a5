import type {Element, Root} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {element} from '../../to-hast/element.js'

/** What HTML cannot hold: controls, halves of surrogate pairs, noncharacters. */
const forbidden = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu

/**
 * A page of a report. It is complete in itself, loads nothing and runs nothing.
 *
 * @param title - its title
 * @param style - its style sheet
 * @param children - what stands on it
 * @returns HTML
 */
export function htmlPage(title: string, style: string, children: readonly Element[]): string {
  const root: Root = {
    type: 'root',
    children: [
      {type: 'doctype'},
      element('html', {lang: 'en'}, [
        element('head', {}, [
          element('meta', {charSet: 'utf-8'}),
          element('title', {}, title),
          element('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
          element('style', {}, style),
        ]),
        element('body', {}, [element('main', {}, [...children])]),
      ]),
    ],
  }
  return `${toHtml(root)}\n`.replace(forbidden, '\uFFFD')
}
