import {readdirSync, readFileSync} from 'node:fs'
import {francAll} from 'franc'
import {expect, test} from 'vitest'
import {makeRanker} from '../../src/bibliography/trigrams.js'

const codes = ['eng', 'deu', 'fra', 'spa', 'nld', 'rus', 'ukr', 'arb', 'urd', 'heb', 'ydd', 'cmn', 'jpn', 'ell']

const fixtures = new URL('../../fixtures/', import.meta.url)
const pages = readdirSync(fixtures, {recursive: true, encoding: 'utf8'})
  .filter(path => /input\.(?:txt|html)$/.test(path))
  .map(path => readFileSync(new URL(path, fixtures), 'utf8'))
const lines = [
  'Весной, с первым приливом, станок на набережной снова начал работать, и город узнал новости.',
  'Навесні, з першим припливом, верстат на набережній знову почав працювати, і місто дізналося новини.',
  'بدأت المطبعة على الرصيف العمل من جديد مع أول مد في الربيع، ووصلت الأخبار إلى المدينة.',
  'בית הדפוס שעל הרציף החל לעבוד שוב עם הגאות הראשונה של האביב, והחדשות הגיעו לעיר.',
  '春の最初の潮とともに波止場の印刷機は再び動き始め、町にその知らせが届いた。',
  '码头上的印刷机随着春天的第一次潮水重新开始工作，全城都得到了消息。',
  'Το τυπογραφείο στην προβλήτα άρχισε πάλι να δουλεύει με την πρώτη παλίρροια της άνοιξης.',
  '1234567890 !?! 1234567890',
]

const rankLanguages = makeRanker(new Set(codes))

test('ranks languages as franc does', () => {
  expect(pages.length).toBeGreaterThan(10)
  for (const text of [...pages, ...lines].map(page => page.slice(0, 2048))) {
    const ranked = rankLanguages(text).map(({code}) => code)
    const theirs = francAll(text, {only: codes}).map(([code]) => code)
    expect(ranked).toEqual(theirs.filter(code => code !== 'und'))
  }
})
