/** Free fonts by the script whose letters they have. */
const fonts: readonly (readonly [script: RegExp, font: string])[] = [
  [/\p{Script=Hebrew}/u, 'Noto Serif Hebrew'],
  [/\p{Script=Arabic}/u, 'Noto Naskh Arabic'],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'Noto Serif JP'],
  [/\p{Script=Hangul}/u, 'Noto Serif KR'],
  [/\p{Script=Han}/u, 'Noto Serif SC, TC or JP'],
  [/\p{Script=Devanagari}/u, 'Noto Serif Devanagari'],
  [/\p{Script=Bengali}/u, 'Noto Serif Bengali'],
  [/\p{Script=Tamil}/u, 'Noto Serif Tamil'],
  [/\p{Script=Georgian}/u, 'Noto Serif Georgian'],
  [/\p{Script=Armenian}/u, 'Noto Serif Armenian'],
  [/\p{Script=Ethiopic}/u, 'Noto Serif Ethiopic'],
  [/\p{Script=Thai}/u, 'Noto Serif Thai'],
  [/\p{L}|\p{M}/u, 'a font of Noto Serif for its script'],
  [/\p{Extended_Pictographic}/u, 'Noto Emoji'],
  [/\p{Sm}/u, 'STIX Two Math'],
]

/** Where a character can be had that no face has. */
export function suggestFont(character: string): string {
  return fonts.find(([script]) => script.test(character))?.[1] ?? 'Noto Sans Symbols 2'
}
