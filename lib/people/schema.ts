import { z } from 'zod'
import { PASSWORD_MAX, PASSWORD_MIN } from '#lib/auth/passwords.ts'
import { OFFICE_CODES } from '#lib/domain/offices.ts'
import { pageInput } from '#lib/domain/page-input.ts'
import { calendarDate, TEXT_LIMITS, text, unitCode } from '#lib/domain/text.ts'

/** Filters of the list of persons. */
export const personListInput = z.strictObject({
  q: text({ max: 60 }).optional(),
  unit: unitCode.optional(),
  ...pageInput,
})
export type PersonListInput = z.output<typeof personListInput>

/** Spelled as the database spells it: who acts is compared with whom it is about. */
const personId = z.uuid().toLowerCase()
/** The version the actor saw; no row has a higher one than the column holds. */
const version = z.coerce.number().int().min(1).max(2_147_483_647)
const personName = text({ max: TEXT_LIMITS.name })
/** A work phone: digits with the separators people write; full-width digits are folded. */
const phone = z
  .string()
  .transform((value) => value.normalize('NFKC').replace(/\s+/g, ' ').trim())
  .pipe(z.string().regex(/^\+?[0-9][0-9 ()-]{4,24}$/))
/** Small letters, digits, dot, hyphen and underscore, so that a login can be read out. */
export const loginName = z
  .string()
  .trim()
  .toLowerCase()
  .max(TEXT_LIMITS.login)
  .regex(/^[a-z0-9][a-z0-9._-]{1,39}$/)
const password = z.string().min(PASSWORD_MIN).max(PASSWORD_MAX)

/** A new person; with a login also an account, whose password is made up when none is given. */
export const createPersonInput = z
  .strictObject({
    name: personName,
    phone: phone.optional(),
    login: loginName.optional(),
    password: password.optional(),
  })
  .refine((input) => input.login !== undefined || input.password === undefined, {
    path: ['login'],
    params: { rule: 'required' },
  })

/**
 * A person as it shall be. `seen` is the name the actor saw. Without `phone` the number stays as it
 * is (it is masked where it is edited); `removePhone` takes it away.
 */
export const editPersonInput = z.strictObject({
  personId,
  seen: personName,
  name: personName,
  phone: phone.optional(),
  removePhone: z.stringbool().or(z.boolean()).default(false),
})

export const personInput = z.strictObject({ personId })
export const accountInput = z.strictObject({ personId, version })
/** An account for somebody who has none yet. */
export const openAccountInput = z.strictObject({ personId, login: loginName })

export const appointInput = z
  .strictObject({
    personId,
    office: z.enum(OFFICE_CODES),
    unitCode,
    fromOn: calendarDate,
    untilOn: calendarDate.optional(),
  })
  .refine((input) => input.untilOn === undefined || input.untilOn >= input.fromOn, {
    path: ['untilOn'],
    params: { rule: 'date_range' },
  })

/** Ends an appointment; `untilOn` is the last day in office. */
export const endAppointmentInput = z.strictObject({
  appointmentId: z.uuid(),
  untilOn: calendarDate,
})
