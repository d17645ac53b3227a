import { createTranslator } from 'use-intl/core'
import type { Locale } from './locales.ts'
import { MESSAGES, type Messages } from './messages.ts'

type Leaf<T, Prefix extends string> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Leaf<T[K], `${Prefix}${K}.`>
}[keyof T & string]

/** Every message key of the product, such as `common.save` or `codes.stage.closed`. */
export type MessageKey = Leaf<Messages, ''>

export type MessageValues = Record<string, string | number | Date>

/** Turns a key (and ICU values) into a sentence. Server components receive it as a prop named `t`. */
export type Translate = (key: MessageKey, values?: MessageValues) => string

const cache = new Map<Locale, Translate>()

/** The translator of a language; the same function for every call, so it may be passed freely. */
export function translator(locale: Locale): Translate {
  const known = cache.get(locale)
  if (known) return known
  const translate = build(locale)
  cache.set(locale, translate)
  return translate
}

function build(locale: Locale): Translate {
  const intl = createTranslator({
    locale,
    messages: MESSAGES[locale] as Record<string, unknown>,
    timeZone: 'Asia/Shanghai',
    onError: (error) => {
      // A wrong key or a forgotten value is a mistake in our code; tests must see it.
      if (process.env.NODE_ENV !== 'production') throw error
    },
  }) as (key: string, values?: MessageValues) => string
  // Without values a sentence is the same each time; most are.
  const plain = new Map<MessageKey, string>()
  return (key, values) => {
    if (values) return intl(key, values)
    const said = plain.get(key) ?? intl(key)
    plain.set(key, said)
    return said
  }
}

/**
 * A sentence whose places are kept as `{name}`, for a client component that fills them in itself.
 * Only for plain places, not for plurals.
 */
export function template(t: Translate, key: MessageKey, ...names: string[]): string {
  return t(key, Object.fromEntries(names.map((name) => [name, `{${name}}`])))
}
