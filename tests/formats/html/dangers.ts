import {parse, type DefaultTreeAdapterTypes as Html} from 'parse5'

/** The elements of a page. */
export function elementsOf(page: string): Html.Element[] {
  const found: Html.Element[] = []
  const rest: Html.Node[] = [parse(page)]
  for (let node = rest.pop(); node; node = rest.pop()) {
    if ('tagName' in node) found.push(node)
    if ('childNodes' in node) rest.push(...[...node.childNodes].reverse())
  }
  return found
}

/** The text of an element that holds nothing else. */
export function rawText(element: Html.Element | undefined): string {
  return (element?.childNodes ?? []).map(node => ('value' in node ? node.value : '')).join('')
}

/** The value of an attribute. */
export function attribute(element: Html.Element | undefined, name: string): string | undefined {
  return element?.attrs.find(own => own.name === name)?.value
}

const forbidden = /^(?:iframe|frame|frameset|object|embed|applet|svg|math|form|input|button|base|template|audio|video|source|track|portal|noscript)$/ // prettier-ignore

/** What a page could run, load or lead to that it should not. */
export function dangers(page: string): string[] {
  const links = new Set(['canonical', 'schema.DC', 'schema.DCTERMS'])
  return elementsOf(page).flatMap(element => {
    const {tagName, attrs} = element
    const href = attribute(element, 'href')
    const src = attribute(element, 'src')
    const isLink = href === undefined || href.startsWith('#') || /^(?:https?:\/\/|mailto:)/.test(href)
    return [
      ...(forbidden.test(tagName) ? [tagName] : []),
      ...(tagName === 'script' && !isData(element) ? ['script'] : []),
      ...(tagName === 'style' && /@import|url\(|image\(|expression|<\//i.test(rawText(element)) ? ['style'] : []),
      ...(tagName === 'link' && !links.has(attribute(element, 'rel') ?? '') ? ['link'] : []),
      ...attrs
        .filter(({name}) =>
          /^(?:on|style$|srcdoc|srcset|http-equiv|formaction|action|ping|background|xlink)/.test(name),
        )
        .map(({name}) => name),
      ...(isLink ? [] : [href]),
      ...(src === undefined || (tagName === 'img' && /^data:image\/(?:png|jpeg|gif|webp);base64,/.test(src))
        ? []
        : [src]),
    ]
  })
}

/** Whether a script is data that can be read, and that no parser takes for anything else. */
function isData(script: Html.Element): boolean {
  if (script.attrs.length !== 1 || attribute(script, 'type') !== 'application/ld+json') return false
  const json = rawText(script)
  return typeof JSON.parse(json) === 'object' && !/[<>&]/.test(json)
}
