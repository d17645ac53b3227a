import { ActionForm } from '#components/ui/action-form.tsx'
import { TextField } from '#components/ui/fields.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { formText } from '#components/ui/texts.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FoundPaper, ReturnOutcome } from '#lib/papers/dto.ts'
import type { FormAction } from '#lib/web/form-state.ts'

/** What became of one file, as it is shown. */
export type InboxResult = Readonly<{
  evidenceId: string
  name: string
  outcome: ReturnOutcome
  paper: FoundPaper | null
}>

/** Files that lie there unattached and may be attached by hand. */
const BY_HAND: readonly ReturnOutcome[] = [
  'no_code',
  'no_picture',
  'not_ours',
  'several',
  'unknown_number',
  'ambiguous',
]

/** In the language of the papers, whatever that of the page. */
const EXAMPLE = '\u5357\u5de5\u5546\u8054\u4ea4\u30142026\u301512\u53f7'

type Props = { results: readonly InboxResult[]; attach: FormAction; t: Translate }

/** Each file with what became of it: where it now is, or why not and what to do. */
export function InboxResults({ results, attach, t }: Props) {
  return (
    <ul className="grid gap-4">
      {results.map((result) => (
        <li key={result.evidenceId} className="grid gap-2 border-rule border-b pb-4">
          <p className="flex items-start gap-2">
            <Icon
              name={result.outcome === 'attached' ? 'check' : 'close'}
              className="mt-0.5 size-5"
            />
            <span className="min-w-0">
              <span className="block truncate font-bold">{result.name}</span>
              <Sentence result={result} t={t} />
            </span>
          </p>
          {BY_HAND.includes(result.outcome) && result.name !== '' ? (
            <ByHand result={result} attach={attach} t={t} />
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function Sentence({ result: { outcome, paper }, t }: { result: InboxResult; t: Translate }) {
  const words = t(`papers.outcome.${outcome}`)
  if (!paper) return <span>{words}</span>
  return (
    <span>
      {words}{' '}
      <TextLink href={`/issues/${paper.issue.number}#papers`}>
        {t('papers.named', { kind: t(`codes.paperKind.${paper.kind}`), number: paper.number })}
      </TextLink>
      {paper.holder ? <span> · {paper.holder}</span> : null}
      <span> · {paper.issue.number}</span>
    </span>
  )
}

function ByHand({ result, attach, t }: Omit<Props, 'results'> & { result: InboxResult }) {
  return (
    <ActionForm action={attach} text={formText(t)} className="max-w-md">
      <input type="hidden" name="evidenceId" value={result.evidenceId} />
      <TextField
        name="paperNumber"
        label={t('papers.inbox.number')}
        hint={t('papers.inbox.numberHint', { example: EXAMPLE })}
        required
        maxLength={100}
      />
      <div>
        <SubmitButton variant="quiet">{t('papers.inbox.attach')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
