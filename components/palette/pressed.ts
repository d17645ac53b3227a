import type { PaletteItem } from './palette-types.ts'

/** What can be done here: everything but what presses a button that this page does not have. */
export function doneHere(places: readonly PaletteItem[], page: ParentNode): PaletteItem[] {
  return places.filter((place) => !place.presses || buttonOf(place, page))
}

/** Presses the button of the page an item stands for, as a click on it would; false if it has none. */
export function press(item: PaletteItem, page: ParentNode): boolean {
  const button = buttonOf(item, page)
  button?.form?.requestSubmit(button)
  return button !== null
}

function buttonOf({ presses }: PaletteItem, page: ParentNode): HTMLButtonElement | null {
  if (!presses) return null
  const { form, button } = presses
  return page.querySelector(`form[action="${form}"] button[value="${button}"]`)
}
