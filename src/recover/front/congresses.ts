/** A gathering, counted or named as its papers name it: `Third Congress of the League`. */
const gathering =
  /^.{0,80}(?<!\p{L})(?:congress|conference|plenum|convention|kongress|parteitag|konferenz|congrès|congreso|congresso|conférence|conferencia|conferenza|съезд|конференция|пленум)(?!\p{L})[^.!?:]{0,80}$/iu

/** What a gathering gives out, as the first word of its title. */
const paper =
  /^(?:(?:draft|general|main|final|political|closing|opening)\s)?(?:resolutions?|theses|thesis|manifesto|statutes|decisions?|declaration|appeal|minutes|resolutionen|beschlüsse|leitsätze|thesen|manifest|statuten|résolutions?|thèses|manifeste|statuts|resoluci[oó]n(?:es)?|tesis|manifiesto|estatutos|risoluzion[ei]|tesi|statuto|resoluç(?:ão|ões)|teses|резолюция|тезисы|манифест)(?!\p{L})/iu

/**
 * Whether a line names the gathering that gave out a text.
 *
 * @param text - the line
 */
export function namesGathering(text: string): boolean {
  return gathering.test(text) && !paper.test(text)
}

/**
 * Whether a line is the title of what a gathering gives out: `Resolution on the Cranes`.
 *
 * @param text - the line
 */
export function isPaper(text: string): boolean {
  return text.length < 160 && paper.test(text)
}
