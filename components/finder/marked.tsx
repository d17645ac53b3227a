import type { Marks } from '#lib/finder/dto.ts'

/** A text with what was searched for marked in it. */
export function Marked({ text, marks }: { text: string; marks: Marks }) {
  const ends = [0, ...marks.map(([, to]) => to)]
  return (
    <>
      {marks.map(([from, to], index) => (
        <span key={from}>
          {text.slice(ends[index], from)}
          <mark className="rounded-sm bg-amber-wash px-px text-ink">{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  )
}
