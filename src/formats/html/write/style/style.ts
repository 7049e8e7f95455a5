import articleStyle from '../../../../to-hast/article.css'
import type {HtmlWriteOptions} from '../../options.js'
import notes from './notes.css'
import page from './page.css'
import print from './print.css'
import theme from './theme.css'

/** Properties that a theme may set, without their dashes. */
export type ThemeProperty =
  'paper' | 'ink' | 'faint' | 'rule' | 'link' | 'mark' | 'measure' | 'size' | 'leading' | 'text' | 'code'

/**
 * Values of CSS for properties of the page; those that are not given stay as they are.
 *
 * @example
 * {paper: 'light-dark(white, black)', measure: '38em', text: 'Charter, serif'}
 */
export type Theme = {readonly [Property in ThemeProperty]?: string}

/** The whole style sheet of a page; empty if none is wanted. */
export function styleOf({style, theme: own}: Readonly<HtmlWriteOptions>): string {
  const sheets = style == null ? [theme, articleStyle, page, notes, print] : [style]
  return [...sheets, themeRule(own ?? {})].filter(sheet => sheet !== '').join('\n')
}

function themeRule(own: Theme): string {
  const lines = Object.entries(own).map(([name, value]) => {
    if (!/^[a-z]+$/.test(name) || /[;{}<>\\]|\/\*|url\(|image\(/i.test(value)) {
      throw new TypeError(
        `Unexpected \`${value}\` as \`${name}\` of a theme, expected a colour, a length or names of fonts`,
      )
    }
    return `  --${name}: ${value};\n`
  })
  // On paper a theme has its letters, and not its colours.
  return lines.length === 0 ? '' : `@media screen {\n:root {\n${lines.join('')}}\n}\n`
}
