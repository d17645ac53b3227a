type Props = {
  /** Machine-readable moment or date. */
  value: string
  /** What is read in the list: 11月22日. */
  text: string
  /** The exact time, on hover and in print. */
  exact?: string
}

/** A moment in a list: short to read, exact on hover and on paper. */
export function When({ value, text, exact }: Props) {
  return (
    <time dateTime={value} title={exact} className="whitespace-nowrap">
      <span className={exact ? 'print:hidden' : undefined}>{text}</span>
      {exact ? <span className="print-only">{exact}</span> : null}
    </time>
  )
}
