const values: ReadonlyMap<string, number> = new Map([
  ['I', 1],
  ['V', 5],
  ['X', 10],
  ['L', 50],
  ['C', 100],
  ['D', 500],
  ['M', 1000],
])

/**
 * The number that a numeral in capitals says.
 *
 * @param numeral - in `I`, `V`, `X`, `L`, `C`, `D` and `M`; another letter counts nothing
 * @example
 * valueOfRoman('MCMXIV') // 1914
 */
export function valueOfRoman(numeral: string): number {
  const numbers = Array.from(numeral, letter => values.get(letter) ?? 0)
  return numbers.reduce((sum, value, index) => sum + (value < (numbers[index + 1] ?? 0) ? -value : value), 0)
}
