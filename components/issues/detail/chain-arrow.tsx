const PATHS = { down: 'M6 1v9M2.5 6.8 6 10.3l3.5-3.5', up: 'M6 11V2M2.5 5.2 6 1.7l3.5 3.5' }

/** The direction of a line on a phone, where chains stand upright; the words beside it say the same. */
export function ChainArrow({ direction }: { direction: keyof typeof PATHS }) {
  return (
    <svg viewBox="0 0 12 12" className="chain-arrow" aria-hidden="true">
      <path d={PATHS[direction]} fill="none" stroke="currentColor" strokeWidth="1.4" />
    </svg>
  )
}
