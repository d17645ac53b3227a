import { uploadText } from '#components/ui/texts.ts'
import { UploadField } from '#components/ui/upload-field.tsx'
import { EVIDENCE_KINDS, type EvidenceKind } from '#lib/domain/codes.ts'
import { FILES_LIMIT } from '#lib/domain/text.ts'
import { ACCEPTED_ENDINGS, EVIDENCE_LIMITS } from '#lib/evidence/schema.ts'
import { fileSize } from '#lib/i18n/format.ts'
import { proofWords } from '#lib/i18n/proof-words.ts'
import type { Translate } from '#lib/i18n/translator.ts'

type Props = {
  t: Translate
  /** Kinds that the category of the issue still demands: they stand first and in the hint. */
  missing?: readonly EvidenceKind[]
}

/** Files that prove a statement, with what they show. */
export function EvidenceField({ t, missing = [] }: Props) {
  const { bytes } = EVIDENCE_LIMITS
  const limits = t('actions.evidenceHint', { size: fileSize(bytes), count: FILES_LIMIT })
  const kinds = [...missing, ...EVIDENCE_KINDS.filter((kind) => !missing.includes(kind))]
  return (
    <UploadField
      name="evidence"
      label={t('fields.evidence')}
      hint={
        missing.length > 0
          ? `${t('actions.proofMissing', proofWords(missing, t))} ${limits}`
          : limits
      }
      url="/api/v1/evidence"
      accept={ACCEPTED_ENDINGS.join(',')}
      maxSize={bytes}
      maxCount={FILES_LIMIT}
      kinds={{
        label: t('actions.evidenceKind'),
        placeholder: t('actions.evidenceKindNone'),
        options: kinds.map((kind) => ({ value: kind, label: t(`codes.evidenceKind.${kind}`) })),
      }}
      text={uploadText(t, bytes, FILES_LIMIT)}
    />
  )
}
