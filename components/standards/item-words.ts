import { CATEGORIES, EVIDENCE_KINDS, RECTIFICATION_TYPES } from '#lib/domain/codes.ts'
import { ITEM_KINDS } from '#lib/domain/standard.ts'
import type { Translate } from '#lib/i18n/translator.ts'

/** What the fields of an item are called. */
export function itemLabels(t: Translate) {
  return {
    code: t('fields.code'),
    section: t('standards.field.section'),
    points: t('standards.field.points'),
    pass: t('standards.field.pass'),
    kind: t('standards.field.itemKind'),
    category: t('fields.category'),
    rectificationType: t('fields.rectificationType'),
    text: t('standards.field.text'),
    criterion: t('standards.field.criterion'),
    remedy: t('standards.field.remedy'),
    proofKinds: t('standards.field.proofKinds'),
  }
}

/** What may be chosen in them. */
export function itemOptions(t: Translate) {
  const none = { value: '', label: t('standards.noCategory') }
  return {
    kind: ITEM_KINDS.map((value) => ({ value, label: t(`codes.itemKind.${value}`) })),
    category: [
      none,
      ...CATEGORIES.map((value) => ({ value, label: t(`codes.category.${value}`) })),
    ],
    rectificationType: RECTIFICATION_TYPES.map((value) => ({
      value,
      label: t(`codes.rectificationType.${value}`),
    })),
    proofKinds: EVIDENCE_KINDS.map((value) => ({ value, label: t(`codes.evidenceKind.${value}`) })),
  }
}
