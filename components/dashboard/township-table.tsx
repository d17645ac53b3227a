import type { ReactNode } from 'react'
import { type Column, DataTable } from '#components/ui/data-table.tsx'
import { Light } from '#components/ui/light.tsx'
import { NamedOnPhone } from '#components/ui/named-on-phone.tsx'
import type { PlaceView } from '#lib/dashboard/dto.ts'
import type { Counted } from '#lib/domain/figures.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { CountLink } from './count-link.tsx'
import type { FigureLinks } from './links.ts'

type Props = { places: readonly PlaceView[]; links: FigureLinks; t: Translate; locale: Locale }

/** The townships beside each other, most issues first; the bar is the number of issues. */
export function TownshipTable({ places, links, t, locale }: Props) {
  const hasUnlinked = places.some((place) => links.place(place, 'total') === undefined)
  return (
    <section>
      <h2 className="font-bold">{t('dashboard.byTownship')}</h2>
      <p className="mb-3 text-ink-3 text-sm">{t('dashboard.byTownshipNote')}</p>
      <DataTable
        caption={t('dashboard.byTownship')}
        columns={columns({ places, links, t, locale })}
        rows={[...places]}
        rowKey={({ code }) => code ?? 'direct'}
        wrap
      />
      {hasUnlinked ? (
        <p className="mt-2 text-ink-3 text-sm">{t('dashboard.elsewhereNote')}</p>
      ) : null}
    </section>
  )
}

function columns({ places, links, t, locale }: Props): Column<PlaceView>[] {
  const most = Math.max(1, ...places.map(({ total }) => total))
  const { percent, number } = format(locale)
  const count = (place: PlaceView, name: CountName) => (
    <Linked href={links.place(place, name)}>
      <Shown name={name} value={place[name]} text={number(place[name])} />
    </Linked>
  )
  const township = ({ name }: PlaceView) => (
    <span className="max-md:text-base max-md:text-ink">{name ?? t('dashboard.direct')}</span>
  )
  const total = (place: PlaceView) => (
    <span className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-3 font-normal md:grid-cols-[minmax(0,1fr)_3rem]">
      <Bar share={place.total / most} />
      <span className="text-right">
        <NamedOnPhone name={t('dashboard.total')}>{count(place, 'total')}</NamedOnPhone>
      </span>
    </span>
  )
  return [
    { key: 'township', header: t('dashboard.township'), cell: township, phone: 'lead' },
    { key: 'total', header: t('dashboard.total'), cell: total, phone: 'title' },
    figure('open', t('dashboard.open'), (place) => count(place, 'open')),
    figure('overdue', t('dashboard.overdue'), (place) => count(place, 'overdue')),
    figure('ratio', t('dashboard.ratio'), (place) => (
      <>
        {count(place, 'closed')} ÷ {count(place, 'registered')}
      </>
    )),
    {
      ...figure('rate', t('figures.rate.closingRate'), ({ closingRate }) =>
        closingRate === null ? '–' : percent(closingRate),
      ),
      phone: 'end',
    },
  ]
}

type CountName = Counted & keyof PlaceView

/** A number; overdue ones with the shape of their light. */
function Shown({ name, value, text }: { name: CountName; value: number; text: string }) {
  return name === 'overdue' && value > 0 ? <Light value="red" text={text} /> : text
}

function figure(
  key: string,
  header: string,
  cell: (place: PlaceView) => ReactNode,
): Column<PlaceView> {
  return {
    key,
    header,
    align: 'right',
    cell: (place) => <NamedOnPhone name={header}>{cell(place)}</NamedOnPhone>,
    phone: 'line',
  }
}

function Linked({ href, children }: { href: string | undefined; children: ReactNode }) {
  if (href === undefined) return children
  return <CountLink href={href}>{children}</CountLink>
}

function Bar({ share }: { share: number }) {
  return (
    <svg className="block h-3.5 w-full text-ink-2" aria-hidden="true">
      <rect x="0" y="1" width={`${share * 100}%`} height="12" fill="currentColor" />
    </svg>
  )
}
