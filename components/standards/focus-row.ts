/** Puts the focus on a part of a row; when the row is folded, on its heading. */
export function focusRow(id: string): void {
  const target = document.getElementById(id)
  target?.focus()
  if (target && document.activeElement !== target) {
    target.closest('details')?.querySelector('summary')?.focus()
  }
}
