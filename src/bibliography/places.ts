/** Cities where much was printed, in the languages of the archive. */
const cities = new Set(
  `amsterdam|ann arbor|antwerp|antwerpen|athens|athen|atlantic highlands|barcelona|basel|beijing|belfast|belgrade|berkeley|berlin|
bern|birmingham|bogotá|bologna|bombay|bonn|boston|brighton|brooklyn|brussels|brüssel|bruxelles|bucharest|budapest|buenos aires|
calcutta|cambridge|canberra|cape town|caracas|chicago|cologne|colombo|copenhagen|delhi|detroit|dresden|dublin|edinburgh|essen|
florence|firenze|frankfurt|frankfurt am main|frankfurt a.m|geneva|genf|genève|girard|glasgow|göttingen|graz|hamburg|hannover|
harmondsworth|havana|la habana|helsinki|hong kong|istanbul|jena|jerusalem|johannesburg|kiev|københavn|köln|kraków|la paz|leeds|leiden|
leipzig|leipsic|leningrad|lima|lisbon|lisboa|liverpool|london|londres|los angeles|lyon|madras|madrid|manchester|marburg|marseille|
melbourne|mexico|mexico city|méxico|milan|milano|minneapolis|minsk|montevideo|montreal|montréal|moscow|moskau|moscou|moscú|mosca|
munich|münchen|naples|napoli|new delhi|new haven|new york|new york city|newcastle|nottingham|nueva york|oakland|oslo|oxford|
palo alto|paris|parís|peking|petrograd|philadelphia|prague|prag|praga|princeton|pittsburgh|rio de janeiro|rome|roma|rotterdam|
san francisco|santiago|santiago de chile|são paulo|seattle|shanghai|singapore|sofia|st. louis|st. paul|st. petersburg|stockholm|
strasbourg|stuttgart|sydney|tallinn|the hague|den haag|tokyo|toronto|turin|torino|utrecht|valencia|vancouver|vienna|wien|viena|
warsaw|warszawa|warschau|washington|wellington|winnipeg|zagreb|zurich|zürich|москва|ленинград|
braunschweig|bremen|breslau|brussel|bucurești|bucureşti|gent|göteborg|kassel|kbh|kristiania|mannheim|moskou|moskva|nijmegen|nürnberg|
uppsala|århus`
    .replace(/\n/g, '')
    .split('|'),
)

/** What follows a city: a state, a province, a district. */
const region =
  /^(?:[A-Z]\.\s?[A-Z]\.?|D\.C\.?|DC|N\.S\.W\.?|NSW|NY|NJ|MA|CA|IL|PA|MI|Ill\.?|Mass\.?|Mich\.?|Minn\.?|Cal(?:if)?\.?|Conn\.?|Pa\.?|Ohio|Kansas|Kan\.?|Wis\.?|Ont(?:ario|\.)|California|Scotland|England|Australia|USA|U\.S\.A\.?|UK|Sussex|Middlesex|Surrey|Kent)$/

/**
 * Whether a text names one or several cities.
 *
 * @example
 * isPlace('Paris and New York') // true
 */
export function isPlace(text: string): boolean {
  const names = text.toLowerCase().split(/\s*(?:[/&–]|\s-\s|\band\b|\bund\b|\bet\b)\s*/)
  return names.length <= 4 && names.every(name => cities.has(name.replace(/[.,;]+$/, '').trim()) || cities.has(name))
}

/** Whether a text names what follows a city: `N.Y.`. */
export function isRegion(text: string): boolean {
  return region.test(text)
}
