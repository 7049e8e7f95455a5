import {nearest} from './nearest.js'

/** The months of which a misprint can be told from other words. */
const misprinted = ['january', 'february', 'august', 'september', 'october', 'november', 'december']
const vocabulary = new Set(misprinted)

/** Names of months in the languages of the archive, by their first letters. */
const months: readonly RegExp[] = [
  /^jan(uary|uar|vier|uari|eiro|\.)?$|^enero$|^gennaio$|^jänner$/i,
  /^feb(ruary|ruar|ruari|rero|braio|\.)?$|^février$|^fevereiro$/i,
  /^mar(ch|s|zo|ço|\.)?$|^märz$|^maart$/i,
  /^apr(il|ile|\.)?$|^avril$|^abril$/i,
  /^ma[iy]o?$|^mei$|^maj$|^maggio$/i,
  /^june?\.?$|^juni$|^juin$|^junio$|^giugno$|^junho$/i,
  /^july?\.?$|^juli$|^juillet$|^julio$|^luglio$|^julho$/i,
  /^aug(ust|usti|ustus|\.)?$|^août$|^agosto$/i,
  /^sept?(ember|embre|\.)?$|^septiembre$|^settembre$|^setembro$/i,
  /^o[ck]t(ober|obre|\.)?$|^octubre$|^ottobre$|^outubro$/i,
  /^nov(ember|embre|iembre|embro|\.)?$/i,
  /^de[cz](ember|\.)?$|^décembre$|^diciembre$|^dicembre$|^dezembro$/i,
]

/** Seasons, by their EDTF code from 21 on. */
const seasons: readonly RegExp[] = [
  /^spring$|^frühjahr$|^frühling$|^printemps$|^primavera$|^voorjaar$|^lente$/i,
  /^summer$|^sommer$|^été$|^verano$|^estate$|^zomer$/i,
  /^autumn$|^fall$|^herbst$|^automne$|^otoño$|^autunno$|^herfst$/i,
  /^winter$|^hiver$|^invierno$|^inverno$/i,
]

/**
 * Number of the month that a word names, from 1 on; one misprint is forgiven in long names.
 *
 * @example
 * monthOf('März') // 3
 */
export function monthOf(word: string): number | undefined {
  return indexOf(months, word, 1) ?? indexOf(months, nearest(word.toLowerCase(), vocabulary) ?? '', 1)
}

/**
 * EDTF code of the season that a word names: 21 is spring.
 *
 * @example
 * seasonOf('Fall') // 23
 */
export function seasonOf(word: string): number | undefined {
  return indexOf(seasons, word, 21)
}

function indexOf(names: readonly RegExp[], word: string, first: number): number | undefined {
  const index = names.findIndex(name => name.test(word))
  return index < 0 ? undefined : index + first
}
