import { Button } from './button.tsx'

/** Stands above the boxes of a table: a word, and where there is script (`Ticks`) a box that ticks all. */
export function SelectAll({ label, word }: { label: string; word: string }) {
  return (
    <>
      <span className="sr-only">{word}</span>
      <label hidden data-tick-all="">
        <input type="checkbox" aria-label={label} autoComplete="off" />
      </label>
    </>
  )
}

/** Where `Ticks` says how many lines are ticked, and the way to none; nothing without script. */
export function SelectedCount({ clear }: { clear: string }) {
  return (
    <>
      <span role="status" className="font-bold" data-ticked="" />
      <Button variant="plain" hidden data-tick-none="">
        {clear}
      </Button>
    </>
  )
}
