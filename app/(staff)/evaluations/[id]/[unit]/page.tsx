import { AppealForm, EntryForm } from '#components/evaluations/point-forms.tsx'
import { quarterWord } from '#components/evaluations/quarter-word.ts'
import { AppealList, EntryList, IndicatorRows } from '#components/evaluations/score-parts.tsx'
import { ScoringNote } from '#components/evaluations/scoring-note.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { findEvaluation } from '#lib/evaluations/queries.ts'
import { openPage, orNotFound } from '#lib/web/page.ts'
import { appeal, decide, enter } from '../../actions.ts'

type Props = { params: Promise<{ id: string; unit: string }> }

export async function generateMetadata() {
  const { t } = await openPage('read_evaluations')
  return { title: t('evaluations.title') }
}

/** The score of one township with every row it is made of: issues, entries, appeals. */
export default async function UnitScorePage({ params }: Props) {
  const page = await openPage('read_evaluations')
  const { actor, t, now } = page
  const { id, unit: code } = await params
  const found = await orNotFound(findEvaluation(actor, id, now))
  const one = await orNotFound(
    Promise.resolve(found.units.find(({ unit }) => unit.code === decodeURIComponent(code))),
  )
  const { unit, score, facts, entries, appeals } = one
  const quarter = quarterWord(found.period, t)
  return (
    <>
      <PageHeader
        title={t('evaluations.titleOfUnit', { unit: unit.name, quarter })}
        lead={t('evaluations.sum', {
          total: score.total ?? '–',
          computed: score.computed ?? '–',
          manual: score.manual,
          appeals: score.appeals,
        })}
        breadcrumbs={{
          label: t('nav.breadcrumbs'),
          items: [
            { label: t('evaluations.title'), href: '/evaluations' },
            { label: quarter, href: `/evaluations/${found.id}` },
          ],
        }}
      />
      <IndicatorRows score={score} facts={facts} t={t} />
      <Section title={t('evaluations.entries')} id="entries">
        <EntryList entries={entries} telling={page} />
        {found.moves.enter ? (
          <EntryForm id={found.id} unit={unit.code} action={enter} t={t} />
        ) : null}
      </Section>
      <Section title={t('evaluations.appeals')} id="appeals">
        <AppealList appeals={appeals} decide={found.moves.decide ? decide : null} telling={page} />
        {found.moves.appeal.includes(unit.code) ? (
          <AppealForm id={found.id} unit={unit.code} action={appeal} t={t} />
        ) : null}
      </Section>
      <ScoringNote formula={found.formula} t={t} />
    </>
  )
}
