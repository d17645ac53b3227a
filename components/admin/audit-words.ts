import type { AuditLine, AuditSubject } from '#lib/audit/dto.ts'
import { UNIT_KIND_CODES } from '#lib/domain/codes.ts'
import { OFFICE_CODES } from '#lib/domain/offices.ts'
import type { MessageKey, Translate } from '#lib/i18n/translator.ts'
import words from '#lib/i18n/zh-CN/admin.ts'
import fieldWords from '#lib/i18n/zh-CN/fields.ts'

/** The word of an action; one that has none yet stands as it is. */
export function actionWord(action: string, t: Translate): string {
  const isKnown = Object.hasOwn(words.audit.action, action)
  return isKnown ? t(`admin.audit.action.${action}` as MessageKey) : action
}

/** Why something was refused, as a sentence. */
export function refusalWord(result: string, t: Translate): string {
  return result === 'sign_in_failed' ? t('errors.sign_in_failed') : result
}

/** What an entry is about: the name it has today, else its id. */
export function subjectWords({ kind, id, name }: AuditSubject, t: Translate): string {
  if (kind === 'unknown') return t('admin.audit.unknown')
  return name ?? id
}

/** The detail in short: names of fields and codes in words where there are any. */
export function detailWords(detail: AuditLine['detail'], t: Translate): string {
  return Object.entries(detail)
    .filter(([, value]) => value !== null && value !== '')
    .map(
      ([name, value]) =>
        `${fieldWord(name, t)} ${[value]
          .flat()
          .map((one) => valueWord(one, t))
          .join(t('errors.separator'))}`,
    )
    .join(t('admin.audit.and'))
}

function fieldWord(name: string, t: Translate): string {
  if (Object.hasOwn(words.audit.field, name)) return t(`admin.audit.field.${name}` as MessageKey)
  return Object.hasOwn(fieldWords, name) ? t(`fields.${name}` as MessageKey) : name
}

function valueWord(value: unknown, t: Translate): string {
  if (typeof value === 'boolean') return value ? t('common.yes') : t('common.no')
  const office = OFFICE_CODES.find((code) => code === value)
  if (office) return t(`codes.office.${office}`)
  const kind = UNIT_KIND_CODES.find((code) => code === value)
  return kind ? t(`codes.unitKind.${kind}`) : fieldWord(String(value), t)
}
