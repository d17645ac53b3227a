export type LightValue = 'green' | 'yellow' | 'red' | 'grey'

const TONES: Record<LightValue, string> = {
  green: 'text-green',
  yellow: 'text-amber',
  red: 'text-red',
  grey: 'text-grey',
}

/** The traffic light of a deadline: a shape and a word, so that it reads without colour and in print. */
export function Light({ value, text }: { value: LightValue; text: string }) {
  return (
    <span className={`inline-flex items-center gap-1.5 whitespace-nowrap ${TONES[value]}`}>
      <svg viewBox="0 0 12 12" className="size-3 shrink-0" fill="currentColor" aria-hidden="true">
        <LightShape value={value} />
      </svg>
      {text}
    </span>
  )
}

/** The shape alone, drawn in a 12 by 12 box: for use inside other SVG. */
export function LightShape({ value }: { value: LightValue }) {
  if (value === 'yellow') return <path d="M6 .8 11.6 11H.4Z" />
  if (value === 'red') return <path d="M1 1h10v10H1z" />
  if (value === 'green') return <circle cx="6" cy="6" r="5" />
  return <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
}
