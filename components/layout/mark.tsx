/** The seal of the product: 三治 in white on vermilion, drawn so that no font is needed. */
export function Mark({ title, className = 'size-7' }: { title?: string; className?: string }) {
  return (
    <svg
      viewBox="0 0 32 32"
      className={`shrink-0 ${className}`}
      role={title ? 'img' : undefined}
      aria-label={title}
      aria-hidden={title ? undefined : true}
    >
      <rect width="32" height="32" rx="2.5" className="fill-seal" />
      <path d={SEAL} fill="none" stroke="#fff" strokeWidth="2" strokeLinecap="square" />
    </svg>
  )
}

const SEAL =
  'M6 8h6M6.5 16h5M5 24.5h8M16.5 7.5l1.2 1.5M16 14l1.2 1.5M16 25l1.8-4.5M23.5 6.5 21.5 13.5H27.5M26 10.5l1.8 3.5M21.5 18.5h6v7h-6z'
