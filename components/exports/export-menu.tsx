import { Button, buttonClass } from '#components/ui/button.tsx'
import { Dropdown } from '#components/ui/dropdown.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { EXPORT_FORMATS } from '#lib/exports/schema.ts'
import type { Translate } from '#lib/i18n/translator.ts'

type Props = Readonly<{
  /** The address of the list after `?`. */
  query: string
  /** A ledger of the past is for reading only. */
  isPast: boolean
  t: Translate
}>

/** Takes the issues of the list out as a file. */
export function ExportMenu({ query, isPast, t }: Props) {
  const choices = [
    ...EXPORT_FORMATS.map((value) => {
      const isReadOnly = isPast && value === 'xlsx'
      return { value, label: t(isReadOnly ? 'exports.pastXlsx' : `exports.format.${value}`) }
    }),
    { value: 'csv gb18030', label: t('exports.gb18030') },
  ]
  return (
    <Dropdown className="relative">
      <summary className={`${buttonClass({ variant: 'quiet' })} cursor-pointer list-none`}>
        {t('exports.open')}
      </summary>
      <form
        action="/issues/export"
        method="post"
        aria-label={t('exports.ask')}
        className="absolute right-0 z-20 mt-1 grid w-72 max-w-[calc(100vw-2rem)] gap-1 rounded border border-rule-strong bg-paper p-2 max-md:right-auto max-md:left-0"
      >
        <input type="hidden" name="query" value={query} />
        {choices.map(({ value, label }) => (
          <Button
            key={value}
            type="submit"
            name="format"
            value={value}
            variant="plain"
            wide
            className="justify-start! text-left"
          >
            {label}
          </Button>
        ))}
        <p className="border-rule border-t px-3 pt-2 pb-1">
          <TextLink href="/issues/exports">{t('exports.mine')}</TextLink>
        </p>
      </form>
    </Dropdown>
  )
}
