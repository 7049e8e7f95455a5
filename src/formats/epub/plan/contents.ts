import type {HastArticle} from '../../../to-hast/article.js'

/** An entry of a table of contents. */
export interface ContentsEntry {
  label: string
  /** Who wrote the article of a collection; empty where that is not said here. */
  authors: readonly string[]
  /** BCP 47 tag of the language of the label. */
  language: string
  /** File, with a fragment where it is a part of one. */
  href: string
  children: ContentsEntry[]
}

/** A page of the printed original, and where it begins. */
export interface PageTarget {
  label: string
  href: string
}

/** Makes a tree of the headings of an article, which come in order with their levels; `hrefOf` tells their addresses. */
export function nestOutline({outline, language}: HastArticle, hrefOf: (id: string) => string): ContentsEntry[] {
  const top: ContentsEntry[] = []
  const open: {level: number; children: ContentsEntry[]}[] = []
  for (const {level, id, label} of outline) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop()
    const entry: ContentsEntry = {label, authors: [], language, href: hrefOf(id), children: []}
    const siblings = open.at(-1)?.children ?? top
    siblings.push(entry)
    open.push({level, children: entry.children})
  }
  return top
}

/** An entry in one line: title and authors, as libraries put it. */
export function lineOf({label, authors}: ContentsEntry): string {
  return authors.length > 0 ? `${label}${beforeAuthors}${authors.join(', ')}` : label
}

/** What stands between a title and its authors (ISBD, area 1). */
export const beforeAuthors = ' / '

/** How deep a table of contents is nested. */
export function depthOf(entries: readonly ContentsEntry[]): number {
  return entries.reduce((depth, entry) => Math.max(depth, 1 + depthOf(entry.children)), 0)
}
