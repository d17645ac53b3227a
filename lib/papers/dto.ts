/** A code as it is drawn: one path over a square of `side` units, its quiet rim included. */
export type PaperCode = Readonly<{ side: number; path: string; label: string }>
