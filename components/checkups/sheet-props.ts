import type { CheckupDetail } from '#lib/checkups/dto.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FormAction } from '#lib/web/form-state.ts'

type SheetForms = Readonly<Record<'score' | 'selfScore' | 'prove', FormAction>>

/** What the sheet and each of its lines are drawn from. */
export type SheetProps = {
  checkup: CheckupDetail
  forms: SheetForms
  /** The item whose files are being added. */
  proving: string | undefined
  /** The item that a form without script has just saved. */
  saved: string
  t: Translate
}
