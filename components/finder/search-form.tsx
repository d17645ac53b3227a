// biome-ignore-all lint/a11y/useSemanticElements: older Chromium does not know <search>
import { Button } from '#components/ui/button.tsx'
import type { Translate } from '#lib/i18n/translator.ts'

/** The box of the search page, with what was searched for. */
export function SearchForm({ q, t }: { q: string | undefined; t: Translate }) {
  return (
    <form method="get" action="/search" role="search" className="mb-6 grid gap-1.5">
      <div className="flex max-w-xl gap-2">
        <input
          type="search"
          name="q"
          defaultValue={q}
          maxLength={100}
          aria-label={t('finder.title')}
          aria-describedby="search-hint"
          className="h-11 min-w-0 flex-1 rounded border border-rule-strong bg-paper px-3 md:h-8 md:px-2"
        />
        <Button type="submit">{t('finder.title')}</Button>
      </div>
      <p id="search-hint" className="text-ink-2 text-sm">
        {t('finder.hint')}
      </p>
    </form>
  )
}
