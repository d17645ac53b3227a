/** The same keys with any text: what another language must supply for a namespace. */
export type Shape<T> = { [K in keyof T]: T[K] extends string ? string : Shape<T[K]> }
