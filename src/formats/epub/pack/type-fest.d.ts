/** What the types of epub-gen-memory use of a package that it does not install. */
declare module 'type-fest' {
  export type Merge<First, Second> = Omit<First, keyof Second> & Second
}
