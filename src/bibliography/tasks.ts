import {nearest} from './nearest.js'

/** Words for tasks in the languages of the archive, by the MARC relator of who did them. */
const tasks: Readonly<Record<string, string>> = {
  trc: `transcribed transcription transcriptions transcriber transcribers transcribing typed typing keyed scanned scanning scan ocr ocred
    digitised digitized digitalised digitalized digitization digitisation transkription transkribiert digitalisierung eingescannt
    transcrit numérisation transcripción transcrito digitalización digitalizado transcrição trascrizione trascritto digitalizzazione
    transcriptie digitalisering avskrift stafrænn transcripció transkripcja çevrimyazı transkripsi
    renskrivning afskrift overført skannaus набор транскрипция μεταγραφή`,
  mrk: `markup html xhtml encoded encoding coded html-markierung html-markup codificación marcado marcação balisage разметка
    formatted formatting`,
  pfr: `proofread proofreader proofreaders proofreading proofed proofing proofs proof checked
    korrektur korrekturgelesen relecture correction revisão korrekturlæsning korrekturläsning oikoluku korekta вычитка`,
  edt: `edited copyedited copyediting editor editors editing herausgegeben herausgeber bearbeitung bearbeitet redaktion édité edición editado edição bewerking`,
  trl: `translated translation translations translator translators übersetzung übersetzt übersetzer traduction traduit traducteur
    traducción traducido traductor tradução traduzido traduzione tradotto vertaling vertaald översättning oversættelse oversat oversettelse þýða þýðing
    tõlge tõlkinud suomennos käännös przekład tłumaczenie překlad fordította fordítás çeviri çeviren oversatt översatt tradus traducere
    traducció traduït traduko penerjemah terjemahan перевод переклад μετάφραση`,
  crr: `corrected corrections corrector`,
  ann: `annotated annotation annotations`,
  com: `compiled compiler compilation`,
  ill: `illustrated illustration illustrations illustrator cartoon cartoons drawing drawings`,
  pht: `photo photos photograph photographs photographer`,
  abr: `abridged`,
  ivr: `interviewed interviewer`,
  win: `introduced`,
  prt: `printer`,
  aut: `author authors autor autores auteur auteurs autore forfatter författare kirjoittaja schrijver yazar автор`,
  spk: `speaker`,
}

const roles = new Map(
  Object.entries(tasks).flatMap(([role, text]) => text.split(/\s+/).map((word): [string, string] => [word, role])),
)
const vocabulary = new Set(roles.keys())

/** A word of a text that names a task. */
export interface Task {
  role: string
  /** Offset of the word. */
  index: number
  /** Offset after it. */
  end: number
}

/**
 * Finds the words that name a task, misspelt or not.
 *
 * @param text - a label, a line
 * @returns the words in their order
 * @example
 * findTasks('Transcrition & Marked-up').map(({role}) => role) // ['trc', 'mrk']
 */
export function findTasks(text: string): Task[] {
  const tasks: Task[] = []
  for (const {index, 0: match, 1: word = '', 2: up} of text.matchAll(words)) {
    const task = taskOf(word.toLowerCase(), up !== undefined)
    const role = roles.get(nearest(task.replace('proof-read', 'proofread'), vocabulary) ?? '')
    if (role !== undefined) tasks.push({role, index, end: index + (task === 'markup' ? match.length : word.length)})
  }
  return tasks
}

/** A word, and what may follow it of `mark up`. */
const words = /(\p{L}+(?:-\p{L}*)*?)([\s-]{1,2}[Uu][Pp])?(?![\p{L}-])/gu

const marking = new Set(['mark', 'marked', 'marking'])

/** `Marked up`, `mark-up` are one word. */
function taskOf(word: string, isUp: boolean): string {
  return isUp && nearest(word, marking) !== undefined ? 'markup' : word
}
