/** How builds take assets: fonts and programs as bytes, the others as text. */
export const loaders = {
  '.ttf': 'binary',
  '.wasm': 'binary',
  '.css': 'text',
  '.rng': 'text',
  '.rnc': 'text',
  '.odd': 'text',
  '.fonts': 'text',
} as const
