import { Icon } from '#components/ui/icon.tsx'
import { PlainLink } from '#components/ui/text-link.tsx'
import { shownCount } from '#lib/domain/counted.ts'

/** The way to the notices, with how many are unread; `label` says both to those who do not see it. */
export function Bell({ count, label }: { count: number; label: string }) {
  return (
    <PlainLink
      href="/notices"
      title={label}
      className="relative grid size-11 place-items-center rounded hover:bg-hover md:size-9"
    >
      <Icon name="bell" />
      <span className="sr-only">{label}</span>
      {count > 0 ? (
        <span
          aria-hidden="true"
          className="absolute top-0.5 left-1/2 ml-0.5 min-w-4 rounded-full bg-action px-1 text-center font-bold text-on-action text-[0.6875rem] leading-4 md:-top-0.5"
        >
          {shownCount(count)}
        </span>
      ) : null}
    </PlainLink>
  )
}
