import { EvidenceField } from '#components/issues/detail/evidence-field.tsx'
import { EvidenceLinks } from '#components/issues/detail/evidence-links.tsx'
import { ActionForm } from '#components/ui/action-form.tsx'
import { HiddenField } from '#components/ui/fields.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { PlainLink, TextLink } from '#components/ui/text-link.tsx'
import { formText } from '#components/ui/texts.ts'
import type { SheetItem } from '#lib/checkups/dto.ts'
import { LineForm } from './line-form.tsx'
import { lineId } from './sheet-fields.ts'
import type { SheetProps } from './sheet-props.ts'
import { sideOf } from './sheet-setup.ts'

type Props = SheetProps & { item: SheetItem }

/** One item: what is asked, what was given and why, its files and the issue it led to. */
export function SheetLine(props: Props) {
  const { item, checkup, proving } = props
  const takes = sideOf(checkup) !== null
  return (
    <li
      id={lineId(item.code)}
      data-item={item.code}
      tabIndex={-1}
      className="grid scroll-mt-16 gap-x-8 gap-y-2 border-rule border-b py-3 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]"
    >
      <Asked {...props} />
      <div className="grid min-w-0 content-start gap-2">
        <Given {...props} />
        {takes ? <LineForm {...props} /> : null}
        {takes && proving === item.code ? <Prove {...props} /> : null}
      </div>
    </li>
  )
}

function Asked({ item, checkup, proving, t }: Props) {
  const { code, kind, text, criterion, points, pass, proofKinds, files, issue } = item
  const proofs = proofKinds.map((one) => t(`codes.evidenceKind.${one}`)).join(t('errors.separator'))
  return (
    <div className="grid min-w-0 content-start gap-1">
      <h3 className="font-bold">
        <span className="mr-2 font-normal text-ink-2">{code}</span>
        {text} {kind === 'score' ? null : <Tag>{t(`codes.itemKind.${kind}`)}</Tag>}
      </h3>
      <p className="whitespace-pre-line text-ink-2">{criterion}</p>
      <p className="text-ink-3 text-sm">
        {kind === 'bonus'
          ? t('checkups.bonusMarks', { points })
          : t('checkups.marks', { points, pass })}
        {proofs ? ` · ${t('checkups.proofs', { kinds: proofs })}` : null}
      </p>
      {issue ? (
        <p>
          {t('checkups.opened')}{' '}
          <TextLink href={`/issues/${issue.number}`}>{issue.number}</TextLink>{' '}
          <Tag>{t(`codes.stage.${issue.stage}`)}</Tag>
        </p>
      ) : null}
      <EvidenceLinks files={files} />
      {sideOf(checkup) !== null && proving !== code ? (
        <p className="no-print">
          <PlainLink
            href={`/checkups/${checkup.id}?item=${code}#${lineId(code)}`}
            className="inline-block py-2 text-action text-sm underline-offset-4 hover:underline md:py-0"
          >
            {t('checkups.addProof')}
            <span className="sr-only"> {code}</span>
          </PlainLink>
        </p>
      ) : null}
    </div>
  )
}

/** What the one who looks does not enter here: the other side's points, or both. */
function Given({ item, checkup, t }: Props) {
  const { selfScore, selfNote, score, reason, issue } = item
  const side = sideOf(checkup)
  const line = (label: string, points: number | null, words: string | null) => (
    <p className="whitespace-pre-line">
      <span className="text-ink-3">{label}</span>{' '}
      <strong>{points === null ? t('checkups.none') : points}</strong>
      {words ? <span className="ml-2 text-ink-2">{words}</span> : null}
    </p>
  )
  return (
    <>
      {side === 'self' ? null : line(t('checkups.selfScore'), selfScore, selfNote)}
      {side === 'score' ? null : line(t('checkups.score'), score, reason)}
      {issue && issue.rescored !== null ? line(t('checkups.rescored'), issue.rescored, null) : null}
    </>
  )
}

function Prove({ item: { code, proofKinds }, checkup, forms, t }: Props) {
  return (
    <ActionForm id={`prove-${code}`} action={forms.prove} text={formText(t)}>
      <HiddenField name="id" value={checkup.id} />
      <HiddenField name="item" value={code} />
      <EvidenceField t={t} missing={proofKinds} />
      <div>
        <SubmitButton size="small">{t('checkups.saveProof')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
