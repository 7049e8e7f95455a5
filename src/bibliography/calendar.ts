import {nearest} from './nearest.js'

/** The months of which a misprint can be told from other words. */
const misprinted = ['january', 'february', 'august', 'september', 'october', 'november', 'december']
const vocabulary = new Set(misprinted)

/** Names of months in the languages of the archive, as they stand in dates: in Russian and Polish in the genitive too. */
const months = [
  `january januar janvier januari januaro janeiro jan jänner enero gennaio gener ianuarie tammikuu tammikuuta tammikuussa январь января
    січня styczeń stycznia leden ledna ocak ιανουάριος ιανουαρίου γενάρη`,
  `february februar februari februaro février febrero febbraio febrer fevereiro feb februarie helmikuu helmikuuta helmikuussa февраль
    февраля лютого luty lutego únor února şubat φεβρουάριος φεβρουαρίου φλεβάρη`,
  `march märz mars marzo março maart marts marto març mar martie maret maaliskuu maaliskuuta maaliskuussa март марта березня marzec marca
    březen března μάρτιος μαρτίου μάρτη`,
  `april avril abril aprile aprilo aprilie apr huhtikuu huhtikuuta huhtikuussa апрель апреля квітня kwiecień kwietnia duben dubna nisan
    απρίλιος απριλίου απρίλη`,
  `may mai mayo maio mei maj majo maggio maig toukokuu toukokuuta toukokuussa май мая травня maja květen května mayıs mayis μάιος μαΐου μάη`,
  `june jun juni juin junio junho giugno juny iunie kesäkuu kesäkuuta kesäkuussa июнь июня червня czerwiec czerwca červen června haziran
    ιούνιος ιουνίου ιούνη`,
  `july jul juli juillet julio julho luglio juliol iulie heinäkuu heinäkuuta heinäkuussa июль июля липня lipiec lipca červenec července temmuz
    ιούλιος ιουλίου ιούλη`,
  `august aug augusti augustus aŭgusto août agosto agost agustus elokuu elokuuta elokuussa август августа серпня sierpień sierpnia
    srpen srpna ağustos αύγουστος αυγούστου`,
  `september sep sept septembre septembro septiembre settembre setembro setembre septembrie syyskuu syyskuuta syyskuussa сентябрь
    сентября вересня wrzesień września září eylül σεπτέμβριος σεπτεμβρίου σεπτέμβρη`,
  `october octobre oktober oktobro octubre ottobre outubro oct okt octombrie lokakuu lokakuuta lokakuussa октябрь октября жовтня
    październik października října ekim οκτώβριος οκτωβρίου οκτώβρη`,
  `november novembre novembro noviembre nov noiembrie marraskuu marraskuuta marraskuussa ноябрь ноября листопада listopad listopada
    listopadu kasım kasim νοέμβριος νοεμβρίου νοέμβρη`,
  `december décembre decembro diciembre dicembre dezembro dezember desember desembre dec dez decembrie joulukuu joulukuuta joulukuussa
    декабрь декабря грудня grudzień grudnia prosinec prosince aralık aralik δεκέμβριος δεκεμβρίου δεκέμβρη`,
]

/** Seasons, by their EDTF code from 21 on. */
const seasons = [
  `spring frühjahr frühling printemps primavera voorjaar lente forår vår весна kevät wiosna`,
  `summer sommer été verano estate zomer sommar verão лето kesä lato`,
  `autumn fall herbst automne otoño autunno herfst efterår høst höst outono осень syksy jesień`,
  `winter hiver invierno inverno vinter зима talvi zima`,
]

const monthsByName = byName(months, 1)
const seasonsByName = byName(seasons, 21)

/**
 * Number of the month that a word names, from 1 on; one misprint is forgiven in long names.
 *
 * @example
 * monthOf('März') // 3
 */
export function monthOf(word: string): number | undefined {
  const name = word.toLowerCase().replace(/\u0307|\.$/g, '')
  return monthsByName.get(name) ?? monthsByName.get(nearest(name, vocabulary) ?? '')
}

/**
 * EDTF code of the season that a word names: 21 is spring.
 *
 * @example
 * seasonOf('Fall') // 23
 */
export function seasonOf(word: string): number | undefined {
  return seasonsByName.get(word.toLowerCase())
}

function byName(names: readonly string[], first: number): ReadonlyMap<string, number> {
  return new Map(
    names.flatMap((words, index) => words.split(/\s+/).map((word): [string, number] => [word, index + first])),
  )
}
