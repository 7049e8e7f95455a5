/** A theme for typedoc whose navigation stands in the page, so that it needs no script: guides, then facts, then entries. */

import {readFileSync} from 'node:fs'
import {basename} from 'node:path'
import {Converter, DefaultTheme, DefaultThemeRenderContext, JSX, KindRouter, PageEvent, ReflectionKind} from 'typedoc'

/** Guides in the order of the readme, which is that of learning. */
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const guides = [...readme.matchAll(/\(docs\/guides\/([\w-]+)\.md\)/g)].map(([, name]) => name)

class Context extends DefaultThemeRenderContext {
  navigation = ({model}) => {
    const {documents = [], children = []} = this.page.project
    const place = document => guides.indexOf(stemOf(document))
    const lessons = documents.filter(document => place(document) >= 0).sort((a, b) => place(a) - place(b))
    const facts = documents.filter(document => place(document) < 0)
    const group = (title, reflections) =>
      JSX.createElement(
        'section',
        null,
        JSX.createElement('h3', null, title),
        JSX.createElement(
          'ul',
          null,
          reflections.map(reflection => JSX.createElement('li', null, this.#link(reflection, model))),
        ),
      )
    return JSX.createElement(
      'nav',
      {class: 'site-contents', 'aria-label': 'Contents'},
      JSX.createElement('a', {href: this.relativeURL('index.html'), class: 'home'}, 'Start'),
      group('Guides', lessons),
      group('Formats and facts', facts),
      group('Reference', children),
    )
  }

  #link(reflection, model) {
    const isCurrent = reflection === model || reflection === model.parent
    return JSX.createElement(
      'a',
      {href: this.urlTo(reflection), ...(isCurrent && {'aria-current': reflection === model ? 'page' : 'true'})},
      reflection.name,
    )
  }
}

class Theme extends DefaultTheme {
  getRenderContext(page) {
    return new Context(this.router, this, page, this.application.options)
  }
}

/** The address of a page is the name of its file, as in the repository. */
class Router extends KindRouter {
  getIdealBaseName(reflection) {
    if (reflection.kindOf(ReflectionKind.Document)) return `documents/${stemOf(reflection)}`
    return super.getIdealBaseName(reflection)
  }
}

/** Names each page of documentation after its heading. */
export function load(application) {
  application.renderer.defineTheme('offprint', Theme)
  application.renderer.defineRouter('offprint', Router)
  // The page hides itself until its script is there; it is to be read without one.
  application.renderer.on(PageEvent.END, page => {
    page.contents = page.contents?.replace(/document\.body\.style\.display="none";setTimeout\(.*?,500\)/, '')
  })
  application.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, document) => {
    stems.set(document, document.name)
    const title = /^# (.+)$/m.exec(document.content[0]?.text ?? '')?.[1]
    if (title !== undefined) document.name = title.replaceAll('`', '')
  })
}

/** Name of the file of a document, which its address has. */
const stems = new WeakMap()

function stemOf(document) {
  return basename(stems.get(document) ?? document.name)
}
