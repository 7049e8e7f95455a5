import type {Element, ElementContent} from 'xast'
import {element} from '../../../../xml/element.js'
import {notStated, untitled} from '../../header/phrases.js'
import {childrenNamed, isElement} from '../rewrite.js'

/** A structured description of a printing as `biblFull`: its titles, its imprint, and the periodical as a series. */
export function fullDescription(description: Element): Element {
  const [analytic] = childrenNamed(description, 'analytic')
  const [monogr] = childrenNamed(description, 'monogr')
  const [imprint] = monogr ? childrenNamed(monogr, 'imprint') : []
  const container = monogr ? childrenNamed(monogr, 'title') : []
  const article = analytic ? childrenNamed(analytic, 'title') : []
  const titles = article.length > 0 ? article : container
  const part = (name: string): Element[] => (imprint ? childrenNamed(imprint, name) : [])
  const publishers = part('publisher')
  return element('biblFull', {}, [
    element('titleStmt', {}, [
      ...(titles.length > 0 ? titles.map(asTitle) : [element('title', {type: 'main'}, [untitled])]),
      ...(analytic ? childrenNamed(analytic, 'author') : []),
    ]),
    element('publicationStmt', {}, [
      ...(publishers.length > 0 ? publishers : [element('publisher', {}, [notStated])]),
      ...part('pubPlace'),
      ...part('date').map(({children, attributes}) => asDate(children, attributes['when'])),
    ]),
    ...(article.length > 0 && container.length > 0 ? [series(container, monogr)] : []),
  ])
}

function series(titles: readonly Element[], monogr: Element | undefined): Element {
  const scopes = monogr ? childrenNamed(monogr, 'biblScope') : []
  return element('seriesStmt', {}, [
    ...titles.map(asTitle),
    ...scopes.flatMap(scope => {
      const unit = scopeUnit(scope)
      return unit === undefined ? [] : [element('biblScope', {unit}, scope.children)]
    }),
  ])
}

/** The unit of a number, where the format has it. */
export function scopeUnit({attributes}: Element): string | undefined {
  const unit = attributes['unit'] ?? ''
  return unit === 'page' ? 'pages' : ['volume', 'issue', 'pages'].find(known => known === unit)
}

/** Every title has a type. */
function asTitle({attributes, children}: Element): Element {
  return element('title', {level: attributes['level'], type: attributes['type'] ?? 'main'}, children)
}

/** A date without words says them by its attribute. */
function asDate(children: readonly ElementContent[], when: string | null | undefined): Element {
  const words = children.length > 0 || when == null ? children : [when]
  return element(
    'date',
    {type: 'publication'},
    words.filter(word => typeof word === 'string' || !isElement(word)),
  )
}
