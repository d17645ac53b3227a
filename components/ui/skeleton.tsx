const WIDTHS = ['w-full', 'w-11/12', 'w-4/5', 'w-full', 'w-2/3']

/** Quiet lines while a page is on its way; shown only after 200 ms, so a fast page shows none. */
export function Skeleton({ label, lines = 5 }: { label: string; lines?: number }) {
  return (
    <div role="status" className="skeleton grid gap-4 py-2">
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
          key={line}
          aria-hidden="true"
          className={`block h-4 rounded-sm bg-grey-wash ${WIDTHS[line % WIDTHS.length]}`}
        />
      ))}
    </div>
  )
}
